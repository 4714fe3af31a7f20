using System.Numerics;
using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>Documents that any of several queries has: the best score, plus a share of the others'. A share of 1 makes it their sum.</summary>
/// <param name="cursor">The disjunction of the cursors of <paramref name="clauses"/>; one match is enough.</param>
/// <param name="clauses">The queries.</param>
/// <param name="share">What of the scores below the best is added, 0 to 1.</param>
/// <param name="buffers">Room to work in; the scorers of one weight, which fill windows one after the other, share it.</param>
internal sealed class DisjunctionScorer(DisjunctionCursor cursor, Scorer[] clauses, float share, DisjunctionBuffers buffers) : Scorer(cursor)
{
    private readonly DisjunctionCursor _cursor = cursor;

    public override bool PrefersWindows => true;

    public override double MaxScore { get; } = Bound(clauses, share);

    public override float Score(int document)
    {
        double sum = 0;
        float best = 0;
        foreach (Scorer clause in clauses)
        {
            if (clause.Cursor.Document != document) continue;
            float score = clause.Score(document);
            sum += score;
            best = Math.Max(best, score);
        }

        return Combine(sum, best);
    }

    /// <summary>
    /// Clause by clause into a window of sums, as Lucene's BooleanScorer: every posting costs one addition, however many
    /// clauses there are. Sums add in the order of the clauses, so they are those of <see cref="Score"/> to the bit.
    /// </summary>
    public override void Fill(int end, MatchWindow window, bool needsScores)
    {
        int first = end - MatchWindow.Size;
        foreach (Scorer clause in clauses)
        {
            if (clause.Cursor.Document >= end) continue;
            buffers.Clause.Count = 0;
            clause.Fill(end, buffers.Clause, needsScores);
            buffers.Add(first, needsScores, best: share != 1);
        }

        _cursor.Settle();
        ulong[] bits = buffers.Bits;
        for (int i = 0; i < bits.Length; i++)
        {
            for (ulong rest = bits[i]; rest != 0; rest &= rest - 1)
            {
                int at = (i << 6) + BitOperations.TrailingZeroCount(rest);
                window.Add(first + at, needsScores ? TakeScore(at) : 0);
            }

            bits[i] = 0;
        }
    }

    private static double Bound(Scorer[] clauses, float share)
    {
        double sum = 0;
        double best = 0;
        foreach (Scorer clause in clauses)
        {
            sum += clause.MaxScore;
            best = Math.Max(best, clause.MaxScore);
        }

        return double.IsFinite(sum) ? best + (sum - best) * share : sum;
    }

    private float TakeScore(int at)
    {
        double sum = buffers.Sums[at];
        buffers.Sums[at] = 0;
        if (share == 1) return (float)sum;
        float best = buffers.Best[at];
        buffers.Best[at] = 0;
        return Combine(sum, best);
    }

    private float Combine(double sum, float best) => share == 1 ? (float)sum : (float)(best + (sum - best) * share);
}
