using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Analysis.LuceneNet;

/// <summary>Cuts Vietnamese text into terms for Lucene, by the rules of <see cref="VietnameseAnalyzer"/>.</summary>
/// <remarks>
/// <para>Attributes: term (<see cref="TermText"/>), offsets in UTF-16 units of the source (corrected by char filters
/// before it), position increment (0 for a form stacked on the same position, more than 1 where a sentence ends), type
/// (<see cref="TokenKind"/>, in lower case).</para>
/// <para>The analyzer hands over all tokens of a text at once, so a text is read whole at the first token that is asked
/// for. As with all of Lucene's tokenizers one instance serves one thread at a time.</para>
/// </remarks>
public sealed class VietnameseTokenizer : Tokenizer
{
    private static readonly string[] Types = [.. Enum.GetNames<TokenKind>().Select(static name => name.ToLowerInvariant())];

    private readonly VietnameseAnalyzer _analyzer = new();
    private readonly BufferedTokens _tokens = new();
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _position;
    private readonly ITypeAttribute _type;
    private int _next;
    private bool _isRead;

    /// <summary>Cuts what a reader gives.</summary>
    public VietnameseTokenizer(TextReader input)
        : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _position = AddAttribute<IPositionIncrementAttribute>();
        _type = AddAttribute<ITypeAttribute>();
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _tokens.Clear();
        _isRead = false;
        _next = 0;
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        ClearAttributes();
        if (!_isRead) ReadAll();
        if (_next == _tokens.Count) return false;
        ref readonly BufferedToken token = ref _tokens[_next++];
        _term.CopyBuffer(_tokens.Characters, token.Term, token.TermLength);
        _offset.SetOffset(CorrectOffset(token.Start), CorrectOffset(token.End));
        _position.PositionIncrement = token.PositionIncrement;
        _type.Type = Types[(int)token.Kind];
        return true;
    }

    /// <inheritdoc/>
    public override void End()
    {
        base.End();
        int end = CorrectOffset(_tokens.SourceLength);
        _offset.SetOffset(end, end);
    }

    private void ReadAll()
    {
        ReadOnlySpan<char> text = _tokens.Read(m_input);
        _analyzer.Analyze(text, _tokens);
        _isRead = true;
    }
}
