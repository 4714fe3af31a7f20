using System.Numerics;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;

namespace NewsSearch.Engine.Scoring;

/// <summary>The documents of several terms, scored as those of one.</summary>
/// <param name="postings">Their postings.</param>
/// <param name="bm25">Null where only matching counts.</param>
/// <param name="lengths">Lengths of the field.</param>
internal sealed class UnionTermScorer(UnionPostingsCursor postings, Bm25Weight? bm25, FieldLengthColumn lengths) : Scorer(postings)
{
    // Only windows need them; inside a conjunction there are none.
    private int[]? _frequencies;
    private ulong[]? _bits;

    public override bool PrefersWindows => true;

    public override float Score(int document) => bm25?.Score(postings.Frequency, lengths.Codes[document]) ?? 0;

    /// <summary>Term by term into a window of frequencies, then one pass of scoring: no heap to keep in order for each posting.</summary>
    public override void Fill(int end, MatchWindow window, bool needsScores)
    {
        bool scores = needsScores && bm25 is not null;
        int[] frequencies = _frequencies ??= new int[MatchWindow.Size];
        ulong[] bits = _bits ??= new ulong[MatchWindow.Size / 64];
        int first = end - MatchWindow.Size;
        foreach (PostingsCursor term in postings.Cursors)
        {
            for (int document = term.Document; document < end; document = term.Next())
            {
                int at = document - first;
                bits[at >> 6] |= 1UL << at;
                if (scores) frequencies[at] += term.Frequency;
            }
        }

        postings.Settle();
        ReadOnlySpan<byte> codes = lengths.Codes;
        for (int i = 0; i < bits.Length; i++)
        {
            for (ulong rest = bits[i]; rest != 0; rest &= rest - 1)
            {
                int at = (i << 6) + BitOperations.TrailingZeroCount(rest);
                window.Add(first + at, scores ? bm25!.Score(frequencies[at], codes[first + at]) : 0);
                frequencies[at] = 0;
            }

            bits[i] = 0;
        }
    }
}
