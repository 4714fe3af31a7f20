using System.Runtime.InteropServices;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.Postings;

/// <summary>Writes the postings of a text field, term after term, to the open section of a segment.</summary>
internal sealed class PostingsWriter
{
    private readonly ISectionOutput _target;
    private readonly uint[] _deltas = new uint[BlockCodec.Size];
    private readonly uint[] _repeats = new uint[BlockCodec.Size];
    private readonly byte[] _lengthCodes = new byte[BlockCodec.Size];
    private readonly uint[] _positions = new uint[BlockCodec.Size];
    private readonly ByteWriter _blockTable = new();
    private readonly ByteWriter _documentBytes = new(1 << 12);
    private readonly ByteWriter _positionTable = new();
    private readonly ByteWriter _positionBytes = new(1 << 12);
    private readonly ByteWriter _record = new();
    private readonly Impacts.Builder _impacts = new();
    private readonly ImpactTiers.Builder _tiers = new();

    // Documents of the term until they are enough for a bitmap; from then on bits.
    private readonly int[] _early;
    private readonly ulong[] _bitmap;
    private int _inBlock;
    private int _inPositionBlock;
    private int _document;
    private uint _blockStartPosition;

    /// <summary>Begins the field's section.</summary>
    /// <param name="target">The segment.</param>
    /// <param name="field">The field's number.</param>
    /// <param name="maxDocument">Documents of the segment.</param>
    public PostingsWriter(ISectionOutput target, ushort field, int maxDocument)
    {
        _target = target;
        _early = new int[PostingsFormat.BitmapFrequency(maxDocument)];
        _bitmap = new ulong[(maxDocument + 63L) >> 6];
        target.BeginSection(SectionKind.Postings, field);
        Reset();
    }

    /// <summary>Documents of the current term so far.</summary>
    public int DocumentFrequency { get; private set; }

    /// <summary>Occurrences of the current term so far.</summary>
    public long TotalFrequency { get; private set; }

    /// <summary>Adds a document to the current term.</summary>
    /// <param name="document">Greater than the one before.</param>
    /// <param name="lengthCode">Code of the field's length in it.</param>
    /// <param name="positions">Ascending; one an occurrence, at least one.</param>
    public void Add(int document, byte lengthCode, ReadOnlySpan<int> positions)
    {
        int previous = 0;
        foreach (int position in positions)
        {
            _positions[_inPositionBlock++] = (uint)(position - previous);
            previous = position;
            if (_inPositionBlock == BlockCodec.Size) EndPositionBlock();
        }

        Add(document, lengthCode, positions.Length);
    }

    /// <summary>Adds the next documents of the term in another segment; their positions follow by <see cref="AddDistances"/>.</summary>
    /// <param name="first">Number here of the other segment's first document.</param>
    /// <param name="documents">The other segment's numbers of the documents, ascending.</param>
    /// <param name="repeats">Their frequencies less 1.</param>
    /// <param name="lengthCodes">Codes of the field's lengths in all documents of the other segment.</param>
    public void AddRun(int first, ReadOnlySpan<uint> documents, ReadOnlySpan<uint> repeats, ReadOnlySpan<byte> lengthCodes)
    {
        for (int i = 0; i < documents.Length; i++) Add(first + (int)documents[i], lengthCodes[(int)documents[i]], (int)repeats[i] + 1);
    }

    /// <summary>Adds positions as they are kept: the first one of each document, and distances.</summary>
    public void AddDistances(ReadOnlySpan<uint> distances)
    {
        while (!distances.IsEmpty)
        {
            int count = Math.Min(distances.Length, BlockCodec.Size - _inPositionBlock);
            distances[..count].CopyTo(_positions.AsSpan(_inPositionBlock));
            distances = distances[count..];
            _inPositionBlock += count;
            if (_inPositionBlock == BlockCodec.Size) EndPositionBlock();
        }
    }

    /// <summary>Ends the current term.</summary>
    /// <returns>Where its postings are; valid until the next call.</returns>
    public WrittenPostings EndTerm()
    {
        if (_inBlock > 0) EndTail();
        if (_inPositionBlock > 0) EndPositionTail();
        _record.Clear();
        _record.WriteVarInt(_documentBytes.Length);
        _record.WriteVarInt(_positionBytes.Length);
        int length = _record.Length + _documentBytes.Length + _positionBytes.Length;
        bool inline = length <= PostingsFormat.MaxInlineLength && _blockTable.Length == 0 && _positionTable.Length == 0;
        if (inline)
        {
            _record.Write(_documentBytes.Written);
            _record.Write(_positionBytes.Written);
            Reset();
            return WrittenPostings.Of(_record.Written);
        }

        long address = _target.SectionLength;
        _target.Write(_record);
        _target.Write(_blockTable);
        _target.Write(_positionTable);
        _target.Write(_documentBytes);
        _target.Write(_positionBytes);
        if (DocumentFrequency >= _early.Length)
        {
            _target.Write(MemoryMarshal.AsBytes<ulong>(_bitmap));
            _target.Write(MemoryMarshal.AsBytes(_tiers.Take()));
            Array.Clear(_bitmap);
        }

        Reset();
        return WrittenPostings.At(address);
    }

    /// <summary>Ends the section.</summary>
    public void Finish()
    {
        _record.Clear();
        _record.Append(PostingsFormat.Padding).Clear();
        _target.Write(_record);
        _target.EndSection();
    }

    private void Add(int document, byte lengthCode, int frequency)
    {
        _deltas[_inBlock] = (uint)(document - _document - 1);
        _repeats[_inBlock] = (uint)(frequency - 1);
        _lengthCodes[_inBlock] = lengthCode;
        _document = document;
        _inBlock++;
        AddToBitmap(document);
        _tiers.Add(frequency, lengthCode);
        DocumentFrequency++;
        TotalFrequency += frequency;
        if (TotalFrequency > uint.MaxValue) throw new InvalidOperationException($"A term occurs more than {uint.MaxValue} times in a segment.");
        if (_inBlock == BlockCodec.Size) EndBlock();
    }

    private void AddToBitmap(int document)
    {
        int count = DocumentFrequency;
        if (count < _early.Length) _early[count] = document;
        else _bitmap[document >> 6] |= 1UL << document;
        if (count + 1 != _early.Length) return;
        foreach (int early in _early) _bitmap[early >> 6] |= 1UL << early;
    }

    private void EndBlock()
    {
        AddBlockEntry();
        int deltaBits = BlockCodec.BitsFor(_deltas);
        int repeatBits = BlockCodec.BitsFor(_repeats);
        _documentBytes.WriteByte((byte)deltaBits);
        _documentBytes.WriteByte((byte)repeatBits);
        BlockCodec.Pack(_deltas, deltaBits, _documentBytes.Append(BlockCodec.PackedLength(deltaBits)));
        BlockCodec.Pack(_repeats, repeatBits, _documentBytes.Append(BlockCodec.PackedLength(repeatBits)));
        BeginBlock();
    }

    private void EndTail()
    {
        if (DocumentFrequency >= BlockCodec.Size) AddBlockEntry();
        for (int i = 0; i < _inBlock; i++)
        {
            // Most terms occur once in a document: the low bit says so.
            ulong delta = (ulong)_deltas[i] << 1;
            if (_repeats[i] == 0)
            {
                _documentBytes.WriteVarInt(delta | 1);
            }
            else
            {
                _documentBytes.WriteVarInt(delta);
                _documentBytes.WriteVarInt((ulong)_repeats[i]);
            }
        }
    }

    private void AddBlockEntry()
    {
        for (int i = 0; i < _inBlock; i++) _impacts.Add((int)_repeats[i] + 1, _lengthCodes[i]);
        _blockTable.WriteUInt32((uint)_document);
        _blockTable.WriteUInt32((uint)_documentBytes.Length);
        _blockTable.WriteUInt32(_blockStartPosition);
        _blockTable.WriteUInt64(_impacts.Take());
    }

    private void EndPositionBlock()
    {
        _positionTable.WriteUInt32((uint)_positionBytes.Length);
        int bits = BlockCodec.BitsFor(_positions);
        _positionBytes.WriteByte((byte)bits);
        BlockCodec.Pack(_positions, bits, _positionBytes.Append(BlockCodec.PackedLength(bits)));
        _inPositionBlock = 0;
    }

    private void EndPositionTail()
    {
        if (TotalFrequency >= BlockCodec.Size) _positionTable.WriteUInt32((uint)_positionBytes.Length);
        for (int i = 0; i < _inPositionBlock; i++) _positionBytes.WriteVarInt((ulong)_positions[i]);
    }

    private void BeginBlock()
    {
        _inBlock = 0;
        _blockStartPosition = (uint)TotalFrequency;
    }

    private void Reset()
    {
        _blockTable.Clear();
        _positionTable.Clear();
        _documentBytes.Clear();
        _positionBytes.Clear();
        _tiers.Clear();
        _inPositionBlock = 0;
        _document = -1;
        DocumentFrequency = 0;
        TotalFrequency = 0;
        BeginBlock();
    }
}
