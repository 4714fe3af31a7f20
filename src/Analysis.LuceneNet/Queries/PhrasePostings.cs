namespace NewsSearch.Analysis.LuceneNet.Queries;

/// <summary>The documents in which pseudo-terms stand side by side; the frequency is how often they do.</summary>
internal sealed class PhrasePostings : Postings
{
    private readonly Postings[] _places;
    private readonly Postings[] _rarestFirst;
    private int[] _starts = [];
    private int _frequency;

    /// <param name="places">Postings with positions, one a place.</param>
    public PhrasePostings(Postings[] places)
    {
        _places = places;
        _rarestFirst = [.. places.OrderBy(static place => place.GetCost())];
    }

    public override int DocID => _rarestFirst[0].DocID;

    public override int Frequency => _frequency;

    public override int NextDoc() => Find(_rarestFirst[0].NextDoc());

    public override int Advance(int target) => Find(_rarestFirst[0].Advance(target));

    public override long GetCost() => _rarestFirst[0].GetCost();

    public override ReadOnlySpan<int> ReadPositions() => _starts.AsSpan(0, _frequency);

    private int Find(int document)
    {
        while (document != NO_MORE_DOCS)
        {
            int other = Align(document);
            if (other != document) document = _rarestFirst[0].Advance(other);
            else if (CountStarts()) return document;
            else document = _rarestFirst[0].NextDoc();
        }

        return document;
    }

    // The document where all stand on it, else the next one that can be.
    private int Align(int document)
    {
        for (int i = 1; i < _rarestFirst.Length; i++)
        {
            int at = _rarestFirst[i].DocID < document ? _rarestFirst[i].Advance(document) : _rarestFirst[i].DocID;
            if (at != document) return at;
        }

        return document;
    }

    private bool CountStarts()
    {
        ReadOnlySpan<int> first = _places[0].ReadPositions();
        if (_starts.Length < first.Length) _starts = new int[Math.Max(first.Length, 2 * _starts.Length)];
        _frequency = 0;
        foreach (int position in first)
        {
            // Two forms stacked on one position are one occurrence.
            if (_frequency == 0 || _starts[_frequency - 1] != position) _starts[_frequency++] = position;
        }

        for (int place = 1; place < _places.Length && _frequency > 0; place++)
        {
            ReadOnlySpan<int> positions = _places[place].ReadPositions();
            int kept = 0;
            int at = 0;
            for (int i = 0; i < _frequency; i++)
            {
                int wanted = _starts[i] + place;
                while (at < positions.Length && positions[at] < wanted) at++;
                if (at == positions.Length) break;
                if (positions[at] == wanted) _starts[kept++] = _starts[i];
            }

            _frequency = kept;
        }

        return _frequency > 0;
    }
}
