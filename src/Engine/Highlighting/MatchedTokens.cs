using NewsSearch.Analysis;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Highlighting;

/// <summary>Keeps the tokens of a text that belong to a term set of a query; cleared, it takes the next text.</summary>
internal sealed class MatchedTokens(HighlightClauses clauses) : ITokenSink
{
    // More different words than a page of articles has: a book's do not stay.
    private const int MaxKnown = 1 << 15;

    // Texts repeat their words: a range's filter is asked once a word.
    private readonly Dictionary<byte[], int[]> _known = new(KeyComparer.Instance);
    private int _position = -1;

    /// <summary>What is looked for.</summary>
    public HighlightClauses Clauses { get; } = clauses;

    /// <summary>For each set, its tokens in order of position.</summary>
    public List<MatchedToken>[] BySet { get; } = [.. Enumerable.Range(0, clauses.SetCount).Select(static _ => new List<MatchedToken>())];

    /// <summary>Forgets the tokens, and keeps which words belong to which sets.</summary>
    public void Clear()
    {
        _position = -1;
        if (_known.Count > MaxKnown) _known.Clear();
        foreach (List<MatchedToken> tokens in BySet) tokens.Clear();
    }

    public void Accept(in Token token)
    {
        _position += token.PositionIncrement;
        Dictionary<byte[], int[]>.AlternateLookup<ReadOnlySpan<byte>> known = _known.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!known.TryGetValue(token.Term, out int[]? sets)) known[token.Term] = sets = Clauses.SetsOf(token.Term);
        foreach (int set in sets) BySet[set].Add(new MatchedToken(_position, token.StartOffset, token.EndOffset));
    }
}

/// <summary>A token of the text.</summary>
internal readonly record struct MatchedToken(int Position, int StartOffset, int EndOffset);
