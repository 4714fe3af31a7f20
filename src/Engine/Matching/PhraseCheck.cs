using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsSearch.Engine.Postings;

namespace NewsSearch.Engine.Matching;

/// <summary>Tells of batches of documents that have all terms of a phrase in which of them the terms follow each other.</summary>
internal sealed class PhraseCheck
{
    /// <summary>Words of a batch.</summary>
    public const int BatchWords = 8;

    private readonly BlockPostingsCursor[] _postings;
    private readonly int[] _places;
    private readonly int _room;
    private readonly int[] _documents;
    private readonly long[] _starts;
    private readonly int[] _frequencies;
    private int[] _phraseStarts = [];

    /// <param name="places">A cursor for each place of the phrase, before its first document.</param>
    /// <param name="most">No more documents than this have all terms.</param>
    public PhraseCheck(BlockPostingsCursor[] places, long most)
    {
        _room = (int)Math.Min(BatchWords * 64, most);
        _documents = new int[_room];
        // The rarest terms first: most documents are settled by two of them.
        _places = [.. Enumerable.Range(0, places.Length).OrderBy(place => places[place].Cost)];
        _postings = [.. _places.Select(place => places[place])];
        _starts = new long[places.Length * _room];
        _frequencies = new int[places.Length * _room];
    }

    /// <summary>Clears the bits of documents without the phrase.</summary>
    /// <param name="first">Document of the first bit, after those of the batch before.</param>
    /// <param name="bits">A bit a document, set for documents that have all terms; at most <see cref="BatchWords"/> words.</param>
    public void Retain(int first, Span<ulong> bits)
    {
        int count = Bitmaps.List(bits, first, _documents);
        Locate(0, count);
        Locate(1, count);
        count = KeepPairs(first, bits, count);
        if (_postings.Length == 2 || count == 0) return;
        for (int place = 2; place < _postings.Length; place++) Locate(place, count);
        for (int i = 0; i < count; i++)
        {
            if (!HasPhrase(i)) Clear(first, bits, i);
        }
    }

    private void Locate(int place, int count)
    {
        int found = _postings[place].Occurrences(_documents.AsSpan(0, count), _starts.AsSpan(place * _room), _frequencies.AsSpan(place * _room));
        if (found < count) throw new InvalidOperationException($"The document {_documents[found]} lacks a term of the phrase.");
    }

    // Documents in which the first two terms stand as the phrase has them move to the front.
    private int KeepPairs(int first, Span<ulong> bits, int count)
    {
        int distance = _places[1] - _places[0];
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<int> left = PositionsOf(0, i, out int leftBase);
            ReadOnlySpan<int> right = PositionsOf(1, i, out int rightBase);
            if (!Meet(left, right, distance - leftBase + rightBase))
            {
                Clear(first, bits, i);
                continue;
            }

            _documents[kept] = _documents[i];
            for (int place = 0; place < 2 * _room; place += _room) (_starts[place + kept], _frequencies[place + kept]) = (_starts[place + i], _frequencies[place + i]);
            kept++;
        }

        return kept;
    }

    private bool HasPhrase(int document)
    {
        ReadOnlySpan<int> positions = PositionsOf(0, document, out int @base);
        if (_phraseStarts.Length < positions.Length) _phraseStarts = new int[Math.Max(positions.Length, 2 * _phraseStarts.Length)];
        for (int i = 0; i < positions.Length; i++) _phraseStarts[i] = positions[i] - @base - _places[0];
        int count = positions.Length;
        for (int place = 1; place < _postings.Length && count > 0; place++)
        {
            ReadOnlySpan<int> others = PositionsOf(place, document, out @base);
            count = ExactPhraseCursor.Retain(_phraseStarts.AsSpan(0, count), others, _places[place] + @base);
        }

        return count > 0;
    }

    private ReadOnlySpan<int> PositionsOf(int place, int document, out int @base)
        => _postings[place].PositionsOf(_starts[(place * _room) + document], _frequencies[(place * _room) + document], out @base);

    private void Clear(int first, Span<ulong> bits, int document)
    {
        int offset = _documents[document] - first;
        bits[offset >> 6] &= ~(1UL << offset);
    }

    /// <summary>Whether a number of the left, <paramref name="distance"/> added, is one of the right; both ascend.</summary>
    internal static bool Meet(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int distance)
    {
        if (left.Length == 1 && right.Length == 1) return left[0] + distance == right[0];
        if (left.Length > right.Length) return Meet(right, left, -distance);
        // Few against few: each against eight at once mispredicts no branch, which a merge does at every other step.
        if (right.Length >= Vector256<int>.Count && left.Length <= 2 * Vector256<int>.Count) return MeetVectors(left, right, distance);
        return MeetScalar(left, right, distance);
    }

    /// <summary>The twin of the vector path, and what runs for very few or many.</summary>
    internal static bool MeetScalar(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int distance)
    {
        int next = 0;
        foreach (int position in left)
        {
            int wanted = position + distance;
            while (next < right.Length && right[next] < wanted) next++;
            if (next == right.Length) return false;
            if (right[next] == wanted) return true;
        }

        return false;
    }

    private static bool MeetVectors(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int distance)
    {
        ref int first = ref MemoryMarshal.GetReference(right);
        int last = right.Length - Vector256<int>.Count;
        Vector256<int> met = Vector256<int>.Zero;
        foreach (int position in left)
        {
            Vector256<int> wanted = Vector256.Create(position + distance);
            for (int i = 0; i < last; i += Vector256<int>.Count) met |= Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)i), wanted);
            met |= Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)last), wanted);
        }

        return met != Vector256<int>.Zero;
    }
}
