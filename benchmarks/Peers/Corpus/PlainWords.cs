using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Peers.Corpus;

/// <summary>
/// The product's analyzer, with every word on the position after the one before: forms stacked on another and the gaps
/// at the ends of sentences are left out, because SQLite's tokenizers cannot say them.
/// </summary>
internal sealed class PlainWords : IAnalyzer, ITokenSink
{
    private readonly VietnameseAnalyzer _analyzer = new();
    private ITokenSink? _sink;

    public void Analyze(ReadOnlySpan<char> text, ITokenSink sink)
    {
        _sink = sink;
        _analyzer.Analyze(text, this);
        _sink = null;
    }

    void ITokenSink.Accept(in Token token)
    {
        if (token.PositionIncrement > 0) _sink!.Accept(new Token(token.Term, token.StartOffset, token.EndOffset, 1, token.Kind));
    }

    /// <summary>The words of a text as they are spelled, and without marks.</summary>
    internal sealed class Speller : ITokenSink
    {
        private readonly PlainWords _analyzer = new();
        private readonly Dictionary<string, (string Word, string Folded)> _known = new(StringComparer.Ordinal);
        private readonly StringBuilder _words = new();
        private readonly StringBuilder _folded = new();

        public (string Words, string Folded) Spell(string text)
        {
            _words.Clear();
            _folded.Clear();
            _analyzer.Analyze(text, this);
            return (_words.ToString(), _folded.ToString());
        }

        void ITokenSink.Accept(in Token token)
        {
            string key = Encoding.Latin1.GetString(token.Term);
            if (!_known.TryGetValue(key, out (string Word, string Folded) spelled))
            {
                spelled = (TermKey.Decode(token.Term), Encoding.UTF8.GetString(TermKey.Folded(token.Term)));
                _known.Add(key, spelled);
            }

            (_words.Length == 0 ? _words : _words.Append(' ')).Append(spelled.Word);
            (_folded.Length == 0 ? _folded : _folded.Append(' ')).Append(spelled.Folded);
        }
    }
}
