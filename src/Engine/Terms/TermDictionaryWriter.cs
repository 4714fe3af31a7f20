using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Postings;

namespace NewsSearch.Engine.Terms;

/// <summary>Writes the terms of a text field, added in ascending order of their bytes.</summary>
/// <remarks>
/// Blocks of <see cref="TermDictionary.BlockTerms"/> terms, prefix-coded, kept aside until the postings, which are
/// written at the same time, are complete.
/// </remarks>
internal sealed class TermDictionaryWriter : IDisposable
{
    private readonly SegmentFileWriter _target;
    private readonly ushort _field;
    private readonly SectionSpool _blocks;
    private readonly SectionSpool _prefixes;
    private readonly SectionSpool _offsets;
    private readonly ByteWriter _buffer = new(1 << 12);
    private readonly ByteWriter _previous = new();
    private uint _termCount;
    private uint _blockCount;
    private long _blockAddress;

    public TermDictionaryWriter(SegmentFileWriter target, ushort field)
    {
        _target = target;
        _field = field;
        _blocks = target.NewSpool("terms");
        _prefixes = target.NewSpool("prefixes");
        _offsets = target.NewSpool("offsets");
    }

    /// <summary>Adds a term.</summary>
    /// <param name="key">Greater than the one before.</param>
    /// <param name="documentFrequency">Documents that hold it.</param>
    /// <param name="totalFrequency">Occurrences.</param>
    /// <param name="postings">Where its postings are.</param>
    public void Add(ReadOnlySpan<byte> key, int documentFrequency, long totalFrequency, in WrittenPostings postings)
    {
        if (key.Length > TermDictionary.MaxKeyLength) throw new InvalidOperationException($"A term has {key.Length} bytes; the limit is {TermDictionary.MaxKeyLength}.");
        if (_termCount % TermDictionary.BlockTerms == 0) BeginBlock(key);
        int shared = _buffer.Length == 0 ? 0 : key.CommonPrefixLength(_previous.Written);
        if (_buffer.Length > 0) _buffer.WriteVarInt(shared);
        _buffer.WriteVarInt(key.Length - shared);
        _buffer.Write(key[shared..]);
        _buffer.WriteVarInt(documentFrequency);
        _buffer.WriteVarInt((ulong)(totalFrequency - documentFrequency));
        if (postings.IsInline)
        {
            _buffer.WriteVarInt((postings.Inline.Length << 1) | 1);
            _buffer.Write(postings.Inline);
        }
        else
        {
            _buffer.WriteVarInt((ulong)(postings.Address - _blockAddress) << 1);
            _blockAddress = postings.Address;
        }

        _previous.Clear();
        _previous.Write(key);
        _termCount++;
    }

    /// <summary>Writes the two sections.</summary>
    public void Finish()
    {
        _blocks.Write(_buffer);
        if (_blocks.Length > uint.MaxValue) throw new InvalidOperationException($"The terms of a field take {_blocks.Length} bytes; the limit is {uint.MaxValue}.");
        _target.BeginSection(SectionKind.Terms, _field);
        _blocks.CopyTo(_target);
        _target.EndSection();
        _target.BeginSection(SectionKind.TermIndex, _field);
        _buffer.WriteUInt32(_termCount);
        _buffer.WriteUInt32(_blockCount);
        _target.Write(_buffer);
        _prefixes.CopyTo(_target);
        _offsets.CopyTo(_target);
        _target.EndSection();
    }

    public void Dispose()
    {
        _blocks.Dispose();
        _prefixes.Dispose();
        _offsets.Dispose();
    }

    private void BeginBlock(ReadOnlySpan<byte> key)
    {
        _blocks.Write(_buffer);
        _blockAddress = 0;
        _blockCount++;
        _buffer.WriteUInt32((uint)_blocks.Length);
        _offsets.Write(_buffer);
        _buffer.WriteUInt64(TermDictionary.PrefixOf(key));
        _prefixes.Write(_buffer);
    }
}
