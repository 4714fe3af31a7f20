using NewsSearch.Engine.Postings;

namespace NewsSearch.Engine.Matching;

/// <summary>The postings of several terms as those of one: frequencies added up, positions merged.</summary>
/// <remarks>
/// A binary heap by document. Two of the terms at one position (a form stacked on another) are two occurrences, and
/// <see cref="Positions"/> then names that position twice.
/// </remarks>
internal sealed class UnionPostingsCursor : PostingsCursor
{
    private readonly PostingsCursor[] _heap;
    private readonly long _cost;
    private int[] _positions = [];

    /// <summary>Takes over the cursors, at least one, all before their first document.</summary>
    public UnionPostingsCursor(PostingsCursor[] cursors)
    {
        // All stand at -1, so any order is a heap.
        _heap = [.. cursors];
        Cursors = cursors;
        _cost = cursors.Sum(static cursor => cursor.Cost);
    }

    /// <summary>The cursors of the terms, in the order given; none is ever behind the current document.</summary>
    public IReadOnlyList<PostingsCursor> Cursors { get; }

    public override long Cost => _cost;

    public override int Frequency => FrequencyBelow(0);

    public override int Next()
    {
        int current = Document;
        while (_heap[0].Document == current)
        {
            _heap[0].Next();
            SiftDown(0);
        }

        return Document = _heap[0].Document;
    }

    public override int Advance(int target)
    {
        while (_heap[0].Document < target)
        {
            _heap[0].Advance(target);
            SiftDown(0);
        }

        return Document = _heap[0].Document;
    }

    /// <summary>Takes up again after the cursors were moved from outside: goes to the first document that one stands at.</summary>
    public void Settle()
    {
        for (int i = _heap.Length / 2 - 1; i >= 0; i--) SiftDown(i);
        Document = _heap[0].Document;
    }

    public override ReadOnlySpan<int> Positions()
    {
        int frequency = FrequencyBelow(0);
        if (_heap[0].Frequency == frequency) return _heap[0].Positions();
        if (_positions.Length < frequency) _positions = new int[Math.Max(frequency, 2 * _positions.Length)];
        Span<int> merged = _positions.AsSpan(0, CopyPositions(0, 0));
        merged.Sort();
        return merged;
    }

    // Those at the current document are a connected top of the heap.
    private int FrequencyBelow(int index)
    {
        if (index >= _heap.Length || _heap[index].Document != Document) return 0;
        return _heap[index].Frequency + FrequencyBelow(2 * index + 1) + FrequencyBelow(2 * index + 2);
    }

    private int CopyPositions(int index, int count)
    {
        if (index >= _heap.Length || _heap[index].Document != Document) return count;
        ReadOnlySpan<int> positions = _heap[index].Positions();
        positions.CopyTo(_positions.AsSpan(count));
        return CopyPositions(2 * index + 2, CopyPositions(2 * index + 1, count + positions.Length));
    }

    private void SiftDown(int index)
    {
        PostingsCursor moving = _heap[index];
        int document = moving.Document;
        while (true)
        {
            int child = 2 * index + 1;
            if (child >= _heap.Length) break;
            if (child + 1 < _heap.Length && _heap[child + 1].Document < _heap[child].Document) child++;
            if (_heap[child].Document >= document) break;
            _heap[index] = _heap[child];
            index = child;
        }

        _heap[index] = moving;
    }
}
