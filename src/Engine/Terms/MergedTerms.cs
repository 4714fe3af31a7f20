using System.Buffers.Binary;

namespace NewsSearch.Engine.Terms;

/// <summary>Walks several ascending lists of terms as one.</summary>
/// <remarks>
/// Lists with equal terms come in the order given. There are a handful of lists: the least of their terms is looked for
/// anew each time, by the first bytes of each as numbers, which nearly always decide.
/// </remarks>
internal sealed class MergedTerms
{
    private const int NumberLength = 2 * sizeof(ulong);

    private readonly ITermEnumerator[] _lists;
    private readonly Start[] _starts;
    private readonly List<int> _current;

    // Lists that have not ended, ascending.
    private readonly List<int> _open;

    public MergedTerms(ITermEnumerator[] lists)
    {
        _lists = lists;
        _starts = new Start[lists.Length];
        _current = new List<int>(lists.Length);
        _open = new List<int>(lists.Length);
        for (int list = 0; list < lists.Length; list++)
        {
            if (!lists[list].MoveNext()) continue;
            _open.Add(list);
            _starts[list] = new Start(lists[list].Term);
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
            if (_lists[list].MoveNext()) _starts[list] = new Start(_lists[list].Term);
            else _open.Remove(list);
        }

        _current.Clear();
        foreach (int list in _open)
        {
            int order = _current.Count == 0 ? -1 : Compare(list, _current[0]);
            if (order > 0) continue;
            if (order < 0) _current.Clear();
            _current.Add(list);
        }

        return _current.Count > 0;
    }

    private int Compare(int left, int right)
    {
        ref readonly Start a = ref _starts[left];
        ref readonly Start b = ref _starts[right];
        if (a.First != b.First) return a.First < b.First ? -1 : 1;
        if (a.Second != b.Second) return a.Second < b.Second ? -1 : 1;
        // Filled up with zeros, a term is equal to itself with zeros after it: the shorter one comes first.
        return Math.Max(a.Length, b.Length) <= NumberLength ? a.Length - b.Length : _lists[left].Term.SequenceCompareTo(_lists[right].Term);
    }

    /// <summary>The first bytes of a term as numbers that order as they do.</summary>
    private readonly struct Start
    {
        public readonly ulong First;
        public readonly ulong Second;
        public readonly int Length;

        public Start(ReadOnlySpan<byte> term)
        {
            Length = term.Length;
            Span<byte> filled = stackalloc byte[NumberLength];
            if (term.Length >= NumberLength)
            {
                First = BinaryPrimitives.ReadUInt64BigEndian(term);
                Second = BinaryPrimitives.ReadUInt64BigEndian(term[sizeof(ulong)..]);
                return;
            }

            filled.Clear();
            term.CopyTo(filled);
            First = BinaryPrimitives.ReadUInt64BigEndian(filled);
            Second = BinaryPrimitives.ReadUInt64BigEndian(filled[sizeof(ulong)..]);
        }
    }
}
