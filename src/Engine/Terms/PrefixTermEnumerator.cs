namespace NewsSearch.Engine.Terms;

/// <summary>Walks the terms of a dictionary that begin with a prefix.</summary>
internal sealed class PrefixTermEnumerator : ITermEnumerator
{
    private readonly TermDictionary _dictionary;
    private readonly byte[] _prefix;
    private readonly byte[] _key = new byte[TermDictionary.MaxKeyLength];
    private TermBlockCursor _cursor;
    private int _block;
    private bool _begun;
    private bool _ended;

    public PrefixTermEnumerator(TermDictionary dictionary, ReadOnlySpan<byte> prefix)
    {
        _dictionary = dictionary;
        _prefix = prefix.ToArray();
        _ended = dictionary.BlockCount == 0;
        if (_ended) return;
        _block = dictionary.FindBlock(prefix);
        _cursor = new TermBlockCursor(dictionary.TermsIn(_block));
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

    private bool MoveNextTerm()
    {
        ReadOnlySpan<byte> block = _dictionary.Block(_block, out long start);
        while (!_cursor.MoveNext(block, start, _dictionary.Blocks.File, _key))
        {
            if (++_block == _dictionary.BlockCount) return false;
            _cursor = new TermBlockCursor(_dictionary.TermsIn(_block));
            block = _dictionary.Block(_block, out start);
        }

        return true;
    }
}
