using System.Runtime.InteropServices;

namespace NewsSearch.Analysis.LuceneNet;

/// <summary>A token on its way to Lucene's attributes.</summary>
/// <param name="Term">Where its text begins in <see cref="BufferedTokens.Characters"/>.</param>
/// <param name="TermLength">Characters of the text.</param>
/// <param name="Start">First UTF-16 unit of the source.</param>
/// <param name="End">One past the last.</param>
/// <param name="PositionIncrement">Positions since the token before.</param>
/// <param name="Kind">Which rule cut it.</param>
internal readonly record struct BufferedToken(int Term, int TermLength, int Start, int End, int PositionIncrement, TokenKind Kind);

/// <summary>A text and all of its tokens; buffers are kept for the next text as long as they are not huge.</summary>
internal sealed class BufferedTokens : ITokenSink
{
    // A text of a few hundred pages; one of these a thread is what a server may hold for good.
    private const int KeptLength = 1 << 20;

    private readonly List<BufferedToken> _tokens = [];
    private char[] _source = new char[4096];

    /// <summary>Tokens.</summary>
    public int Count => _tokens.Count;

    /// <summary>UTF-16 units of the source.</summary>
    public int SourceLength { get; private set; }

    /// <summary>The texts of the terms, one after the other.</summary>
    public char[] Characters { get; private set; } = new char[4096];

    /// <summary>A token.</summary>
    public ref readonly BufferedToken this[int index] => ref CollectionsMarshal.AsSpan(_tokens)[index];

    private int _used;

    /// <summary>Forgets text and tokens.</summary>
    public void Clear()
    {
        _tokens.Clear();
        _used = 0;
        SourceLength = 0;
        if (_source.Length > KeptLength) _source = new char[4096];
        if (Characters.Length <= KeptLength) return;
        Characters = new char[4096];
        _tokens.TrimExcess();
    }

    /// <summary>Reads a source to its end; valid until the next one is read.</summary>
    public ReadOnlySpan<char> Read(TextReader reader)
    {
        while (reader.Read(_source, SourceLength, _source.Length - SourceLength) is > 0 and var read)
        {
            SourceLength += read;
            if (SourceLength == _source.Length) Array.Resize(ref _source, checked(2 * _source.Length));
        }

        return _source.AsSpan(0, SourceLength);
    }

    /// <inheritdoc/>
    public void Accept(in Token token)
    {
        if (Characters.Length - _used < TermKey.MaxLength)
        {
            char[] larger = new char[checked(2 * Characters.Length)];
            Characters.AsSpan(0, _used).CopyTo(larger);
            Characters = larger;
        }

        int length = TermText.Encode(token.Term, Characters.AsSpan(_used));
        _tokens.Add(new BufferedToken(_used, length, token.StartOffset, token.EndOffset, token.PositionIncrement, token.Kind));
        _used += length;
    }
}
