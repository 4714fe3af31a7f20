namespace NewsSearch.Analysis.LuceneNet.Queries;

/// <summary>The postings of several terms as one: a heap of them by document.</summary>
internal sealed class UnionPostings : Postings
{
    private readonly Postings[] _heap;
    private readonly long _cost;
    private int[] _positions = [];
    private int _document = -1;

    public UnionPostings(Postings[] postings)
    {
        // All stand before the first document, so any order is a heap.
        _heap = postings;
        foreach (Postings each in postings) _cost += each.GetCost();
    }

    public override int DocID => _document;

    public override int Frequency
    {
        get
        {
            int sum = 0;
            Sum(0, ref sum);
            return sum;
        }
    }

    public override int NextDoc() => Advance(_document + 1);

    public override int Advance(int target)
    {
        while (_heap[0].DocID < target)
        {
            _heap[0].Advance(target);
            SiftDown();
        }

        return _document = _heap[0].DocID;
    }

    public override long GetCost() => _cost;

    public override ReadOnlySpan<int> ReadPositions()
    {
        int count = 0;
        Collect(0, ref count);
        Span<int> positions = _positions.AsSpan(0, count);
        positions.Sort();
        return positions;
    }

    // Those at the top document form a part of the heap that hangs together at its root.
    private void Sum(int at, ref int sum)
    {
        if (at >= _heap.Length || _heap[at].DocID != _document) return;
        sum += _heap[at].Frequency;
        Sum((2 * at) + 1, ref sum);
        Sum((2 * at) + 2, ref sum);
    }

    private void Collect(int at, ref int count)
    {
        if (at >= _heap.Length || _heap[at].DocID != _document) return;
        ReadOnlySpan<int> more = _heap[at].ReadPositions();
        if (_positions.Length < count + more.Length) Array.Resize(ref _positions, Math.Max(count + more.Length, 2 * _positions.Length));
        more.CopyTo(_positions.AsSpan(count));
        count += more.Length;
        Collect((2 * at) + 1, ref count);
        Collect((2 * at) + 2, ref count);
    }

    private void SiftDown()
    {
        Postings moving = _heap[0];
        int at = 0;
        while (true)
        {
            int child = (2 * at) + 1;
            if (child >= _heap.Length) break;
            if (child + 1 < _heap.Length && _heap[child + 1].DocID < _heap[child].DocID) child++;
            if (_heap[child].DocID >= moving.DocID) break;
            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = moving;
    }
}
