namespace NewsSearch.Engine.Terms;

/// <summary>Walks the terms of a dictionary that begin with a prefix.</summary>
internal sealed class PrefixTermEnumerator : ITermEnumerator
{
    private readonly TermDictionary _dictionary;
    private readonly byte[] _prefix;
    private readonly byte[] _key = new byte[TermDictionary.MaxKeyLength];
    private TermBlockCursor _cursor;
    private int _block;
    private long _start;
    private int _length;
    private bool _begun;
    private bool _ended;

    public PrefixTermEnumerator(TermDictionary dictionary, ReadOnlySpan<byte> prefix)
    {
        _dictionary = dictionary;
        _prefix = prefix.ToArray();
        _ended = dictionary.BlockCount == 0;
        if (_ended) return;
        _block = dictionary.FindBlock(prefix);
        OpenBlock();
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Term => _key.AsSpan(0, _cursor.KeyLength);

    /// <inheritdoc/>
    public TermInfo Info => _cursor.Info;

    /// <inheritdoc/>
    public bool MoveNext()
    {
        while (!_ended && MoveNextTerm())
        {
            if (Term.StartsWith(_prefix))
            {
                _begun = true;
                return true;
            }

            // Before the first match lie smaller terms; after the last, everything is larger.
            if (_begun || Term.SequenceCompareTo(_prefix) > 0) break;
        }

        _ended = true;
        return false;
    }

    private ReadOnlySpan<byte> OpenBlock()
    {
        _cursor = new TermBlockCursor(_dictionary.TermsIn(_block));
        ReadOnlySpan<byte> block = _dictionary.Block(_block, out _start);
        _length = block.Length;
        return block;
    }

    private bool MoveNextTerm()
    {
        ReadOnlySpan<byte> block = _dictionary.Blocks.Slice(_start, _length);
        while (!_cursor.MoveNext(block, _start, _dictionary.Blocks.File, _key))
        {
            if (++_block == _dictionary.BlockCount) return false;
            block = OpenBlock();
        }

        return true;
    }
}
