namespace NewsSearch.Engine.Matching;

/// <summary>Documents that hold terms at consecutive positions.</summary>
internal sealed class ExactPhraseCursor(DocCursor approximation, PhrasePlace[] places, CancellationToken cancellation)
    : PhraseCursor(approximation, cancellation)
{
    private readonly PhrasePlace[] _places = [.. places];
    private int[] _starts = [];
    private int _count;

    public override float Frequency => _count;

    public override bool Matches(int document)
    {
        // The fewest positions first: there are never more candidates than those, and mostly none after the second.
        SortByFrequency();
        _count = CopyStarts(_places[0]);
        for (int i = 1; i < _places.Length && _count > 0; i++)
        {
            _count = Retain(_starts.AsSpan(0, _count), _places[i].Postings.Positions(), _places[i].Place);
        }

        return _count > 0;
    }

    private void SortByFrequency()
    {
        for (int i = 1; i < _places.Length; i++)
        {
            PhrasePlace moving = _places[i];
            int frequency = moving.Postings.Frequency;
            int at = i;
            for (; at > 0 && _places[at - 1].Postings.Frequency > frequency; at--) _places[at] = _places[at - 1];
            _places[at] = moving;
        }
    }

    /// <summary>Where the phrase would start for each position of a place.</summary>
    private int CopyStarts(PhrasePlace place)
    {
        ReadOnlySpan<int> positions = place.Postings.Positions();
        if (_starts.Length < positions.Length) _starts = new int[Math.Max(positions.Length, 2 * _starts.Length)];
        int count = 0;
        int last = -1;
        foreach (int position in positions)
        {
            // Two terms stacked on one position begin one phrase, not two.
            if (position == last) continue;
            last = position;
            _starts[count++] = position - place.Place;
        }

        return count;
    }

    /// <summary>Keeps the starts for which the place has its position too; both lists ascend.</summary>
    internal static int Retain(Span<int> starts, ReadOnlySpan<int> positions, int place)
    {
        int kept = 0;
        int next = 0;
        foreach (int start in starts)
        {
            int wanted = start + place;
            while (next < positions.Length && positions[next] < wanted) next++;
            if (next == positions.Length) break;
            if (positions[next] == wanted) starts[kept++] = start;
        }

        return kept;
    }
}
