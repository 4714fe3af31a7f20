using NewsSearch.Analysis.Queries;

namespace NewsSearch.Analysis.Evaluation;

/// <summary>Whether a short text, from its first word to its last, is what the groups of a query ask for.</summary>
/// <remarks>The plain reading of <see cref="QueryGroup"/>, without an index; marks left out are free, texts without marks get no grace.</remarks>
internal sealed class PhraseMatcher
{
    // The terms on each position, the main one and the stacked ones.
    private readonly List<List<byte[]>> _positions = [];

    public PhraseMatcher(IReadOnlyList<ListedToken> tokens)
    {
        foreach (ListedToken token in tokens)
        {
            if (!token.IsStacked) _positions.Add([]);
            _positions[^1].Add(token.Key);
        }
    }

    /// <summary>Whether the groups, side by side, cover all positions.</summary>
    public bool IsFound(IReadOnlyList<QueryGroup> groups)
    {
        HashSet<int> ends = [0];
        foreach (QueryGroup group in groups) ends = [.. ends.SelectMany(start => EndsOf(group, start))];
        return ends.Contains(_positions.Count);
    }

    private HashSet<int> EndsOf(QueryGroup group, int start)
    {
        HashSet<int> words = [start];
        foreach (QueryWord word in group.Words) words = [.. words.SelectMany(at => EndsOf(word.Alternatives, at))];
        return [.. words, .. EndsOf(group.Alternatives, start)];
    }

    private IEnumerable<int> EndsOf(IReadOnlyList<QueryAlternative> alternatives, int start)
        => alternatives.Where(form => form.Tier != MatchTier.Stripped && IsAt(form, start)).Select(form => start + form.Terms.Count);

    private bool IsAt(QueryAlternative form, int start)
    {
        if (start + form.Terms.Count > _positions.Count) return false;
        for (int i = 0; i < form.Terms.Count; i++)
        {
            TermPattern pattern = form.Terms[i];
            bool isThere = _positions[start + i].Any(key => pattern.MarksFree ? TermKey.Subsumes(pattern.Key, key) : key.AsSpan().SequenceEqual(pattern.Key));
            if (!isThere) return false;
        }

        return true;
    }
}
