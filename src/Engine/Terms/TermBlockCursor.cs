using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Terms;

/// <summary>Decodes the terms of one block of a dictionary, one after the other.</summary>
internal struct TermBlockCursor
{
    private readonly int _terms;
    private int _position;
    private int _read;
    private long _address;

    /// <summary>Stands before the first of that many terms.</summary>
    public TermBlockCursor(int terms) => _terms = terms;

    /// <summary>Bytes of the current key.</summary>
    public int KeyLength { get; private set; }

    /// <summary>What is known of the current term.</summary>
    public TermInfo Info { get; private set; }

    /// <summary>Bytes of the block that were decoded.</summary>
    public readonly int Position => _position;

    /// <summary>Decodes the next term; false at the block's end.</summary>
    /// <param name="block">The block's bytes, the same every time.</param>
    /// <param name="start">Where it begins in its section.</param>
    /// <param name="file">For messages.</param>
    /// <param name="key">Holds the key from one call to the next; <see cref="TermDictionary.MaxKeyLength"/> bytes.</param>
    public bool MoveNext(ReadOnlySpan<byte> block, long start, string file, Span<byte> key)
    {
        if (_read == _terms) return false;
        var reader = new ByteReader(block[_position..], file);
        int shared = _read == 0 ? 0 : reader.ReadVarInt();
        int suffix = reader.ReadVarInt();
        if (shared > KeyLength || suffix > TermDictionary.MaxKeyLength - shared)
        {
            throw new CorruptIndexException(file, $"A term of the dictionary shares {shared} bytes and adds {suffix}.");
        }

        reader.ReadBytes(suffix).CopyTo(key[shared..]);
        KeyLength = shared + suffix;
        int documents = reader.ReadVarInt();
        ulong repeats = reader.ReadVarInt64();
        ulong place = reader.ReadVarInt64();
        if (documents == 0 || repeats > uint.MaxValue - (uint)documents || place > long.MaxValue / 2)
        {
            throw new CorruptIndexException(file, $"A term of the dictionary has {documents} documents and {repeats} repeats at {place}.");
        }

        long address;
        if ((place & 1) == 1)
        {
            address = ((start + _position + reader.Position) << 1) | 1;
            reader.ReadBytes((int)Math.Min(place >> 1, int.MaxValue));
        }
        else
        {
            _address += (long)(place >> 1);
            if (_address is < 0 or > long.MaxValue / 2) throw new CorruptIndexException(file, $"The postings of a term are said to be at {_address}.");
            address = _address << 1;
        }

        Info = new TermInfo(documents, documents + (long)repeats, address);
        _position += reader.Position;
        _read++;
        return true;
    }
}
