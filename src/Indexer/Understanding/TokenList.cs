using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Indexer.Json;

namespace NewsSearch.Indexer.Understanding;

/// <summary>Collects the tokens of a text for display.</summary>
internal sealed class TokenList : ITokenSink
{
    private readonly List<AnalysisJson.TokenJson> _tokens = [];
    private int _position = -1;

    public IReadOnlyList<AnalysisJson.TokenJson> Tokens => _tokens;

    public void Accept(in Token token)
    {
        _position += token.PositionIncrement;
        _tokens.Add(new AnalysisJson.TokenJson(
            TermKey.Decode(token.Term),
            Encoding.UTF8.GetString(TermKey.Folded(token.Term)),
            token.StartOffset,
            token.EndOffset,
            _position,
            Name(token.Kind)));
    }

    private static string Name(TokenKind kind) => kind switch
    {
        TokenKind.Word => "word",
        TokenKind.Number => "number",
        TokenKind.Date => "date",
        TokenKind.DocumentCode => "document_code",
        TokenKind.Acronym => "acronym",
        TokenKind.Mixed => "mixed",
        TokenKind.Ordinal => "ordinal",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
