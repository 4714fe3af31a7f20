namespace NewsSearch.Engine.Matching;

/// <summary>Finds where the terms of a phrase stand nearly in its order, from the positions of each place in one document.</summary>
/// <remarks>
/// <para>A place's <em>start</em> is its position less its number in the phrase: in an exact phrase all places have the same
/// start. From any start s, every place in turn takes its first position whose start is at least s and that no earlier
/// place with a term in common has taken; the largest start taken, less s, is the width of the window at s. A window
/// counts where its width is at most the slop and no later s ends at the same place, so each is the tightest of its kind.</para>
/// <para>One sweep over the positions, linear in their number times the number of places (and once more that number for
/// places with terms in common). One instance serves one thread, document after document.</para>
/// </remarks>
/// <param name="rivals">For each place, the earlier ones with a term in common: one word of a text cannot stand for both.</param>
/// <param name="slop">Widest window, at least 0.</param>
internal sealed class SloppyWindows(int[][] rivals, int slop)
{
    private readonly int[][] _starts = [.. rivals.Select(static _ => Array.Empty<int>())];
    private readonly int[] _counts = new int[rivals.Length];
    private readonly int[] _next = new int[rivals.Length];
    private int[] _taken = new int[rivals.Length];
    private int[] _held = new int[rivals.Length];
    private int[] _window = new int[rivals.Length];
    private int _end = -1;
    private int _width;

    /// <summary>The positions that the places take in the window last found.</summary>
    public ReadOnlySpan<int> Positions => _window;

    /// <summary>Gives the positions of a place in a new document, ascending; all places have to be given.</summary>
    public void Read(int place, ReadOnlySpan<int> positions)
    {
        if (_starts[place].Length < positions.Length) _starts[place] = new int[Math.Max(positions.Length, 2 * _starts[place].Length)];
        int count = 0;
        foreach (int position in positions)
        {
            int start = position - place;
            if (count == 0 || _starts[place][count - 1] != start) _starts[place][count++] = start;
        }

        _counts[place] = count;
        _next[place] = 0;
        _end = -1;
    }

    /// <summary>Finds the next window.</summary>
    /// <param name="width">Its width.</param>
    public bool TryNext(out int width)
    {
        while (TrySmallestStart(out int start))
        {
            int end = TakeFrom(start);
            PassOver(start);
            if (end == int.MaxValue) continue;

            // The window before this one is known to be the tightest only now.
            bool isFound = _end != -1 && end != _end;
            width = _width;
            if (isFound) (_window, _held) = (_held, _window);
            (_held, _taken) = (_taken, _held);
            _end = end;
            _width = end - start;
            if (isFound) return true;
        }

        width = _width;
        if (_end == -1) return false;
        (_window, _held) = (_held, _window);
        _end = -1;
        return true;
    }

    /// <summary>The smallest start not passed over yet; false once a place has none left, for then no window is whole.</summary>
    private bool TrySmallestStart(out int start)
    {
        start = int.MaxValue;
        for (int place = 0; place < rivals.Length; place++)
        {
            if (_next[place] == _counts[place]) return false;
            start = Math.Min(start, _starts[place][_next[place]]);
        }

        return true;
    }

    private void PassOver(int start)
    {
        for (int place = 0; place < rivals.Length; place++)
        {
            if (_starts[place][_next[place]] == start) _next[place]++;
        }
    }

    /// <summary>Lets the places take their positions: the largest start taken, or int.MaxValue where that is too far or a place finds none.</summary>
    private int TakeFrom(int start)
    {
        int end = start;
        for (int place = 0; place < rivals.Length; place++)
        {
            int at = _next[place];
            while (at < _counts[place] && IsTaken(place, _starts[place][at] + place)) at++;
            if (at == _counts[place] || _starts[place][at] - (long)start > slop) return int.MaxValue;
            _taken[place] = _starts[place][at] + place;
            end = Math.Max(end, _starts[place][at]);
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
