namespace NewsSearch.Engine.Terms;

/// <summary>Walks several sorted lists of terms as one.</summary>
/// <remarks>A heap of the lists by their current term; lists with equal terms come in the order given.</remarks>
internal sealed class MergedTerms
{
    private readonly ITermEnumerator[] _lists;
    private readonly int[] _heap;
    private readonly List<int> _current = [];
    private int _size;

    public MergedTerms(ITermEnumerator[] lists)
    {
        _lists = lists;
        _heap = new int[lists.Length];
        for (int list = 0; list < lists.Length; list++)
        {
            if (lists[list].MoveNext()) Insert(list);
        }
    }

    /// <summary>The current term; valid until the next move.</summary>
    public ReadOnlySpan<byte> Term => _lists[_current[0]].Term;

    /// <summary>Numbers of the lists that stand on it, ascending.</summary>
    public IReadOnlyList<int> Lists => _current;

    /// <summary>Moves to the next different term.</summary>
    public bool MoveNext()
    {
        foreach (int list in _current)
        {
            if (_lists[list].MoveNext()) Insert(list);
        }

        _current.Clear();
        while (_size > 0 && (_current.Count == 0 || _lists[_heap[0]].Term.SequenceEqual(Term))) _current.Add(RemoveFirst());
        return _current.Count > 0;
    }

    /// <summary>The terms with their statistics summed.</summary>
    public IEnumerable<TermStatistics> Enumerate()
    {
        while (MoveNext())
        {
            int documents = 0;
            long occurrences = 0;
            foreach (int list in _current)
            {
                TermInfo info = _lists[list].Info;
                documents += info.DocumentFrequency;
                occurrences += info.TotalFrequency;
            }

            yield return new TermStatistics(Term.ToArray(), documents, occurrences);
        }
    }

    private void Insert(int list)
    {
        int place = _size++;
        while (place > 0)
        {
            int parent = (place - 1) / 2;
            if (!IsBefore(list, _heap[parent])) break;
            _heap[place] = _heap[parent];
            place = parent;
        }

        _heap[place] = list;
    }

    private int RemoveFirst()
    {
        int first = _heap[0];
        int last = _heap[--_size];
        int place = 0;
        while (true)
        {
            int child = (2 * place) + 1;
            if (child >= _size) break;
            if (child + 1 < _size && IsBefore(_heap[child + 1], _heap[child])) child++;
            if (!IsBefore(_heap[child], last)) break;
            _heap[place] = _heap[child];
            place = child;
        }

        _heap[place] = last;
        return first;
    }

    private bool IsBefore(int a, int b)
    {
        int order = _lists[a].Term.SequenceCompareTo(_lists[b].Term);
        return order < 0 || (order == 0 && a < b);
    }
}
