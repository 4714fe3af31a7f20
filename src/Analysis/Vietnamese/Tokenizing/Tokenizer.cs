using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Vietnamese.Tokenizing;

/// <summary>One pass over one text. Each character is looked at a bounded number of times.</summary>
/// <remarks>
/// Indexes are those of the text as <see cref="SourceText"/> gives it; they become source offsets where a token is
/// handed on. Split by topic: words, what is stacked on words, numbers, dates, document codes.
/// </remarks>
internal ref partial struct Tokenizer
{
    // How far the rules look for the next word, and into it.
    private const int MaxLookahead = 24;

    private readonly ReadOnlySpan<char> _text;
    private readonly SourceText _source;
    private readonly WordCache _words;
    private readonly ITokenSink _sink;

    // The main token before the current one: where it ended, what it is to its neighbours.
    private int _previousStart;
    private int _previousEnd;
    private WordFlags _previous;
    private WordFlags _beforePrevious;

    // Between the previous token and the current one: positions, and whether there is nothing but space.
    private int _increment;
    private bool _isAdjacent;

    public Tokenizer(ReadOnlySpan<char> text, SourceText source, WordCache words, ITokenSink sink)
    {
        _text = text;
        _source = source;
        _words = words;
        _sink = sink;
        _previousEnd = -1;
    }

    public void Run()
    {
        int i = 0;
        while (i < _text.Length)
        {
            switch (CharClass.KindOf(_text[i]))
            {
                case CharKind.Letter:
                    i = Word(i);
                    break;
                case CharKind.Digit:
                    i = Number(i);
                    break;
                case CharKind.Surrogate when CharClass.IsWordPart(_text, i, out _):
                    i = Word(i);
                    break;
                default:
                    i++;
                    break;
            }
        }
    }

    private readonly char At(int index) => index < _text.Length ? _text[index] : '\0';

    private readonly bool IsDigitAt(int index) => index < _text.Length && CharClass.IsDigit(_text[index]);

    private readonly bool IsLetterAt(int index) => index < _text.Length && CharClass.KindOf(_text[index]) is CharKind.Letter;

    private readonly bool IsHyphenAt(int index) => index < _text.Length && CharClass.IsHyphen(_text[index]);

    private readonly int SkipDigits(int index)
    {
        while (IsDigitAt(index)) index++;
        return index;
    }

    private readonly int SkipMarks(int index)
    {
        while (index < _text.Length && CharClass.KindOf(_text[index]) == CharKind.Mark) index++;
        return index;
    }

    private readonly int SkipSpaces(int index, int most)
    {
        int end = Math.Min(_text.Length, index + most);
        while (index < end && CharClass.IsSpace(_text[index])) index++;
        return index;
    }

    /// <summary>One past the run of letters, digits and marks that begins at an index.</summary>
    private readonly int EndOfRun(int index)
    {
        while (index < _text.Length)
        {
            CharKind kind = CharClass.KindOf(_text[index]);
            if (kind == CharKind.Other) break;
            int length = 1;
            if (kind == CharKind.Surrogate && !CharClass.IsWordPart(_text, index, out length)) break;
            index += length;
        }

        return index;
    }

    /// <summary>Looks at what separates a main token from the one before it.</summary>
    private void Approach(int start)
    {
        _increment = 1;
        if (_previousEnd < 0)
        {
            _isAdjacent = false;
            return;
        }

        ReadOnlySpan<char> between = _text[_previousEnd..start];
        if (between.Length == 1 && between[0] == ' ')
        {
            _isAdjacent = true;
            return;
        }

        _isAdjacent = true;
        bool endsSentence = false;
        int lines = 0;
        for (int i = 0; i < between.Length; i++)
        {
            char c = between[i];
            if (CharClass.IsSpace(c))
            {
                if (c == '\n') lines++;
                continue;
            }

            _isAdjacent = false;
            bool isShortened = i == 0 && c == '.' && (_previous & (WordFlags.IsAbbreviation | WordFlags.IsInitial)) != 0;
            endsSentence |= c is '.' or '!' or '?' or '\u2026' && !isShortened;
        }

        // A blank line ends what stands above it; a full stop does before a capital.
        if (lines > 1 || (endsSentence && CharClass.IsUpper(_text[start]))) _increment = 2;
    }

    private void Emit(scoped ReadOnlySpan<byte> key, int start, int end, TokenKind kind)
        => _sink.Accept(new Token(key, _source.StartOf(start), _source.EndOf(end), _increment, kind));

    private readonly void Stack(scoped ReadOnlySpan<byte> key, int start, int end, TokenKind kind)
        => _sink.Accept(new Token(key, _source.StartOf(start), _source.EndOf(end), 0, kind));

    private void Leave(int start, int end, WordFlags flags)
    {
        _beforePrevious = _isAdjacent ? _previous : WordFlags.None;
        _previous = flags;
        _previousStart = start;
        _previousEnd = end;
    }

    private readonly bool PreviousIs(WordFlags flag) => _isAdjacent && (_previous & flag) != 0;
}
