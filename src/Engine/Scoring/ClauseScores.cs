using System.Buffers;
using System.Runtime.CompilerServices;
using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>The scores of several clauses put together, with no more of them looked at than can matter.</summary>
/// <remarks>
/// <para>Where only scores above a bar count, a run of documents is narrowed first: the clauses, from the rarest to the
/// commonest, add what they are worth to a number for each document, and those that the clauses not yet asked cannot
/// lift over the bar are left out. Mostly the commonest is never asked. The few that are left are scored clause after
/// clause, from the cheapest to the dearest, as long as the rest can lift them over the bar. The ideas are those of
/// MaxScore (H. Turtle, J. Flood: Query Evaluation: Strategies and Optimizations, 1995), a run at a time.</para>
/// <para>Scores are combined in double and in the order of the clauses, so that the result does not depend on any of this.</para>
/// </remarks>
// Buffers on the stack are written before they are read: clearing them took as long as scoring a few documents.
[SkipLocalsInit]
internal sealed class ClauseScores
{
    // What is summed in another order than the score may differ from it in the last bits, and bounds in a few more.
    private const double Slack = 1 + 1e-6;

    // Bounds of a run are summed in single precision.
    private const double RunSlack = 1 + 1e-5;

    // Documents of a run that are scored in the time that another clause takes to say no to some of them.
    private const int FewLeft = 16;

    private readonly Scorer[] _clauses;
    private readonly int _required;
    private readonly float _share;
    private readonly int[] _order;
    private readonly int[] _rarestFirst;
    private readonly float[] _scores;

    // What each clause adds at most in the documents last asked about, and what those from one on in the order add.
    private readonly double[] _bounds;
    private readonly double[] _restSums;
    private readonly double[] _restBests;

    /// <param name="clauses">The clauses.</param>
    /// <param name="required">How many of them, the first ones, every document matches.</param>
    /// <param name="share">What of the scores below the best is added: 1 makes it the sum.</param>
    /// <param name="buffer">Room to work in, for the time of a call.</param>
    public ClauseScores(Scorer[] clauses, int required, float share, ScoreBuffer buffer)
    {
        _clauses = clauses;
        _required = required;
        _share = share;
        _scores = buffer.For(clauses.Length);
        _bounds = new double[clauses.Length];
        _restSums = new double[clauses.Length + 1];
        _restBests = new double[clauses.Length + 1];
        _order = new int[clauses.Length];
        var keys = new (int Cost, double Bound)[clauses.Length];
        for (int i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
            _bounds[i] = clauses[i].MaxScore;
            keys[i] = (new DocumentProbe(clauses[i].Cursor).TestCost, -_bounds[i]);
        }

        Array.Sort(keys, _order);
        _rarestFirst = [.. _order];
        Array.Sort(_rarestFirst, (left, right) => clauses[left].Cursor.Cost.CompareTo(clauses[right].Cursor.Cost));
        MaxScore = SumUp();
    }

    /// <summary>No score is above it.</summary>
    public double MaxScore { get; }

    /// <summary>What a score has to exceed to be of interest.</summary>
    public double Bar { get; set; } = double.NegativeInfinity;

    /// <summary>No score in a run of documents is above it.</summary>
    public double MaxScoreIn(int first, int end)
    {
        for (int i = 0; i < _clauses.Length; i++) _bounds[i] = _clauses[i].MaxScoreIn(first, end);
        return SumUp();
    }

    /// <summary>Clears the bits of documents that cannot come above a bar.</summary>
    public void Narrow(int first, Span<ulong> bits, double bar)
    {
        double most = MaxScoreIn(first, (int)Math.Min(int.MaxValue, first + (bits.Length * 64L)));
        if (!(most > bar))
        {
            bits.Clear();
            return;
        }

        if (bar <= 0 || !double.IsFinite(most) || Bitmaps.Count(bits) <= FewLeft) return;
        if (_share != 1) NarrowToBest(first, bits, bar);
        else if (!NarrowByNeeded(first, bits, bar)) NarrowByBounds(first, bits, bar);
    }

    /// <summary>Adds the clauses, where they are added up, to what bounds a sum.</summary>
    public bool TryAddTiers(TieredBounds bounds, ReadOnlySpan<ulong> matches, bool isRequired)
    {
        if (_share != 1) return false;
        double most = 0;
        int end = (int)Math.Min(int.MaxValue, matches.Length * 64L);
        bool any = false;
        // The rarest first: they are worth most, and there is room for some only.
        foreach (int clause in _rarestFirst)
        {
            if (_clauses[clause].TryAddTiers(bounds, matches, isRequired && clause < _required)) any = true;
            else most += _clauses[clause].MaxScoreIn(0, end);
        }

        if (any) bounds.Add(most);
        return any;
    }

    /// <summary>Adds a bound of the score to the number of each document of a run.</summary>
    public void AddBounds(int first, Span<float> bounds, ReadOnlySpan<ulong> candidates)
    {
        if (_share == 1)
        {
            foreach (Scorer clause in _clauses) clause.AddBounds(first, bounds, 0, candidates);
            return;
        }

        int length = bounds.Length;
        float[] rented = ArrayPool<float>.Shared.Rent(3 * length);
        Span<float> bests = rented.AsSpan(0, length);
        Span<float> sums = rented.AsSpan(length, length);
        Span<float> one = rented.AsSpan(2 * length, length);
        bests.Clear();
        sums.Clear();
        foreach (Scorer clause in _clauses)
        {
            one.Clear();
            clause.AddBounds(first, one, 0, candidates);
            BoundRun.Take(bests, sums, one);
        }

        BoundRun.AddShared(bounds, bests, sums, _share);
        ArrayPool<float>.Shared.Return(rented);
    }

    /// <summary>The scores of documents.</summary>
    /// <param name="documents">Ascending, at most as many as a window has; they match the required clauses.</param>
    /// <param name="scores">Receives the scores; 0 for those that are found not to come above the bar.</param>
    public void Score(ReadOnlySpan<int> documents, Span<float> scores)
    {
        int count = documents.Length;
        Span<double> sums = stackalloc double[count];
        Span<float> bests = stackalloc float[count];
        Span<int> places = stackalloc int[count];
        Span<int> asked = stackalloc int[count];
        sums.Clear();
        bests.Clear();
        for (int i = 0; i < count; i++) places[i] = i;
        double bar = Bar;
        for (int step = 0; step < _order.Length; step++)
        {
            int left = 0;
            (double restSum, double restBest) = (_restSums[step], _restBests[step]);
            foreach (int place in places)
            {
                double most = _share == 1 ? sums[place] + restSum : Combine(sums[place] + restSum, Math.Max(bests[place], restBest));
                if ((float)(most * Slack) <= bar) continue;
                asked[left] = documents[place];
                places[left++] = place;
            }

            places = places[..left];
            if (left == 0) break;
            int clause = _order[step];
            Span<float> found = _scores.AsSpan(clause * MatchWindow.Size, MatchWindow.Size);
            Span<float> answers = left == count ? found : scores;
            _clauses[clause].Score(asked[..left], areMatches: clause < _required, answers);
            for (int i = 0; i < left; i++)
            {
                float score = answers[i];
                int place = places[i];
                found[place] = score;
                sums[place] += score;
                if (_share != 1) bests[place] = Math.Max(bests[place], score);
            }
        }

        scores[..count].Clear();
        foreach (int place in places) scores[place] = InOrder(place);
    }

    // What makes a document's score its best clause has at least what all others, with their share, leave of the bar.
    private void NarrowToBest(int first, Span<ulong> bits, double bar)
    {
        double others = 0;
        foreach (double bound in _bounds) others += bound;
        Span<ulong> all = stackalloc ulong[bits.Length];
        Span<ulong> one = stackalloc ulong[bits.Length];
        bits.CopyTo(all);
        bits.Clear();
        for (int i = 0; i < _clauses.Length; i++)
        {
            double least = (bar / Slack) - (_share * (others - _bounds[i]) * Slack);
            if (!(_bounds[i] * Slack > least)) continue;
            all.CopyTo(one);
            _clauses[i].Narrow(first, one, Math.Max(0, least));
            Bitmaps.Or(bits, one);
        }
    }

    // Clauses put together of several that the others cannot replace: their parts say no by whole blocks. True when few are left.
    private bool NarrowByNeeded(int first, Span<ulong> bits, double bar)
    {
        double all = 0;
        foreach (double bound in _bounds) all += bound;
        foreach (int clause in _rarestFirst)
        {
            double needed = (bar / Slack) - ((all - _bounds[clause]) * Slack);
            if (needed <= 0 || !_clauses[clause].HasParts) continue;
            _clauses[clause].Narrow(first, bits, needed);
            if (Bitmaps.Count(bits) <= FewLeft) return true;
        }

        return false;
    }

    // Clause by clause, the rarest first, as long as those not yet looked at cannot lift everything over the bar.
    private void NarrowByBounds(int first, Span<ulong> bits, double bar)
    {
        float[] rented = ArrayPool<float>.Shared.Rent(bits.Length * 64);
        Span<float> sums = rented.AsSpan(0, bits.Length * 64);
        sums.Clear();
        double all = 0;
        foreach (double bound in _bounds) all += bound;
        double rest = all;
        foreach (int clause in _rarestFirst)
        {
            double most = _bounds[clause];
            if (most <= 0) continue;
            rest -= most;
            _clauses[clause].AddBounds(first, sums, (bar / RunSlack) - ((all - most) * RunSlack), bits);
            double left = (bar / RunSlack) - (rest * RunSlack);
            if (left < 0) continue;
            BoundRun.KeepAbove(bits, sums, (float)left);
            // What few documents are left is scored sooner than narrowed further.
            if (Bitmaps.Count(bits) <= FewLeft) break;
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    private double SumUp()
    {
        for (int step = _order.Length - 1; step >= 0; step--)
        {
            double bound = _bounds[_order[step]];
            _restSums[step] = _restSums[step + 1] + bound;
            _restBests[step] = Math.Max(_restBests[step + 1], bound);
        }

        return Slack * Combine(_restSums[0], _restBests[0]);
    }

    private float InOrder(int place)
    {
        double sum = 0;
        float best = 0;
        for (int at = place; at < _clauses.Length * MatchWindow.Size; at += MatchWindow.Size)
        {
            sum += _scores[at];
            best = Math.Max(best, _scores[at]);
        }

        return (float)Combine(sum, best);
    }

    private double Combine(double sum, double best) => _share == 1 || !double.IsFinite(sum) ? sum : best + (sum - best) * _share;
}
