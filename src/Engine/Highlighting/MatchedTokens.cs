using NewsSearch.Analysis;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Highlighting;

/// <summary>Keeps the tokens of a text that belong to a term set of a query.</summary>
internal sealed class MatchedTokens(HighlightClauses clauses) : ITokenSink
{
    // A text repeats its words: a range's filter is asked once a word.
    private readonly Dictionary<byte[], int[]> _known = new(KeyComparer.Instance);
    private int _position = -1;

    /// <summary>For each set, its tokens in order of position.</summary>
    public List<MatchedToken>[] BySet { get; } = [.. Enumerable.Range(0, clauses.SetCount).Select(static _ => new List<MatchedToken>())];

    public void Accept(in Token token)
    {
        _position += token.PositionIncrement;
        Dictionary<byte[], int[]>.AlternateLookup<ReadOnlySpan<byte>> known = _known.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!known.TryGetValue(token.Term, out int[]? sets)) known[token.Term] = sets = clauses.SetsOf(token.Term);
        foreach (int set in sets) BySet[set].Add(new MatchedToken(_position, token.StartOffset, token.EndOffset));
    }
}

/// <summary>A token of the text.</summary>
internal readonly record struct MatchedToken(int Position, int StartOffset, int EndOffset);
