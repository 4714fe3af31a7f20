using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Rescoring;

/// <summary>
/// Carries out a <see cref="PassageRescoring"/> on one document after another, given where the terms occur: the part
/// that is the same wherever positions come from.
/// </summary>
/// <remarks>For each document <see cref="Clear"/>, <see cref="Add"/> for its terms, then <see cref="Best"/>. For one thread.</remarks>
public sealed class PassageFinder
{
    private readonly PassageRescoring _rescoring;
    private readonly double[] _idfs;
    private readonly double[] _ownIdfs;
    private readonly CompoundOccurrence[] _compounds;
    private readonly double[] _compoundIdfs;
    private readonly int[] _inWindow;
    private readonly bool[] _seen;
    private readonly bool[] _seenCompounds;
    private readonly double[] _runs;
    private long[] _occurrences = new long[256];
    private int _count;

    /// <summary>Checks a rescoring and weighs its terms.</summary>
    /// <param name="rescoring">What counts how much.</param>
    /// <param name="documentFrequencies">Documents with the term, a number a term.</param>
    /// <param name="compounds">Which of the terms are one word together.</param>
    /// <param name="documentCount">Documents with the field, not fewer than any of these.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of the rescoring is out of its range.</exception>
    public PassageFinder(PassageRescoring rescoring, IReadOnlyList<long> documentFrequencies, IReadOnlyList<CompoundOccurrence> compounds, long documentCount)
    {
        ArgumentNullException.ThrowIfNull(rescoring);
        ArgumentNullException.ThrowIfNull(documentFrequencies);
        ArgumentNullException.ThrowIfNull(compounds);
        ArgumentOutOfRangeException.ThrowIfNegative(rescoring.Hits, nameof(rescoring));
        ArgumentOutOfRangeException.ThrowIfLessThan(rescoring.PassageLength, 1, nameof(rescoring));
        ArgumentOutOfRangeException.ThrowIfLessThan(rescoring.Horizon, 1, nameof(rescoring));
        RequireBoost(rescoring.PassageBoost);
        RequireBoost(rescoring.OrderBoost);
        RequireBoost(rescoring.CoverageBoost);
        foreach (CompoundOccurrence compound in compounds) RequireBoost(compound.Weight ?? 0);
        _rescoring = rescoring;
        _idfs = [.. documentFrequencies.Select(frequency => (double)Bm25.Idf(frequency, documentCount))];
        _compounds = [.. compounds];
        _compoundIdfs = [.. _compounds.Select(compound => (double)(compound.Weight ?? Bm25.Idf(compound.DocumentFrequency, documentCount)))];
        _ownIdfs = [.. _idfs.Select((idf, term) => _compounds.Any(compound => compound.Left == term || compound.Right == term) ? 0 : idf)];
        _inWindow = new int[_idfs.Length];
        _seen = new bool[_idfs.Length];
        _seenCompounds = new bool[_compounds.Length];
        _runs = new double[_idfs.Length];
    }

    /// <summary>Forgets the occurrences of the document before.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds where a term occurs.</summary>
    /// <param name="term">Its number.</param>
    /// <param name="positions">Not negative.</param>
    public void Add(int term, ReadOnlySpan<int> positions)
    {
        if (_occurrences.Length < _count + positions.Length) Array.Resize(ref _occurrences, Math.Max(_count + positions.Length, 2 * _occurrences.Length));
        // Sorted as numbers, occurrences are in the order of their positions.
        foreach (int position in positions) _occurrences[_count++] = At(position, term);
    }

    /// <summary>The best passage; of equal ones the first.</summary>
    public Passage Best()
    {
        Span<long> occurrences = _occurrences.AsSpan(0, _count);
        occurrences.Sort();
        Array.Clear(_inWindow);
        Array.Clear(_seen);
        Array.Clear(_seenCompounds);
        Passage best = Passage.None;
        double coverage = 0;
        double order = 0;
        double sum = 0;
        int terms = 0;
        int first = 0;
        for (int i = 0; i < occurrences.Length; i++)
        {
            long occurrence = occurrences[i];
            int term = TermOf(occurrence);
            if (!_seen[term])
            {
                _seen[term] = true;
                coverage += _ownIdfs[term];
            }

            coverage += NewCompounds(occurrences, occurrence);
            for (; PositionOf(occurrences[first]) < PositionOf(occurrence) - _rescoring.PassageLength; first++)
            {
                int left = TermOf(occurrences[first]);
                if (--_inWindow[left] > 0) continue;
                sum -= _idfs[left];
                terms--;
            }

            // Only a term that the window lacked can make it better, and no discount makes it more than its sum.
            if (_inWindow[term]++ > 0) continue;
            sum += _idfs[term];
            terms++;
            if (_rescoring.OrderBoost > 0 && sum > order) order = Math.Max(order, InOrder(occurrences[first..(i + 1)]));
            if (sum <= best.Weight) continue;
            int start = PositionOf(occurrences[first]);
            double weight = sum / (1 + Math.Log2(1 + (double)start / _rescoring.Horizon));
            if (weight > best.Weight) best = best with { Start = start, Terms = terms, Weight = weight };
        }

        return best with { Order = order, Coverage = coverage };
    }

    // The heaviest of the window's occurrences whose terms ascend: for each term the heaviest run that ends with it so far.
    private double InOrder(ReadOnlySpan<long> window)
    {
        Array.Clear(_runs);
        double heaviest = 0;
        foreach (long occurrence in window)
        {
            int term = TermOf(occurrence);
            double before = 0;
            foreach (double run in _runs.AsSpan(0, term)) before = Math.Max(before, run);
            _runs[term] = Math.Max(_runs[term], before + _idfs[term]);
            heaviest = Math.Max(heaviest, _runs[term]);
        }

        return heaviest;
    }

    // The idf of the compounds that end here and did not occur before.
    private double NewCompounds(ReadOnlySpan<long> occurrences, long occurrence)
    {
        double idf = 0;
        for (int i = 0; i < _compounds.Length; i++)
        {
            CompoundOccurrence compound = _compounds[i];
            if (_seenCompounds[i] || compound.Right != TermOf(occurrence)) continue;
            // A term that is both stands for the two.
            bool isBoth = compound.Left != compound.Right && occurrences.BinarySearch(At(PositionOf(occurrence), compound.Left)) >= 0;
            if (!isBoth && occurrences.BinarySearch(At(PositionOf(occurrence) - 1, compound.Left)) < 0) continue;
            _seenCompounds[i] = true;
            idf += _compoundIdfs[i];
        }

        return idf;
    }

    /// <summary>Scores hits again and puts them in their new order: by score, equal ones by document.</summary>
    /// <param name="hits">The best hits of a search.</param>
    /// <param name="look">Finds the passage of a document; called in ascending order of documents.</param>
    public void Rescore(Span<Hit> hits, Func<int, Passage> look)
    {
        ArgumentNullException.ThrowIfNull(look);
        hits.Sort(static (left, right) => left.Document.CompareTo(right.Document));
        foreach (ref Hit hit in hits) hit = hit with { Score = Total(hit.Score, look(hit.Document)) };
        hits.Sort(static (left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Document.CompareTo(right.Document));
    }

    private float Total(float before, in Passage passage)
        => (float)(before + (_rescoring.PassageBoost * passage.Weight) + (_rescoring.OrderBoost * passage.Order) + (_rescoring.CoverageBoost * passage.Coverage));

    /// <summary>How that score comes about.</summary>
    /// <param name="before">The account of the score before.</param>
    /// <param name="passage">What was found.</param>
    public ScoreExplanation Explain(ScoreExplanation before, in Passage passage)
    {
        ArgumentNullException.ThrowIfNull(before);
        string found = passage.Start < 0
            ? "no passage holds any of the words"
            : $"{_rescoring.PassageBoost} · Σ idf of {passage.Terms} words that stand within {_rescoring.PassageLength} positions / (1 + log2(1 + {passage.Start} / {_rescoring.Horizon})), the first at position {passage.Start}";
        return new ScoreExplanation(Total(before.Value, passage), $"sum of the score before and of what {_rescoring.Look} adds",
        [
            before,
            ScoreExplanation.Leaf((float)(_rescoring.PassageBoost * passage.Weight), found),
            ScoreExplanation.Leaf((float)(_rescoring.OrderBoost * passage.Order), $"{_rescoring.OrderBoost} · Σ idf of the words that stand in the order of the query within {_rescoring.PassageLength} positions"),
            ScoreExplanation.Leaf((float)(_rescoring.CoverageBoost * passage.Coverage), $"{_rescoring.CoverageBoost} · Σ idf (or own weight) of the words that occur at all, those of two syllables by the two side by side"),
        ]);
    }

    private static void RequireBoost(float boost)
    {
        if (!(boost >= 0 && float.IsFinite(boost))) throw new ArgumentOutOfRangeException(nameof(boost), boost, "A boost is at least 0 and finite.");
    }

    private static long At(int position, int term) => ((long)position << 32) | (uint)term;

    private static int PositionOf(long occurrence) => (int)(occurrence >> 32);

    private static int TermOf(long occurrence) => (int)occurrence;
}
