using System.Text;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.Columns;

/// <summary>The values of a facet column on their way into a file.</summary>
/// <param name="Paths">Ascending, ordinal order.</param>
/// <param name="Labels">The label of each, or null.</param>
internal sealed record FacetDictionary(IReadOnlyList<string> Paths, IReadOnlyList<string?> Labels)
{
    /// <summary>Writes what stands before the documents' ordinals: the header, and where each text begins.</summary>
    public void WriteTables(SegmentFileWriter target, int ordinalCount)
    {
        var buffer = new ByteWriter(StoredFacetColumn.HeaderLength + ((Paths.Count + 1) * 8));
        buffer.WriteUInt32((uint)Paths.Count);
        buffer.WriteUInt32((uint)ordinalCount);
        buffer.WriteUInt32((uint)Paths.Sum(path => Bytes(path)));
        buffer.WriteUInt32((uint)Labels.Sum(label => Bytes(label)));
        WriteStarts(buffer, Paths);
        WriteStarts(buffer, Labels);
        target.Write(buffer);
    }

    /// <summary>Writes what stands after them: the texts.</summary>
    public void WriteTexts(SegmentFileWriter target)
    {
        var buffer = new ByteWriter();
        foreach (string? text in Paths.Concat(Labels))
        {
            Encoding.UTF8.GetBytes(text ?? "", buffer.Append(Bytes(text)));
        }

        target.Write(buffer);
    }

    private static void WriteStarts(ByteWriter buffer, IReadOnlyList<string?> texts)
    {
        uint start = 0;
        buffer.WriteUInt32(start);
        foreach (string? text in texts) buffer.WriteUInt32(start += (uint)Bytes(text));
    }

    private static int Bytes(string? text) => text is null ? 0 : Encoding.UTF8.GetByteCount(text);
}
