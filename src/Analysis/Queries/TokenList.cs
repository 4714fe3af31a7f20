namespace NewsSearch.Analysis.Queries;

/// <summary>A token with its key copied.</summary>
internal readonly record struct ListedToken(byte[] Key, int Start, int End, TokenKind Kind, bool IsStacked);

/// <summary>Keeps the tokens of a short text.</summary>
internal sealed class TokenList : ITokenSink
{
    private readonly List<ListedToken> _tokens = [];

    /// <inheritdoc/>
    public void Accept(in Token token)
        => _tokens.Add(new ListedToken(token.Term.ToArray(), token.StartOffset, token.EndOffset, token.Kind, token.PositionIncrement == 0));

    /// <summary>The tokens of a text, in order.</summary>
    public static IReadOnlyList<ListedToken> Of(IAnalyzer analyzer, string text)
    {
        TokenList list = new();
        analyzer.Analyze(text, list);
        return list._tokens;
    }
}
