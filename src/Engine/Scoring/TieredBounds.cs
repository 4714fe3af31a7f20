using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;

namespace NewsSearch.Engine.Scoring;

/// <summary>
/// Which documents a sum of terms can lift over a bar, by their tiers alone: a whole segment at once, 64 documents an
/// operation.
/// </summary>
/// <remarks>
/// A combination says for each term which tier a document has to reach at least. Those combinations whose bounds come
/// above the bar, and none of which is reached with one tier less, cover all documents that matter; there are a handful.
/// </remarks>
internal sealed class TieredBounds : IDisposable
{
    /// <summary>Most clauses that are told apart by tiers: the combinations of more would take longer than the documents they spare.</summary>
    public const int MaxClauses = 4;

    // Sums are taken in double from bounds in single precision; a score is rounded to single once more.
    private const double Slack = 1 + 1e-6;

    // Fineness of what is expected of the sums, for a first bar.
    private const int Bins = 64;

    private readonly Clause[] _clauses = new Clause[MaxClauses];
    private readonly int[] _levels = new int[MaxClauses];
    // What the clauses from one on add at least and at most.
    private readonly double[] _leastFrom = new double[MaxClauses + 1];
    private readonly double[] _mostFrom = new double[MaxClauses + 1];
    private int _count;
    private double _rest;

    /// <summary>No sum is above it.</summary>
    public double MaxScore { get; private set; }

    /// <summary>The least of the sums of bounds.</summary>
    public double MinScore { get; private set; }

    /// <summary>Adds a clause of which nothing is known but a bound.</summary>
    public void Add(double bound)
    {
        _rest += bound;
        MinScore += bound;
        MaxScore += bound;
    }

    /// <summary>Adds a term.</summary>
    /// <param name="term">Postings, wherever they stand.</param>
    /// <param name="norms">The field's norms.</param>
    /// <param name="bm25">What its impacts are worth.</param>
    /// <param name="matches">A bit a document of the segment; of others than those set nothing will be asked.</param>
    /// <param name="isRequired">Whether all of them have the term.</param>
    /// <returns>False where the postings cannot tell tiers; nothing was added then.</returns>
    public bool TryAdd(PostingsCursor term, in FieldNorms norms, Bm25Weight bm25, ReadOnlySpan<ulong> matches, bool isRequired)
    {
        if (_count == MaxClauses) return false;
        var planes = new TierPlanes(matches.Length);
        if (!term.TryTier(norms, matches, planes))
        {
            planes.Return();
            return false;
        }

        var bounds = new double[ImpactTiers.Count + 1];
        double most = 0;
        for (int tier = 0; tier < ImpactTiers.Count; tier++)
        {
            bounds[tier + 1] = bm25.Score(planes.Impacts[tier]);
            most = Math.Max(most, bounds[tier + 1]);
        }

        _clauses[_count++] = new Clause(planes, bounds, isRequired ? 1 : 0, most);
        MinScore += isRequired ? bounds[1] : 0;
        MaxScore += most;
        return true;
    }

    /// <summary>A bar that about so many documents may come above, as if the terms' tiers were independent.</summary>
    /// <param name="matches">Documents asked about.</param>
    /// <param name="documents">Documents of the segment.</param>
    /// <param name="wanted">How many are wanted.</param>
    public double BarFor(int matches, int documents, int wanted)
    {
        Span<double> bins = stackalloc double[Bins + 1];
        bins.Clear();
        bool anyRequired = false;
        foreach (Clause clause in Clauses) anyRequired |= clause.Lowest > 0;
        Expect(0, _rest, anyRequired ? matches : documents, documents, bins);
        double above = 0;
        int bin = Bins;
        for (; bin > 0 && above < wanted; bin--) above += bins[bin];
        return MinScore + (bin * (MaxScore - MinScore) / Bins);
    }

    /// <summary>Keeps of the matches those that may come above a bar.</summary>
    /// <param name="matches">A bit a document of the segment.</param>
    /// <param name="bar">The bar.</param>
    /// <param name="selected">Receives the bits.</param>
    public void Select(ReadOnlySpan<ulong> matches, double bar, Span<ulong> selected)
    {
        selected.Clear();
        for (int i = _count - 1; i >= 0; i--)
        {
            ReadOnlySpan<double> bounds = _clauses[i].Bounds;
            _leastFrom[i] = _leastFrom[i + 1] + bounds[_clauses[i].Lowest];
            _mostFrom[i] = _mostFrom[i + 1] + _clauses[i].Most;
        }

        Combine(0, _rest, bar / Slack, matches, selected);
    }

    public void Dispose()
    {
        foreach (Clause clause in Clauses) clause.Planes.Return();
        _count = 0;
    }

    private ReadOnlySpan<Clause> Clauses => _clauses.AsSpan(0, _count);

    private void Expect(int number, double sum, double share, int documents, Span<double> bins)
    {
        if (number == _count)
        {
            bins[(int)(Bins * Math.Clamp((sum - MinScore) / (MaxScore - MinScore), 0, 1))] += share;
            return;
        }

        Clause clause = _clauses[number];
        double all = clause.Lowest > 0 ? clause.Planes.Documents[0] : documents;
        for (int level = clause.Lowest; level < clause.Bounds.Length; level++)
        {
            double reaching = level == 0 ? documents : clause.Planes.Documents[level - 1];
            double more = level + 1 < clause.Bounds.Length ? clause.Planes.Documents[level] : 0;
            if (reaching > more) Expect(number + 1, sum + clause.Bounds[level], share * (reaching - more) / all, documents, bins);
        }
    }

    private void Combine(int number, double sum, double bar, ReadOnlySpan<ulong> matches, Span<ulong> selected)
    {
        if (number == _count)
        {
            if (sum > bar && IsLeast(sum, bar)) Take(matches, selected);
            return;
        }

        if (sum + _mostFrom[number] <= bar) return;
        Clause clause = _clauses[number];
        for (int level = clause.Lowest; level < clause.Bounds.Length; level++)
        {
            _levels[number] = level;
            Combine(number + 1, sum + clause.Bounds[level], bar, matches, selected);
            // Whoever reaches a higher tier has been taken with this one.
            if (sum + clause.Bounds[level] + _leastFrom[number + 1] > bar) break;
        }
    }

    // Whether no term could do with a tier less.
    private bool IsLeast(double sum, double bar)
    {
        for (int i = 0; i < _count; i++)
        {
            Clause clause = _clauses[i];
            if (_levels[i] > clause.Lowest && sum - clause.Bounds[_levels[i]] + clause.Bounds[_levels[i] - 1] > bar) return false;
        }

        return true;
    }

    private void Take(ReadOnlySpan<ulong> matches, Span<ulong> selected)
    {
        ReadOnlySpan<ulong> first = matches;
        ReadOnlySpan<ulong> second = matches;
        ReadOnlySpan<ulong> third = matches;
        ReadOnlySpan<ulong> fourth = matches;
        int planes = 0;
        for (int i = 0; i < _count; i++)
        {
            if (_levels[i] == _clauses[i].Lowest) continue;
            ReadOnlySpan<ulong> plane = _clauses[i].Planes.AtLeast(_levels[i] - 1);
            switch (planes++)
            {
                case 0: first = plane; break;
                case 1: second = plane; break;
                case 2: third = plane; break;
                default: fourth = plane; break;
            }
        }

        if (planes <= 2) Bitmaps.OrCommon(selected, matches, first, second);
        else Bitmaps.OrCommon(selected, matches, first, second, third, fourth);
    }

    /// <param name="Planes">Its tiers.</param>
    /// <param name="Bounds">By level: 0 for a document without the term, then by tier.</param>
    /// <param name="Lowest">The lowest level that a document can have.</param>
    /// <param name="Most">The largest of the bounds.</param>
    private sealed record Clause(TierPlanes Planes, double[] Bounds, int Lowest, double Most);
}
