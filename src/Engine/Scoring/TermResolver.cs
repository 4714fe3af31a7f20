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
        var lists = new ITermEnumerator[segments.Count];
        for (int i = 0; i < lists.Length; i++) lists[i] = segments[i].Terms(field, range.Prefix);
        var merged = new MergedTerms(lists);
        var best = new List<ResolvedTerm>();
        // A few times the limit before the rest is dropped: memory stays bounded, and few ranges are ever sorted twice.
        long most = 4L * range.MaxTerms;
        while (merged.MoveNext())
        {
            if (range.Filter?.Accepts(merged.Term) == false) continue;
            var infos = new TermInfo[lists.Length];
            foreach (int list in merged.Lists) infos[list] = lists[list].Info;
            best.Add(new ResolvedTerm(merged.Term.ToArray(), infos));
            if (best.Count >= most) KeepBest(best, range.MaxTerms);
        }

        KeepBest(best, range.MaxTerms);
        return best;
    }

    private static void KeepBest(List<ResolvedTerm> terms, int count)
    {
        terms.Sort(MostFrequentFirst);
        if (terms.Count > count) terms.RemoveRange(count, terms.Count - count);
    }

    private static int MostFrequentFirst(ResolvedTerm left, ResolvedTerm right)
    {
        int byFrequency = right.DocumentFrequency.CompareTo(left.DocumentFrequency);
        return byFrequency != 0 ? byFrequency : left.Key.AsSpan().SequenceCompareTo(right.Key);
    }
}
