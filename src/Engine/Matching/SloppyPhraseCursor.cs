namespace NewsSearch.Engine.Matching;

/// <summary>Documents that hold the terms of a phrase nearly in its order.</summary>
/// <remarks>
/// <para>A place's <em>start</em> is its position less its number in the phrase: in an exact phrase all places have the same
/// start. From any start s, every place in turn takes its first position whose start is at least s and that no earlier
/// place with a term in common has taken; the largest start taken, less s, is the width of the window at s. A window
/// counts 1 / (1 + width) where its width is at most the slop and no later s ends at the same place (so each is the
/// tightest of its kind).</para>
/// <para>One sweep over the positions, linear in their number times the number of places (and once more that number for
/// places with terms in common).</para>
/// </remarks>
/// <param name="approximation">Documents with all the places.</param>
/// <param name="places">The places.</param>
/// <param name="rivals">For each place, the earlier ones with a term in common.</param>
/// <param name="slop">Widest window, above 0.</param>
/// <param name="cancellation">Cancels.</param>
internal sealed class SloppyPhraseCursor(DocCursor approximation, PhrasePlace[] places, int[][] rivals, int slop, CancellationToken cancellation)
    : PhraseCursor(approximation, cancellation)
{
    private readonly int[][] _starts = [.. places.Select(static _ => Array.Empty<int>())];
    private readonly int[] _counts = new int[places.Length];
    private readonly int[] _next = new int[places.Length];
    private readonly int[] _taken = new int[places.Length];
    private float _frequency;

    public override float Frequency => _frequency;

    public override bool Matches(int document)
    {
        for (int i = 0; i < places.Length; i++) ReadStarts(i);
        double sum = 0;
        int lastEnd = -1;
        int width = 0;
        while (TrySmallestStart(out int start))
        {
            int end = WindowEnd(start);
            if (end != int.MaxValue)
            {
                if (end != lastEnd && lastEnd != -1) sum += 1.0 / (1 + width);
                lastEnd = end;
                width = end - start;
            }

            PassOver(start);
        }

        if (lastEnd != -1) sum += 1.0 / (1 + width);
        _frequency = (float)sum;
        return _frequency > 0;
    }

    private void ReadStarts(int place)
    {
        ReadOnlySpan<int> positions = places[place].Postings.Positions();
        if (_starts[place].Length < positions.Length) _starts[place] = new int[Math.Max(positions.Length, 2 * _starts[place].Length)];
        int count = 0;
        foreach (int position in positions)
        {
            int start = position - place;
            if (count == 0 || _starts[place][count - 1] != start) _starts[place][count++] = start;
        }

        _counts[place] = count;
        _next[place] = 0;
    }

    /// <summary>The smallest start not passed over yet; false once a place has none left, for then no window is whole.</summary>
    private bool TrySmallestStart(out int start)
    {
        start = int.MaxValue;
        for (int i = 0; i < places.Length; i++)
        {
            if (_next[i] == _counts[i]) return false;
            start = Math.Min(start, _starts[i][_next[i]]);
        }

        return true;
    }

    private void PassOver(int start)
    {
        for (int i = 0; i < places.Length; i++)
        {
            if (_starts[i][_next[i]] == start) _next[i]++;
        }
    }

    /// <summary>The largest start that the places take from here, or int.MaxValue where that is too far or a place finds none.</summary>
    private int WindowEnd(int start)
    {
        int end = start;
        for (int i = 0; i < places.Length; i++)
        {
            int at = _next[i];
            while (at < _counts[i] && IsTaken(i, _starts[i][at] + i)) at++;
            if (at == _counts[i] || _starts[i][at] - (long)start > slop) return int.MaxValue;
            _taken[i] = _starts[i][at] + i;
            end = Math.Max(end, _starts[i][at]);
        }

        return end;
    }

    private bool IsTaken(int place, int position)
    {
        foreach (int rival in rivals[place])
        {
            if (_taken[rival] == position) return true;
        }

        return false;
    }
}
