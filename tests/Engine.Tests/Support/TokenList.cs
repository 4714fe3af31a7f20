using System.Text;
using NewsSearch.Analysis;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>Keeps the tokens of a text with their positions; texts of one field follow each other after a gap of 100.</summary>
internal sealed class TokenList : ITokenSink
{
    private int _position = -1;
    private bool _hasText;

    public List<(string Term, int Position)> Tokens { get; } = [];

    /// <summary>The positions of each term, ascending.</summary>
    public Dictionary<string, List<int>> Positions { get; } = [];

    /// <summary>
    /// A document's length as BM25 counts it: forms stacked on a position do not make a text longer. (The average is over
    /// all tokens, stacked ones too; both as in Lucene.)
    /// </summary>
    public int Length { get; private set; }

    public void Add(string text, IAnalyzer analyzer)
    {
        if (_hasText) _position += 100;
        _hasText = true;
        analyzer.Analyze(text, this);
    }

    public void Accept(in Token token)
    {
        _position += token.PositionIncrement;
        if (token.PositionIncrement > 0) Length++;
        string term = Encoding.UTF8.GetString(token.Term);
        Tokens.Add((term, _position));
        if (!Positions.TryGetValue(term, out List<int>? positions)) Positions.Add(term, positions = []);
        positions.Add(_position);
    }
}
