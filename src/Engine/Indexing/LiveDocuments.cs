using System.Numerics;
using System.Runtime.InteropServices;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Indexing;

/// <summary>Which documents of a segment are not deleted.</summary>
/// <remarks>A file of it belongs to the generation that deleted last; an older generation keeps its own.</remarks>
internal sealed class LiveDocuments
{
    private ulong[] _bits;

    /// <summary>All documents live.</summary>
    public LiveDocuments(int maxDocument)
    {
        MaxDocument = maxDocument;
        Count = maxDocument;
        _bits = [];
    }

    private LiveDocuments(int maxDocument, int count, ulong[] bits)
    {
        MaxDocument = maxDocument;
        Count = count;
        _bits = bits;
    }

    /// <summary>Documents, deleted ones included.</summary>
    public int MaxDocument { get; }

    /// <summary>Documents that are live.</summary>
    public int Count { get; private set; }

    /// <summary>One bit a document, set where it is live; empty where all are.</summary>
    public ReadOnlySpan<ulong> Bits => _bits;

    /// <summary>Whether a document is live.</summary>
    public bool this[int document] => _bits.Length == 0 || (_bits[document >> 6] & (1UL << document)) != 0;

    /// <summary>Deletes a document.</summary>
    /// <returns>Whether it was live.</returns>
    public bool Delete(int document)
    {
        if (_bits.Length == 0) _bits = AllLive(MaxDocument);
        ulong bit = 1UL << document;
        if ((_bits[document >> 6] & bit) == 0) return false;
        _bits[document >> 6] &= ~bit;
        Count--;
        return true;
    }

    /// <summary>A copy that later deletions do not change.</summary>
    public LiveDocuments Copy() => new(MaxDocument, Count, [.. _bits]);

    /// <summary>Writes the file.</summary>
    public (long Length, uint Checksum) Write(IndexDirectory directory, long segment, long generation)
    {
        using var file = new IndexFileWriter(directory, IndexFileNames.Deletes(segment, generation), IndexFileKind.Deletes, segment);
        var counts = new ByteWriter(8);
        counts.WriteUInt32((uint)MaxDocument);
        counts.WriteUInt32((uint)Count);
        file.Write(counts.Written);
        file.Write(MemoryMarshal.AsBytes(Bits));
        return file.Finish();
    }

    /// <summary>Reads a file; it is small (a bit a document), so every byte is checked.</summary>
    public static LiveDocuments Read(IndexInput input, long segment, int maxDocument)
    {
        IndexFileFormat.CheckEnvelope(input, IndexFileKind.Deletes, segment);
        IndexFileFormat.CheckBytes(input);
        int words = (maxDocument + 63) >>> 6;
        long expected = IndexFileFormat.HeaderLength + 8 + (words * (long)sizeof(ulong)) + IndexFileFormat.FooterLength;
        if (input.Length != expected) throw new CorruptIndexException(input.Name, $"The file has {input.Length} bytes, expected {expected}.");
        ReadOnlySpan<uint> counts = MemoryMarshal.Cast<byte, uint>(input.Slice(IndexFileFormat.HeaderLength, 8));
        ulong[] bits = MemoryMarshal.Cast<byte, ulong>(input.Slice(IndexFileFormat.HeaderLength + 8, words * sizeof(ulong))).ToArray();
        int live = 0;
        foreach (ulong word in bits) live += BitOperations.PopCount(word);
        bool beyond = (maxDocument & 63) != 0 && bits[^1] >> (maxDocument & 63) != 0;
        if (counts[0] != maxDocument || counts[1] != live || beyond)
        {
            throw new CorruptIndexException(input.Name, $"The file says {counts[1]} of {counts[0]} documents are live, its bits say {live} of {maxDocument}.");
        }

        return new LiveDocuments(maxDocument, live, bits);
    }

    private static ulong[] AllLive(int maxDocument)
    {
        var bits = new ulong[(maxDocument + 63) >>> 6];
        bits.AsSpan().Fill(ulong.MaxValue);
        if ((maxDocument & 63) != 0) bits[^1] = (1UL << (maxDocument & 63)) - 1;
        return bits;
    }
}
