using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.StoredFields;

namespace NewsSearch.Engine.Indexing;

/// <summary>Analyses and inverts a batch of documents and writes it as a segment.</summary>
/// <remarks>One instance belongs to one thread at a time; its memory is used again for the next batch.</remarks>
internal sealed class SegmentBuilder(Schema schema, IAnalyzer analyzer)
{
    // Token arrays beyond this came from one huge document and are let go.
    private const long MaxKeptCapacity = 64L << 20;

    private readonly FieldInverter?[] _inverters =
        [.. schema.Fields.Select(field => field.Kind == FieldKind.Text ? new FieldInverter() : null)];

    /// <summary>Writes the segment's file.</summary>
    /// <param name="directory">Where to.</param>
    /// <param name="number">The segment's number.</param>
    /// <param name="documents">At least one, no id twice; their texts are let go as they are analysed.</param>
    public FileStamp Build(IndexDirectory directory, long number, IReadOnlyList<Document> documents)
    {
        foreach (Document document in documents) Invert(document);
        using var target = new SegmentFileWriter(directory, number);
        FileSegmentReader.WriteInfo(target, documents.Count);
        WriteIds(target, documents);
        for (ushort field = 0; field < schema.Fields.Count; field++)
        {
            FieldDefinition definition = schema.Fields[field];
            switch (definition.Kind)
            {
                case FieldKind.Text:
                    _inverters[field]!.Write(target, field);
                    _inverters[field]!.Clear(MaxKeptCapacity);
                    break;
                case FieldKind.Number:
                    WriteNumbers(target, field, definition.Name, documents);
                    break;
                case FieldKind.Facet:
                    WriteFacets(target, field, definition.Name, documents);
                    break;
                case FieldKind.Stored:
                    WriteStored(target, field, definition.Name, documents);
                    break;
            }
        }

        (long length, uint checksum) = target.Finish();
        return new FileStamp(length, checksum);
    }

    private void Invert(Document document)
    {
        foreach ((string field, string text) in document.Texts)
        {
            _inverters[schema.IndexOf(schema.Require(field, FieldKind.Text))]!.Add(analyzer, text);
        }

        document.ReleaseTexts();
        foreach (FieldInverter? inverter in _inverters) inverter?.EndDocument();
    }

    private static void WriteIds(SegmentFileWriter target, IReadOnlyList<Document> documents)
    {
        byte[][] ids = [.. documents.Select(document => Encoding.UTF8.GetBytes(document.Id))];
        byte[] lengths = [.. ids.Select(id => (byte)id.Length)];
        int[] sorted = [.. Enumerable.Range(0, ids.Length)];
        Array.Sort(sorted, (a, b) => ids[a].AsSpan().SequenceCompareTo(ids[b]));
        IdTable.Write(target, lengths, sorted, document => ids[document]);
    }

    private static void WriteNumbers(SegmentFileWriter target, ushort field, string name, IReadOnlyList<Document> documents)
    {
        var values = new long[documents.Count];
        for (int document = 0; document < values.Length; document++)
        {
            values[document] = NumberColumn.Missing;
            foreach ((string other, long value) in documents[document].Numbers)
            {
                if (other == name) values[document] = value;
            }
        }

        StoredNumberColumn.Write(target, field, values);
    }

    private static void WriteFacets(SegmentFileWriter target, ushort field, string name, IReadOnlyList<Document> documents)
    {
        var column = new FacetColumnBuilder();
        foreach (Document document in documents)
        {
            foreach ((string other, FacetValue value) in document.Facets)
            {
                if (other == name) column.Add(value);
            }

            column.EndDocument();
        }

        column.Write(target, field);
    }

    private static void WriteStored(SegmentFileWriter target, ushort field, string name, IReadOnlyList<Document> documents)
    {
        var writer = new StoredFieldWriter(target, field);
        foreach (Document document in documents)
        {
            ReadOnlyMemory<byte> found = default;
            foreach ((string other, ReadOnlyMemory<byte> bytes) in document.Stored)
            {
                if (other == name) found = bytes;
            }

            writer.Add(found.Span);
        }

        writer.Finish();
    }
}
