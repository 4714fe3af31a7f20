using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis;

/// <content>Asymmetric matching (UTS #10, section 8): a mark typed is a constraint, a mark left out is free.</content>
public static partial class TermKey
{
    /// <summary>
    /// Whether a typed term finds a written one: same folded form, and every mark typed is there. Marks left out
    /// are free. "hau" subsumes "hậu"; "hầu" does not.
    /// </summary>
    /// <remarks>A tone counts for the word, wherever it stands; only words with several tones are compared letter by letter.</remarks>
    public static bool Subsumes(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> written)
    {
        int separator = typed.IndexOf(Separator);
        return separator >= 0
            && written.Length > separator
            && written[..(separator + 1)].SequenceEqual(typed[..(separator + 1)])
            && SubsumesMarks(typed, written, typed[(separator + 1)..], written[(separator + 1)..]);
    }

    /// <summary>As <see cref="Subsumes"/>, for a typed beginning of a written term.</summary>
    public static bool SubsumesPrefix(ReadOnlySpan<byte> typedPrefix, ReadOnlySpan<byte> written)
    {
        ReadOnlySpan<byte> folded = Folded(typedPrefix);
        int separator = written.IndexOf(Separator);
        return separator >= folded.Length
            && folded.Length < typedPrefix.Length
            && written.StartsWith(folded)
            && SubsumesMarks(typedPrefix, written, typedPrefix[(folded.Length + 1)..], written[(separator + 1)..]);
    }

    private static bool SubsumesMarks(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> written, ReadOnlySpan<byte> typedMarks, ReadOnlySpan<byte> writtenMarks)
    {
        if (typedMarks.IsEmpty) return true;
        if (writtenMarks.IsEmpty) return false;
        int typedTone = typedMarks[0] & ToneMask;
        int writtenTone = writtenMarks[0] & ToneMask;
        if (typedTone == ListFollows || writtenTone == ListFollows) return SubsumesLetters(typed, written);
        return (typedTone == Tones.None || typedTone == writtenTone) && SubsumesShapes(typedMarks[1..], writtenMarks[1..]);
    }

    private static bool SubsumesShapes(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> written)
    {
        for (int i = 0; i < typed.Length; i++)
        {
            int there = i < written.Length ? written[i] : 0;
            // Both bits of every letter that has a shape.
            int typedLetters = ((typed[i] | (typed[i] >> 1)) & 0b01010101) * 3;
            if (((typed[i] ^ there) & typedLetters) != 0) return false;
        }

        return true;
    }

    private static bool SubsumesLetters(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> written)
    {
        Span<Letter> typedLetters = stackalloc Letter[Spelling.MaxLetters];
        Span<Letter> writtenLetters = stackalloc Letter[Spelling.MaxLetters];
        typedLetters = typedLetters[..Decode(typed, typedLetters)];
        writtenLetters = writtenLetters[..Decode(written, writtenLetters)];
        int singleTone = Spelling.SingleTone(typedLetters);
        if (singleTone >= 0 && !HasTone(writtenLetters, typedLetters[singleTone].Tone)) return false;
        for (int i = 0; i < typedLetters.Length; i++)
        {
            ref readonly Letter want = ref typedLetters[i];
            ref readonly Letter have = ref writtenLetters[i];
            if (want.Shape != Shapes.None && want.Shape != have.Shape) return false;
            if (want.Other != 0 && want.Other != have.Other) return false;
            if (singleTone < 0 && want.Tone != Tones.None && want.Tone != have.Tone) return false;
        }

        return true;
    }

    private static bool HasTone(ReadOnlySpan<Letter> letters, byte tone)
    {
        foreach (ref readonly Letter letter in letters)
        {
            if (letter.Tone == tone) return true;
        }

        return false;
    }
}
