using System.Text;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Analysis.Tests.Support;

/// <summary>A token with its spans copied.</summary>
internal sealed record AnalyzedToken(string Term, string Folded, int Start, int End, int Position, int Increment, TokenKind Kind)
{
    /// <summary>As a line of a test's table: "quý@0", "quý#4@1:Ordinal".</summary>
    public override string ToString() => Kind == TokenKind.Word ? $"{Term}@{Position}" : $"{Term}@{Position}:{Kind}";
}

/// <summary>Analyses a text into a list.</summary>
internal sealed class TokenCollector : ITokenSink
{
    private readonly List<AnalyzedToken> _tokens = [];
    private int _position = -1;

    public void Accept(in Token token)
    {
        _position += token.PositionIncrement;
        _tokens.Add(new AnalyzedToken(
            TermKey.Decode(token.Term),
            Encoding.UTF8.GetString(TermKey.Folded(token.Term)),
            token.StartOffset,
            token.EndOffset,
            _position,
            token.PositionIncrement,
            token.Kind));
    }

    public static List<AnalyzedToken> Analyze(string text, IAnalyzer? analyzer = null)
    {
        TokenCollector collector = new();
        (analyzer ?? new VietnameseAnalyzer()).Analyze(text, collector);
        return collector._tokens;
    }

    /// <summary>The terms of the main stream, joined by spaces.</summary>
    public static string MainTerms(string text) => string.Join(' ', Analyze(text).Where(token => token.Increment > 0).Select(token => token.Term));

    /// <summary>The terms stacked on others, joined by spaces.</summary>
    public static string StackedTerms(string text) => string.Join(' ', Analyze(text).Where(token => token.Increment == 0).Select(token => token.Term));
}
