using NewsSearch.Peers.Protocol;

namespace NewsSearch.Peers.Measuring;

/// <summary>Times of one engine in one class.</summary>
internal sealed class Timings
{
    private readonly Dictionary<string, long> _fastest = new(StringComparer.Ordinal);

    /// <summary>Adds the answers to some queries; of the rounds of one query, the fastest counts.</summary>
    public void Add(IReadOnlyList<string> queries, IReadOnlyList<PeerAnswer> answers)
    {
        for (int i = 0; i < queries.Count; i++)
        {
            long time = answers[i].Nanoseconds;
            _fastest[queries[i]] = _fastest.TryGetValue(queries[i], out long before) ? Math.Min(before, time) : time;
        }
    }

    /// <summary>Microseconds below which a share of the queries lies.</summary>
    public double Microseconds(double share)
    {
        long[] sorted = [.. _fastest.Values.Order()];
        return sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))] / 1000.0;
    }
}
