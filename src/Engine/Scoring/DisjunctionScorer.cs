using System.Numerics;
using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>Documents that any of several queries has: the best score, plus a share of the others'. A share of 1 makes it their sum.</summary>
/// <param name="cursor">The disjunction of the cursors of <paramref name="clauses"/>; one match is enough.</param>
/// <param name="clauses">The queries.</param>
/// <param name="share">What of the scores below the best is added, 0 to 1.</param>
internal sealed class DisjunctionScorer(DisjunctionCursor cursor, Scorer[] clauses, float share) : Scorer(cursor)
{
    private readonly DisjunctionCursor _cursor = cursor;
    private Buffers? _buffers;

    public override bool PrefersWindows => true;

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
        Buffers buffers = _buffers ??= new Buffers();
        int first = end - MatchWindow.Size;
        foreach (Scorer clause in clauses)
        {
            if (clause.Cursor.Document >= end) continue;
            buffers.Clause.Count = 0;
            clause.Fill(end, buffers.Clause, needsScores);
            buffers.Add(first, needsScores, best: share != 1);
        }

        _cursor.Settle();
        for (int i = 0; i < buffers.Bits.Length; i++)
        {
            for (ulong rest = buffers.Bits[i]; rest != 0; rest &= rest - 1)
            {
                int at = (i << 6) + BitOperations.TrailingZeroCount(rest);
                window.Add(first + at, needsScores ? Combine(buffers.Sums[at], buffers.Best[at]) : 0);
                buffers.Sums[at] = 0;
                buffers.Best[at] = 0;
            }

            buffers.Bits[i] = 0;
        }
    }

    private float Combine(double sum, float best) => share == 1 ? (float)sum : (float)(best + (sum - best) * share);

    private sealed class Buffers
    {
        public MatchWindow Clause { get; } = new();

        public ulong[] Bits { get; } = new ulong[MatchWindow.Size / 64];

        public double[] Sums { get; } = new double[MatchWindow.Size];

        public float[] Best { get; } = new float[MatchWindow.Size];

        public void Add(int first, bool needsScores, bool best)
        {
            ReadOnlySpan<int> documents = Clause.Documents.AsSpan(0, Clause.Count);
            ReadOnlySpan<float> scores = Clause.Scores.AsSpan(0, Clause.Count);
            for (int i = 0; i < documents.Length; i++)
            {
                int at = documents[i] - first;
                Bits[at >> 6] |= 1UL << at;
                if (!needsScores) continue;
                Sums[at] += scores[i];
                if (best) Best[at] = Math.Max(Best[at], scores[i]);
            }
        }
    }
}
