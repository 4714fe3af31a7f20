using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.FieldLengths;

/// <summary>The lengths of a text field in a segment file, read where they stand.</summary>
/// <remarks>
/// As in Lucene, a document's length counts positions (a token stacked on another, position increment 0, adds nothing),
/// and the total counts tokens, which a merge can take from the postings exactly. Safe from any thread.
/// </remarks>
internal sealed class StoredFieldLengthColumn : FieldLengthColumn
{
    private const int HeaderLength = 16;

    private readonly SectionInput _section;
    private readonly int _maxDocument;

    public StoredFieldLengthColumn(SectionInput section, int maxDocument)
    {
        _section = section;
        _maxDocument = maxDocument;
        var reader = new ByteReader(section.Slice(0, HeaderLength), section.File);
        ulong total = reader.ReadUInt64();
        uint count = reader.ReadUInt32();
        if (section.Length != HeaderLength + maxDocument || count > maxDocument || total > long.MaxValue)
        {
            throw section.Corrupt($"The lengths of {maxDocument} documents take {section.Length} bytes, {count} of them have any.");
        }

        Total = (long)total;
        DocumentCount = (int)count;
    }

    /// <summary>Tokens of all documents.</summary>
    public long Total { get; }

    /// <summary>Documents that have a token of the field.</summary>
    public int DocumentCount { get; }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Codes => _section.Slice(HeaderLength, _maxDocument);

    /// <summary>Writes the section's header; the codes follow it.</summary>
    public static void WriteHeader(SegmentFileWriter target, long total, int documentCount)
    {
        var buffer = new ByteWriter(HeaderLength);
        buffer.WriteUInt64((ulong)total);
        buffer.WriteUInt32((uint)documentCount);
        buffer.WriteUInt32(0);
        target.Write(buffer);
    }
}
