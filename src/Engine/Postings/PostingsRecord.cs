using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Postings;

/// <summary>Where the parts of a term's postings stand in a segment file: all inside the section. Immutable.</summary>
internal sealed class PostingsRecord
{
    /// <summary>Reads the lengths that a record begins with.</summary>
    /// <param name="section">The postings section, or the dictionary's where they stand inline.</param>
    /// <param name="address">Offset in the section.</param>
    /// <param name="term">Statistics from the dictionary.</param>
    /// <param name="maxDocument">Documents of the segment.</param>
    public PostingsRecord(SectionInput section, long address, in TermInfo term, int maxDocument)
    {
        if (term.DocumentFrequency > maxDocument) throw section.Corrupt($"A term is in {term.DocumentFrequency} documents of {maxDocument}.");
        Section = section;
        DocumentFrequency = term.DocumentFrequency;
        TotalFrequency = term.TotalFrequency;
        MaxDocument = maxDocument;
        var reader = new ByteReader(section.SliceUpTo(address, 20), section.File);
        DocumentsLength = reader.ReadVarInt();
        PositionsLength = reader.ReadVarInt();
        Blocks = address + reader.Position;
        BlockCount = PostingsFormat.BlockEntries(DocumentFrequency);
        PositionTable = Blocks + (BlockCount * (long)PostingsFormat.BlockEntryLength);
        Documents = PositionTable + (PostingsFormat.PositionEntries(TotalFrequency) * sizeof(uint));
        Positions = Documents + DocumentsLength;
        Bitmap = Positions + PositionsLength;
        BitmapWords = PostingsFormat.BitmapWords(DocumentFrequency, maxDocument);
        Tiers = Bitmap + (BitmapWords * (long)sizeof(ulong));
        End = Tiers + (BitmapWords == 0 ? 0 : ImpactTiers.Words(DocumentFrequency) * (long)sizeof(ulong));
        if (End > section.Length) throw section.Corrupt($"The postings at {address} end at {End}, outside the section of {section.Length} bytes.");
    }

    public SectionInput Section { get; }

    public int DocumentFrequency { get; }

    public long TotalFrequency { get; }

    /// <summary>Documents of the segment.</summary>
    public int MaxDocument { get; }

    /// <summary>Offset of the table of blocks.</summary>
    public long Blocks { get; }

    /// <summary>Blocks of the list, with the tail; 0 where the list is short and has no table.</summary>
    public int BlockCount { get; }

    /// <summary>Offset of the table of blocks of positions.</summary>
    public long PositionTable { get; }

    /// <summary>Offset of the documents and frequencies.</summary>
    public long Documents { get; }

    /// <summary>Their bytes.</summary>
    public int DocumentsLength { get; }

    /// <summary>Offset of the positions.</summary>
    public long Positions { get; }

    /// <summary>Their bytes.</summary>
    public int PositionsLength { get; }

    /// <summary>Offset of the bitmap.</summary>
    public long Bitmap { get; }

    /// <summary>Its words; 0 where there is none.</summary>
    public int BitmapWords { get; }

    /// <summary>Offset of the tiers, which stand behind a bitmap.</summary>
    public long Tiers { get; }

    /// <summary>Offset after the last byte.</summary>
    public long End { get; }
}
