namespace NewsSearch.Engine.Collecting;

/// <summary>The best of the hits offered: a heap with the worst of them in front.</summary>
/// <remarks>
/// Hits compare by one unsigned key, and those of equal keys by their document: which are held does not depend on the
/// order in which they are offered.
/// </remarks>
internal sealed class TopHits(int capacity)
{
    private (ulong Key, int Document)[] _heap = new (ulong, int)[Math.Min(capacity, 64)];

    /// <summary>Most hits held.</summary>
    public int Capacity => capacity;

    /// <summary>Hits held.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// What the key of a hit behind all those offered has to exceed to be held, and that of another has to reach: the seam
    /// where a scorer may leave out documents that cannot.
    /// </summary>
    public ulong Threshold { get; private set; }

    /// <summary>The key of a score, which is at least 0: its bits order as it does. One is added because every score beats none.</summary>
    public static ulong KeyOf(float score) => BitConverter.SingleToUInt32Bits(score) + 1UL;

    /// <summary>The score behind a key.</summary>
    public static float ScoreOf(ulong key) => BitConverter.UInt32BitsToSingle((uint)(key - 1));

    /// <summary>
    /// The key of a number: the sign bit turned makes the order unsigned, and leaves 0 for
    /// <see cref="Columns.NumberColumn.Missing"/>; negated, it turns the order around and leaves that 0 where it is.
    /// </summary>
    public static ulong KeyOf(long value, bool descending)
    {
        ulong biased = (ulong)value ^ (1UL << 63);
        return descending ? biased : unchecked(0UL - biased);
    }

    /// <summary>The number behind such a key.</summary>
    public static long NumberOf(ulong key, bool descending) => (long)((descending ? key : unchecked(0UL - key)) ^ (1UL << 63));

    /// <summary>Takes a hit if it is among the best so far.</summary>
    public void Offer(ulong key, int document)
    {
        if (Count < capacity)
        {
            if (Count == _heap.Length) Array.Resize(ref _heap, (int)Math.Min(capacity, 2L * Count));
            _heap[Count] = (key, document);
            SiftUp(Count++);
            if (Count == capacity) Threshold = _heap[0].Key;
        }
        else if (key >= Threshold && capacity > 0 && (key > Threshold || document < _heap[0].Document))
        {
            _heap[0] = (key, document);
            SiftDown(0);
            Threshold = _heap[0].Key;
        }
    }

    /// <summary>The hits, best first; the collection is empty afterwards.</summary>
    public (ulong Key, int Document)[] Take()
    {
        (ulong Key, int Document)[] hits = _heap[..Count];
        Array.Sort(hits, static (left, right) => left.Key != right.Key ? right.Key.CompareTo(left.Key) : left.Document.CompareTo(right.Document));
        Count = 0;
        return hits;
    }

    private static bool IsWorse(in (ulong Key, int Document) left, in (ulong Key, int Document) right)
        => left.Key < right.Key || (left.Key == right.Key && left.Document > right.Document);

    private void SiftUp(int index)
    {
        (ulong Key, int Document) moving = _heap[index];
        while (index > 0)
        {
            int parent = (index - 1) / 2;
            if (!IsWorse(moving, _heap[parent])) break;
            _heap[index] = _heap[parent];
            index = parent;
        }

        _heap[index] = moving;
    }

    private void SiftDown(int index)
    {
        (ulong Key, int Document) moving = _heap[index];
        while (true)
        {
            int child = 2 * index + 1;
            if (child >= Count) break;
            if (child + 1 < Count && IsWorse(_heap[child + 1], _heap[child])) child++;
            if (!IsWorse(_heap[child], moving)) break;
            _heap[index] = _heap[child];
            index = child;
        }

        _heap[index] = moving;
    }
}
