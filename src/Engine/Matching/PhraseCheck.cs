using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using NewsSearch.Engine.Postings;

namespace NewsSearch.Engine.Matching;

/// <summary>Tells of batches of documents that have all terms of a phrase in which of them the terms follow each other, and how often.</summary>
/// <remarks>Works in rented room, which it gives back when disposed.</remarks>
internal sealed class PhraseCheck : IDisposable
{
    /// <summary>Words of a batch.</summary>
    public const int BatchWords = 8;

    private readonly BlockPostingsCursor[] _postings;
    private readonly int[] _places;
    private readonly int _room;
    private readonly int[] _documents;
    private readonly int[] _frequencies;
    private readonly int[] _phraseFrequencies;
    private readonly long[] _starts;
    private int[] _phraseStarts = [];
    private int _found;

    /// <param name="places">A cursor for each place of the phrase, before its first document.</param>
    /// <param name="most">No more documents than this have all terms.</param>
    public PhraseCheck(BlockPostingsCursor[] places, long most)
    {
        _room = (int)Math.Min(BatchWords * 64, most);
        _documents = ArrayPool<int>.Shared.Rent(BatchWords * 64);
        _phraseFrequencies = ArrayPool<int>.Shared.Rent(_room);
        _frequencies = ArrayPool<int>.Shared.Rent(places.Length * _room);
        _starts = ArrayPool<long>.Shared.Rent(places.Length * _room);
        // The rarest terms first: most documents are settled by two of them.
        _places = [.. Enumerable.Range(0, places.Length).OrderBy(place => places[place].Cost)];
        _postings = [.. _places.Select(place => places[place])];
    }

    /// <summary>Gives the room back; nothing can be asked any more.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_documents);
        ArrayPool<int>.Shared.Return(_phraseFrequencies);
        ArrayPool<int>.Shared.Return(_frequencies);
        ArrayPool<long>.Shared.Return(_starts);
    }

    /// <summary>The documents that have the phrase, of the batch last looked at.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, _found);

    /// <summary>How often each of <see cref="Documents"/> has it.</summary>
    public ReadOnlySpan<int> Frequencies => _phraseFrequencies.AsSpan(0, _found);

    /// <summary>Looks at a batch, and clears the bits of documents without the phrase.</summary>
    /// <param name="first">Document of the first bit, after those of the batch before.</param>
    /// <param name="bits">A bit a document, set for documents that have all terms; at most <see cref="BatchWords"/> words.</param>
    public void Retain(int first, Span<ulong> bits)
    {
        int count = Bitmaps.List(bits, first, _documents);
        Locate(0, count);
        Locate(1, count);
        _found = KeepPairs(count);
        if (_postings.Length > 2 && _found > 0)
        {
            for (int place = 2; place < _postings.Length; place++) Locate(place, _found);
            _found = KeepPhrases(_found);
        }

        bits.Clear();
        foreach (int document in Documents) bits[(document - first) >> 6] |= 1UL << document;
    }

    private void Locate(int place, int count)
    {
        int found = _postings[place].Occurrences(_documents.AsSpan(0, count), _starts.AsSpan(place * _room), _frequencies.AsSpan(place * _room));
        if (found < count) throw new InvalidOperationException($"The document {_documents[found]} lacks a term of the phrase.");
    }

    // Documents in which the first two terms stand as the phrase has them move to the front. Which do is chance: nothing
    // here branches on it.
    private int KeepPairs(int count)
    {
        int distance = _places[1] - _places[0];
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<int> left = PositionsOf(0, i, out int leftBase);
            ReadOnlySpan<int> right = PositionsOf(1, i, out int rightBase);
            int met = CountMet(left, right, distance - leftBase + rightBase);
            _documents[kept] = _documents[i];
            _phraseFrequencies[kept] = met;
            if (_postings.Length > 2) MoveUp(i, kept);
            kept += met > 0 ? 1 : 0;
        }

        return kept;
    }

    private void MoveUp(int document, int to)
    {
        for (int place = 0; place < 2 * _room; place += _room) (_starts[place + to], _frequencies[place + to]) = (_starts[place + document], _frequencies[place + document]);
    }

    private int KeepPhrases(int count)
    {
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            int frequency = CountPhrases(i);
            _documents[kept] = _documents[i];
            _phraseFrequencies[kept] = frequency;
            kept += frequency > 0 ? 1 : 0;
        }

        return kept;
    }

    private int CountPhrases(int document)
    {
        ReadOnlySpan<int> positions = PositionsOf(0, document, out int @base)[..^PositionReader.Slack];
        if (_phraseStarts.Length < positions.Length) _phraseStarts = new int[Math.Max(positions.Length, 2 * _phraseStarts.Length)];
        int count = 0;
        int last = int.MinValue;
        foreach (int position in positions)
        {
            // Two terms stacked on one position begin one phrase, not two.
            if (position != last) _phraseStarts[count++] = position - @base - _places[0];
            last = position;
        }

        for (int place = 1; place < _postings.Length && count > 0; place++)
        {
            ReadOnlySpan<int> others = PositionsOf(place, document, out @base)[..^PositionReader.Slack];
            count = ExactPhraseCursor.Retain(_phraseStarts.AsSpan(0, count), others, _places[place] + @base);
        }

        return count;
    }

    private ReadOnlySpan<int> PositionsOf(int place, int document, out int @base)
        => _postings[place].PositionsOf(_starts[(place * _room) + document], _frequencies[(place * _room) + document], out @base);

    /// <summary>How many different numbers of the left, <paramref name="distance"/> added, are numbers of the right.</summary>
    /// <param name="left">Ascending, then <see cref="PositionReader.Slack"/> numbers that mean nothing.</param>
    /// <param name="right">The same.</param>
    /// <param name="distance">What is added.</param>
    internal static int CountMet(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int distance)
    {
        int leftCount = left.Length - PositionReader.Slack;
        int rightCount = right.Length - PositionReader.Slack;
        // Few against few: all of eight against all of eight, whatever they are, mispredicts no branch, which a merge does at
        // every other step.
        if (!Avx2.IsSupported) return CountMetScalar(left[..leftCount], right[..rightCount], distance);
        if (leftCount <= Vector256<int>.Count) return CountMetVectors(left, leftCount, right, rightCount, distance);
        return rightCount <= Vector256<int>.Count
            ? CountMetVectors(right, rightCount, left, leftCount, -distance)
            : CountMetScalar(left[..leftCount], right[..rightCount], distance);
    }

    /// <summary>The twin of the vector path, and what runs for many.</summary>
    internal static int CountMetScalar(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int distance)
    {
        int met = 0;
        int next = 0;
        int last = int.MinValue;
        foreach (int position in left)
        {
            int wanted = position + distance;
            while (next < right.Length && right[next] < wanted) next++;
            if (next == right.Length) break;
            if (right[next] == wanted && position != last) met++;
            last = position;
        }

        return met;
    }

    private static int CountMetVectors(ReadOnlySpan<int> few, int fewCount, ReadOnlySpan<int> others, int count, int distance)
    {
        Vector256<int> lanes = Vector256<int>.Indices;
        Vector256<int> wanted = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(few)) + Vector256.Create(distance);
        ref int first = ref MemoryMarshal.GetReference(others);
        Vector256<int> met = Vector256<int>.Zero;
        for (int i = 0; i < count; i += Vector256<int>.Count)
        {
            // What follows the last number is no position: nothing is equal to the smallest one.
            Vector256<int> eight = Vector256.ConditionalSelect(Vector256.LessThan(lanes, Vector256.Create(count - i)), Vector256.LoadUnsafe(ref first, (nuint)i), Vector256.Create(int.MinValue));
            Vector256<int> halves = Avx2.Permute2x128(eight, eight, 1);
            met |= (Vector256.Equals(wanted, eight) | Vector256.Equals(wanted, Avx2.Shuffle(eight, 0b00_11_10_01)))
                | (Vector256.Equals(wanted, Avx2.Shuffle(eight, 0b01_00_11_10)) | Vector256.Equals(wanted, Avx2.Shuffle(eight, 0b10_01_00_11)))
                | (Vector256.Equals(wanted, halves) | Vector256.Equals(wanted, Avx2.Shuffle(halves, 0b00_11_10_01)))
                | (Vector256.Equals(wanted, Avx2.Shuffle(halves, 0b01_00_11_10)) | Vector256.Equals(wanted, Avx2.Shuffle(halves, 0b10_01_00_11)));
        }

        // Of equal numbers, which stand side by side, the first counts.
        Vector256<int> again = Vector256.Equals(wanted, Avx2.PermuteVar8x32(wanted, Vector256.Create(0, 0, 1, 2, 3, 4, 5, 6))) & Vector256.GreaterThan(lanes, Vector256<int>.Zero);
        met = Vector256.AndNot(met, again) & Vector256.LessThan(lanes, Vector256.Create(fewCount));
        return BitOperations.PopCount(met.ExtractMostSignificantBits());
    }
}
