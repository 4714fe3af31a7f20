using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Scoring;

/// <summary>Looks up which terms of the index a set stands for.</summary>
internal static class TermResolver
{
    public static ResolvedTerms Resolve(IndexStatistics statistics, string field, TermSet set) => new(statistics, field, set switch
    {
        TermList list => Lookup(statistics.Segments, field, list),
        TermRange range => Expand(statistics.Segments, field, range),
        _ => throw new ArgumentException($"Unknown kind of term set: {set.GetType().Name}.", nameof(set)),
    });

    private static List<ResolvedTerm> Lookup(IReadOnlyList<SegmentReader> segments, string field, TermList list)
    {
        var terms = new List<ResolvedTerm>(list.Terms.Count);
        HashSet<byte[]>? seen = list.Terms.Count > 1 ? new(KeyComparer.Instance) : null;
        foreach (byte[] key in list.Terms)
        {
            if (seen?.Add(key) == false) continue;
            var infos = new TermInfo[segments.Count];
            bool found = false;
            for (int i = 0; i < infos.Length; i++) found |= segments[i].TryGetTerm(field, key, out infos[i]);
            if (found) terms.Add(new ResolvedTerm(key, infos));
        }

        return terms;
    }

    /// <summary>Merges the segments' dictionaries, which all ascend, and keeps the terms of most documents.</summary>
    private static List<ResolvedTerm> Expand(IReadOnlyList<SegmentReader> segments, string field, TermRange range)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(range.MaxTerms, 1, nameof(range));
        var merge = new PriorityQueue<(ITermEnumerator Terms, int Segment), byte[]>(KeyComparer.Instance);
        for (int i = 0; i < segments.Count; i++)
        {
            ITermEnumerator terms = segments[i].Terms(field, range.Prefix);
            if (MoveToAccepted(terms, range.Filter)) merge.Enqueue((terms, i), terms.Term.ToArray());
        }

        // The least frequent of those kept stands in front; of equally frequent ones, the one with the highest key.
        var kept = new PriorityQueue<ResolvedTerm, ResolvedTerm>(LeastFrequentFirst.Instance);
        var infos = new TermInfo[segments.Count];
        while (merge.TryPeek(out _, out byte[]? key))
        {
            Array.Clear(infos);
            while (merge.TryPeek(out (ITermEnumerator Terms, int Segment) next, out byte[]? at) && at.AsSpan().SequenceEqual(key))
            {
                infos[next.Segment] = next.Terms.Info;
                if (MoveToAccepted(next.Terms, range.Filter)) merge.DequeueEnqueue(next, next.Terms.Term.ToArray());
                else merge.Dequeue();
            }

            var term = new ResolvedTerm(key, [.. infos]);
            if (kept.Count < range.MaxTerms) kept.Enqueue(term, term);
            else kept.EnqueueDequeue(term, term);
        }

        var best = new List<ResolvedTerm>(kept.Count);
        while (kept.TryDequeue(out ResolvedTerm? term, out _)) best.Add(term);
        best.Reverse();
        return best;
    }

    private static bool MoveToAccepted(ITermEnumerator terms, ITermFilter? filter)
    {
        while (terms.MoveNext())
        {
            if (filter is null || filter.Accepts(terms.Term)) return true;
        }

        return false;
    }

    private sealed class LeastFrequentFirst : IComparer<ResolvedTerm>
    {
        public static LeastFrequentFirst Instance { get; } = new();

        public int Compare(ResolvedTerm? left, ResolvedTerm? right)
        {
            int byFrequency = left!.DocumentFrequency.CompareTo(right!.DocumentFrequency);
            return byFrequency != 0 ? byFrequency : right.Key.AsSpan().SequenceCompareTo(left.Key);
        }
    }
}
