namespace NewsSearch.Analysis;

/// <summary>One occurrence of a term in a text.</summary>
public readonly ref struct Token
{
    /// <summary>Creates a token; see the properties for units.</summary>
    public Token(ReadOnlySpan<byte> term, int startOffset, int endOffset, int positionIncrement, TokenKind kind)
    {
        Term = term;
        StartOffset = startOffset;
        EndOffset = endOffset;
        PositionIncrement = positionIncrement;
        Kind = kind;
    }

    /// <summary>The term's key (see <see cref="TermKey"/>); at most <see cref="TermKey.MaxLength"/> bytes.</summary>
    public ReadOnlySpan<byte> Term { get; }

    /// <summary>First UTF-16 unit of the source text that belongs to the token.</summary>
    public int StartOffset { get; }

    /// <summary>One past the last UTF-16 unit of the source text that belongs to the token.</summary>
    public int EndOffset { get; }

    /// <summary>
    /// Positions since the previous token: 1 for the next word, 0 for a form stacked on the same position,
    /// more where a sentence ends, so that no phrase reaches across.
    /// </summary>
    public int PositionIncrement { get; }

    /// <summary>Which rule cut the token.</summary>
    public TokenKind Kind { get; }
}
