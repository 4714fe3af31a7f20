using NewsSearch.Analysis.Queries;

namespace NewsSearch.Analysis.Tests.Support;

/// <summary>A document as its terms by position, matched the slow way.</summary>
internal sealed class TinyDocument
{
    private readonly ILookup<int, byte[]> _terms;
    private readonly int _length;
    private readonly bool _isStripped;

    public TinyDocument(string text)
    {
        List<AnalyzedToken> tokens = TokenCollector.Analyze(text);
        _terms = tokens.ToLookup(token => token.Position, token => TermKey.Encode(token.Term));
        _length = tokens.Count == 0 ? 0 : tokens[^1].Position + 1;
        // As docs/vietnamese-analysis.md defines a text without marks.
        _isStripped = tokens.Count(token => token.Kind == TokenKind.Word) >= 5 && tokens.All(token => !TermKey.HasMarks(TermKey.Encode(token.Term)));
    }

    public bool Matches(IReadOnlyList<QueryGroup> groups, bool isPhrase)
    {
        IEnumerable<int> starts = Enumerable.Range(0, _length);
        if (isPhrase) return starts.Any(start => groups.Aggregate(new HashSet<int> { start }, (ends, group) => [.. ends.SelectMany(at => EndsOf(group, at))]).Count > 0);
        return groups.All(group => starts.Any(at => EndsOf(group.Alternatives, at).Any()) || group.Words.All(word => starts.Any(at => EndsOf(word.Alternatives, at).Any())));
    }

    private HashSet<int> EndsOf(QueryGroup group, int start)
        => [.. group.Words.Aggregate(new HashSet<int> { start }, (ends, word) => [.. ends.SelectMany(at => EndsOf(word.Alternatives, at))]), .. EndsOf(group.Alternatives, start)];

    private IEnumerable<int> EndsOf(IReadOnlyList<QueryAlternative> forms, int start)
        => forms
            .Where(form => form.Tier != MatchTier.Stripped || _isStripped)
            .Where(form => form.Terms.Select((pattern, i) => _terms[start + i].Any(key => IsTerm(pattern, key))).All(found => found))
            .Select(form => start + form.Terms.Count);

    private static bool IsTerm(TermPattern pattern, byte[] key)
        => pattern.MarksFree ? TermKey.Subsumes(pattern.Key, key) : key.AsSpan().SequenceEqual(pattern.Key);
}
