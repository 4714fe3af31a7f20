using NewsSearch.Engine.Collecting;

namespace NewsSearch.Articles.LuceneNet.Searching;

/// <summary>The best of the hits offered; of equal ones those of lower document numbers.</summary>
/// <param name="capacity">Most hits held.</param>
internal sealed class BestHits(int capacity)
{
    // The worst in front: it is what a better one replaces.
    private readonly PriorityQueue<float, (ulong Key, int Document)> _hits = new(Comparer<(ulong Key, int Document)>.Create(
        static (left, right) => left.Key != right.Key ? left.Key.CompareTo(right.Key) : right.Document.CompareTo(left.Document)));

    /// <summary>Most hits held.</summary>
    public int Capacity => capacity;

    /// <summary>Key of a score, which is at least 0: its bits order as it does.</summary>
    public static ulong KeyOf(float score) => BitConverter.SingleToUInt32Bits(score);

    /// <summary>Key of a number; one that is missing comes last in either direction.</summary>
    public static ulong KeyOf(long? number, bool descending)
    {
        if (number is not { } value) return 0;
        ulong biased = (ulong)value ^ (1UL << 63);
        return descending ? biased : 0UL - biased;
    }

    /// <summary>Takes a hit if it is among the best so far; documents come in ascending order.</summary>
    public void Offer(ulong key, int document, float score)
    {
        if (_hits.Count < capacity) _hits.Enqueue(score, (key, document));
        else if (capacity > 0 && _hits.TryPeek(out _, out (ulong Key, int Document) worst) && key > worst.Key) _hits.EnqueueDequeue(score, (key, document));
    }

    /// <summary>The hits, best first; none are held afterwards.</summary>
    public Hit[] Take()
    {
        var hits = new Hit[_hits.Count];
        for (int i = hits.Length - 1; i >= 0 && _hits.TryDequeue(out float score, out (ulong Key, int Document) hit); i--) hits[i] = new Hit(hit.Document, score);
        return hits;
    }
}
