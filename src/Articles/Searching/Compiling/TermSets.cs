using NewsSearch.Analysis;
using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Backends;
using NewsSearch.Engine;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>The engine's term sets for the patterns of the query analyzer. One instance serves one query.</summary>
internal sealed class TermSets(ISearcher searcher)
{
    // A word repeated, or in several fields and phrases, is expanded once.
    private readonly Dictionary<(string Field, TermSet Set), IReadOnlyList<TermStatistics>> _expanded = [];

    /// <summary>Most spellings that one word or beginning may stand for; the commonest are taken.</summary>
    public const int MaxExpansions = 1_024;

    /// <summary>The set of one pattern: a term, or a range of the dictionary with a filter on its marks.</summary>
    public static TermSet Of(TermPattern pattern)
    {
        if (pattern.IsPrefix)
        {
            ITermFilter? filter = pattern.MarksFree
                ? TermKey.HasMarks(pattern.Key) ? new SubsumedPrefixes(pattern.Key) : null
                : new ExactPrefixes(pattern.Key);
            return TermSet.Range(TermKey.Folded(pattern.Key).ToArray(), filter, MaxExpansions);
        }

        if (!pattern.MarksFree) return TermSet.Of(pattern.Key);
        return TermSet.Range(Spellings(pattern.Key), TermKey.HasMarks(pattern.Key) ? new SubsumedTerms(pattern.Key) : null, MaxExpansions);
    }

    /// <summary>The set of several patterns as one pseudo-term. Ranges are resolved against the field's dictionary.</summary>
    public TermSet Union(string field, IReadOnlyList<TermPattern> patterns)
    {
        if (patterns.Count == 1) return Of(patterns[0]);
        var keys = new List<byte[]>();
        foreach (TermPattern pattern in patterns)
        {
            if (!pattern.MarksFree && !pattern.IsPrefix) AddOnce(keys, pattern.Key);
            else foreach (TermStatistics term in Expand(field, Of(pattern))) AddOnce(keys, term.Term);
        }

        return keys.Count == 0 ? TermSet.Of(patterns[0].Key) : TermSet.AnyOf(keys);
    }

    /// <summary>The terms that a set stands for, those of most documents first.</summary>
    public IReadOnlyList<TermStatistics> Expand(string field, TermSet set)
    {
        if (!_expanded.TryGetValue((field, set), out IReadOnlyList<TermStatistics>? terms)) _expanded.Add((field, set), terms = searcher.Expand(field, set));
        return terms;
    }

    /// <summary>The key bytes that all spellings of a folded form begin with.</summary>
    public static byte[] Spellings(ReadOnlySpan<byte> key)
    {
        ReadOnlySpan<byte> folded = TermKey.Folded(key);
        var prefix = new byte[folded.Length + 1];
        folded.CopyTo(prefix);
        prefix[^1] = TermKey.Separator;
        return prefix;
    }

    private static void AddOnce(List<byte[]> keys, byte[] key)
    {
        foreach (byte[] known in keys)
        {
            if (known.AsSpan().SequenceEqual(key)) return;
        }

        if (keys.Count < MaxExpansions) keys.Add(key);
    }
}
