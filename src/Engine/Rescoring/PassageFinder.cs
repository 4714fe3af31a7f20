namespace NewsSearch.Engine.Rescoring;

/// <summary>Finds the best passage among the occurrences of some terms in one document after another.</summary>
/// <param name="idfs">A weight a term.</param>
/// <param name="length">Positions that a passage spans beyond its first.</param>
/// <param name="horizon">Where a passage is worth half.</param>
internal sealed class PassageFinder(double[] idfs, int length, int horizon)
{
    private readonly int[] _inWindow = new int[idfs.Length];
    private readonly bool[] _seen = new bool[idfs.Length];
    private long[] _occurrences = new long[256];
    private int _count;

    /// <summary>Forgets the occurrences of the document before.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds where a term occurs.</summary>
    /// <param name="term">Its number.</param>
    /// <param name="positions">Not negative.</param>
    public void Add(int term, ReadOnlySpan<int> positions)
    {
        if (_occurrences.Length < _count + positions.Length) Array.Resize(ref _occurrences, Math.Max(_count + positions.Length, 2 * _occurrences.Length));
        // Sorted as numbers, occurrences are in the order of their positions.
        foreach (int position in positions) _occurrences[_count++] = ((long)position << 32) | (uint)term;
    }

    /// <summary>The best passage; of equal ones the first.</summary>
    public Passage Best()
    {
        Span<long> occurrences = _occurrences.AsSpan(0, _count);
        occurrences.Sort();
        Array.Clear(_inWindow);
        Array.Clear(_seen);
        Passage best = Passage.None;
        double coverage = 0;
        double sum = 0;
        int terms = 0;
        int first = 0;
        foreach (long occurrence in occurrences)
        {
            int term = TermOf(occurrence);
            if (!_seen[term])
            {
                _seen[term] = true;
                coverage += idfs[term];
            }

            for (; PositionOf(occurrences[first]) < PositionOf(occurrence) - length; first++)
            {
                int left = TermOf(occurrences[first]);
                if (--_inWindow[left] > 0) continue;
                sum -= idfs[left];
                terms--;
            }

            // Only a term that the window lacked can make it better, and no discount makes it more than its sum.
            if (_inWindow[term]++ > 0) continue;
            sum += idfs[term];
            terms++;
            if (sum <= best.Weight) continue;
            int start = PositionOf(occurrences[first]);
            double weight = sum / (1 + Math.Log2(1 + (double)start / horizon));
            if (weight > best.Weight) best = new Passage(start, terms, weight, 0);
        }

        return best with { Coverage = coverage };
    }

    private static int PositionOf(long occurrence) => (int)(occurrence >> 32);

    private static int TermOf(long occurrence) => (int)occurrence;
}
