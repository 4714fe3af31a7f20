using System.Text;
using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis;

/// <summary>
/// The key under which a term stands in the index: its folded form in UTF-8, a zero byte, then its marks.
/// </summary>
/// <remarks>
/// <para>Keys sort ordinally, so all spellings of one folded form are neighbours: "giang" without marks first,
/// then giang with each combination of marks. A query that leaves marks out is one short range of the dictionary
/// and a filter (<see cref="Subsumes"/>); no second, folded field is needed.</para>
/// <para>The marks: nothing where there are none. Else a tone byte, then the shapes, two bits a letter (0 none,
/// 1 circumflex or the stroke of đ, 2 breve, 3 horn), four letters a byte, the first letter in the lowest bits,
/// zero bytes at the end left out. The tone byte's low three bits are the tone (0 none, 1 huyền, 2 hỏi, 3 ngã, 4 sắc,
/// 5 nặng), its high five bits 0 where the tone stands where the spelling wants it, else the index of its letter plus
/// one. A low part of 6 announces a list instead, for words such as "résumé" and "São": the byte is followed by the
/// number of entries and by as many pairs of a letter's index and a mark (128 plus a tone, or a combining character
/// less U+02FF), then by the shapes.</para>
/// <para>All members are pure and safe from any thread.</para>
/// </remarks>
public static partial class TermKey
{
    /// <summary>The byte between the folded form and the marks.</summary>
    public const byte Separator = 0;

    /// <summary>Longest key in bytes; longer terms are cut at a character boundary.</summary>
    public const int MaxLength = 250;

    private const int ToneMask = 7;
    private const int ListFollows = 6;
    private const int LargestStoredIndex = 30;
    private const byte ToneEntry = 0x80;

    /// <summary>Writes the key of a term that is already in canonical spelling.</summary>
    /// <param name="term">
    /// Lower case, composed, tone mark in its canonical place (other spellings are encoded as they are, in lower case).
    /// U+0000, ignorable characters and marks without a letter are left out; a lone surrogate becomes U+FFFD.
    /// </param>
    /// <param name="destination">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>The bytes written.</returns>
    public static int Encode(ReadOnlySpan<char> term, Span<byte> destination)
    {
        Span<Letter> letters = stackalloc Letter[Spelling.MaxLetters];
        return Encode(letters[..Spelling.Decompose(term, letters)], destination);
    }

    /// <summary>The key of a term as an array of its own.</summary>
    /// <param name="term">As for <see cref="Encode(ReadOnlySpan{char}, Span{byte})"/>.</param>
    public static byte[] Encode(ReadOnlySpan<char> term)
    {
        Span<byte> key = stackalloc byte[MaxLength];
        return key[..Encode(term, key)].ToArray();
    }

    /// <summary>The spelling behind a key: lower case, composed (NFC), tone mark in its canonical place.</summary>
    /// <param name="key">A key made by <see cref="Encode(ReadOnlySpan{char}, Span{byte})"/>.</param>
    /// <exception cref="ArgumentException">The bytes are no key.</exception>
    public static string Decode(ReadOnlySpan<byte> key)
    {
        Span<Letter> letters = stackalloc Letter[Spelling.MaxLetters];
        int count = Decode(key, letters);
        Span<char> spelled = stackalloc char[2 * count];
        return new string(spelled[..Spelling.Compose(letters[..count], spelled)]);
    }

    /// <summary>The folded form: the bytes before <see cref="Separator"/>, UTF-8.</summary>
    public static ReadOnlySpan<byte> Folded(ReadOnlySpan<byte> key)
    {
        int separator = key.IndexOf(Separator);
        return separator < 0 ? key : key[..separator];
    }

    /// <summary>The key of the same folded form without any mark.</summary>
    public static byte[] WithoutMarks(ReadOnlySpan<byte> key) => [.. Folded(key), Separator];

    /// <summary>Whether the key carries any mark.</summary>
    public static bool HasMarks(ReadOnlySpan<byte> key)
    {
        int separator = key.IndexOf(Separator);
        return separator >= 0 && separator + 1 < key.Length;
    }

    /// <summary>The key of letters, cut where it would grow longer than <see cref="MaxLength"/>.</summary>
    internal static int Encode(ReadOnlySpan<Letter> letters, Span<byte> destination)
    {
        letters = letters[..CountThatFit(letters)];
        int length = 0;
        bool hasShapes = false;
        bool hasOthers = false;
        int tones = 0;
        int toneIndex = -1;
        for (int i = 0; i < letters.Length; i++)
        {
            ref readonly Letter letter = ref letters[i];
            if (letter.Base < 0x80)
            {
                destination[length++] = (byte)letter.Base;
            }
            else if (char.IsHighSurrogate(letter.Base) && i + 1 < letters.Length)
            {
                length += new Rune(letter.Base, letters[i + 1].Base).EncodeToUtf8(destination[length..]);
                i++;
            }
            else
            {
                length += new Rune(letter.Base).EncodeToUtf8(destination[length..]);
            }

            hasShapes |= letter.Shape != Shapes.None;
            hasOthers |= letter.Other != 0;
            if (letter.Tone == Tones.None) continue;
            tones++;
            toneIndex = i;
        }

        destination[length++] = Separator;
        if (tones == 0 && !hasShapes && !hasOthers) return length;
        length += EncodeTones(letters, tones, toneIndex, hasOthers, destination[length..]);
        return hasShapes ? length + EncodeShapes(letters, destination[length..]) : length;
    }

    /// <summary>Takes a key apart into letters.</summary>
    internal static int Decode(ReadOnlySpan<byte> key, Span<Letter> letters)
    {
        ReadOnlySpan<byte> folded = Folded(key);
        if (folded.Length == key.Length || key.Length > MaxLength) throw NotAKey(key);
        Span<char> bases = stackalloc char[folded.Length];
        int count = Encoding.UTF8.GetChars(folded, bases);
        for (int i = 0; i < count; i++) letters[i] = new Letter { Base = bases[i] };
        ReadOnlySpan<byte> marks = key[(folded.Length + 1)..];
        if (marks.IsEmpty) return count;
        Span<Letter> spelled = letters[..count];
        DecodeShapes(ShapesOf(marks), spelled);
        int tone = marks[0] & ToneMask;
        int index = marks[0] >> 3;
        if (tone == ListFollows)
        {
            ReadOnlySpan<byte> list = ListOf(marks);
            for (int i = 0; i < list.Length; i += 2)
            {
                if (list[i] >= count) throw NotAKey(key);
                ref Letter letter = ref spelled[list[i]];
                if (list[i + 1] >= ToneEntry) letter.Tone = (byte)(list[i + 1] - ToneEntry);
                else letter.Other = list[i + 1];
            }
        }
        else if (tone != Tones.None)
        {
            int place = index > 0 ? index - 1 : Spelling.CanonicalToneIndex(spelled);
            if (place < 0 || place >= count) throw NotAKey(key);
            spelled[place].Tone = (byte)tone;
        }

        return count;
    }

    private static int EncodeTones(ReadOnlySpan<Letter> letters, int tones, int toneIndex, bool hasOthers, Span<byte> destination)
    {
        if (tones == 0 && !hasOthers)
        {
            destination[0] = Tones.None;
            return 1;
        }

        if (tones == 1 && !hasOthers && toneIndex <= LargestStoredIndex)
        {
            int index = Spelling.CanonicalToneIndex(letters) == toneIndex ? 0 : toneIndex + 1;
            if (index <= LargestStoredIndex)
            {
                destination[0] = (byte)(letters[toneIndex].Tone | (index << 3));
                return 1;
            }
        }

        destination[0] = ListFollows;
        int length = 2;
        for (int i = 0; i < letters.Length; i++)
        {
            if (letters[i].Other != 0)
            {
                destination[length++] = (byte)i;
                destination[length++] = letters[i].Other;
            }

            if (letters[i].Tone != Tones.None)
            {
                destination[length++] = (byte)i;
                destination[length++] = (byte)(ToneEntry + letters[i].Tone);
            }
        }

        destination[1] = (byte)((length - 2) / 2);
        return length;
    }

    private static int EncodeShapes(ReadOnlySpan<Letter> letters, Span<byte> destination)
    {
        int length = (letters.Length + 3) / 4;
        destination[..length].Clear();
        for (int i = 0; i < letters.Length; i++) destination[i / 4] |= (byte)(letters[i].Shape << (i % 4 * 2));
        while (destination[length - 1] == 0) length--;
        return length;
    }

    private static void DecodeShapes(ReadOnlySpan<byte> shapes, Span<Letter> letters)
    {
        int count = Math.Min(letters.Length, shapes.Length * 4);
        for (int i = 0; i < count; i++) letters[i].Shape = (byte)((shapes[i / 4] >> (i % 4 * 2)) & 3);
    }

    private static ReadOnlySpan<byte> ListOf(ReadOnlySpan<byte> marks)
        => marks.Length > 1 && marks.Length >= 2 + (marks[1] * 2) ? marks.Slice(2, marks[1] * 2) : throw NotAKey(marks);

    private static ReadOnlySpan<byte> ShapesOf(ReadOnlySpan<byte> marks)
        => (marks[0] & ToneMask) == ListFollows ? marks[(2 + ListOf(marks).Length)..] : marks[1..];

    // Counts every mark as a list entry: a little early for a long word, never too late.
    private static int CountThatFit(ReadOnlySpan<Letter> letters)
    {
        // Even three bytes, two list entries and a shape for each of these fit.
        if (letters.Length <= 32) return letters.Length;
        int bytes = 0;
        int marks = 0;
        for (int i = 0; i < letters.Length; i++)
        {
            ref readonly Letter letter = ref letters[i];
            bool isPair = char.IsHighSurrogate(letter.Base) && i + 1 < letters.Length;
            bytes += isPair ? 4 : letter.Base < 0x80 ? 1 : letter.Base < 0x800 ? 2 : 3;
            marks += (letter.Tone != Tones.None ? 2 : 0) + (letter.Other != 0 ? 2 : 0);
            if (bytes + marks + 3 + ((i + 5) / 4) > MaxLength) return i;
            if (isPair) i++;
        }

        return letters.Length;
    }

    private static ArgumentException NotAKey(ReadOnlySpan<byte> bytes)
        => new("Not a term key: " + Convert.ToHexString(bytes[..Math.Min(bytes.Length, 64)]), nameof(bytes));
}
