using System.Text;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.StoredFields;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Indexing;

/// <summary>A segment read from its file.</summary>
/// <remarks>
/// Opening looks at headers and sizes only. Facet columns, whose values are used as indexes without further checks,
/// are opened when first asked for.
/// </remarks>
internal sealed class FileSegmentReader : SegmentReader
{
    private readonly SegmentFile _file;
    private readonly Schema _schema;
    private readonly object?[] _structures;
    private NamedText? _lastText;

    /// <summary>Takes over the file.</summary>
    public FileSegmentReader(SegmentFile file, Schema schema, LiveDocuments? live, int documentBase)
    {
        _file = file;
        _schema = schema;
        DocumentBase = documentBase;
        uint maxDocument = file.Section(SectionKind.Info).Values<uint>(0, 1)[0];
        if (maxDocument is 0 or > int.MaxValue - 1) throw new Storage.CorruptIndexException(file.Input.Name, $"The segment says it has {maxDocument} documents.");
        MaxDocument = (int)maxDocument;
        Live = live ?? new LiveDocuments(MaxDocument);
        if (Live.MaxDocument != MaxDocument) throw new Storage.CorruptIndexException(file.Input.Name, $"The segment has {MaxDocument} documents, its deletions are of {Live.MaxDocument}.");
        Ids = new IdTable(file.Section(SectionKind.Ids), MaxDocument);
        _structures = [.. schema.Fields.Select(OpenField)];
    }

    /// <summary>Computes the checksum over every byte of the file.</summary>
    /// <exception cref="Storage.CorruptIndexException">It is not the one that the file gives.</exception>
    public void CheckBytes() => Storage.IndexFileFormat.CheckBytes(_file.Input);

    /// <summary>The documents by id.</summary>
    public IdTable Ids { get; }

    /// <summary>Which documents are live.</summary>
    public LiveDocuments Live { get; }

    /// <inheritdoc/>
    public override int DocumentBase { get; }

    /// <inheritdoc/>
    public override int MaxDocument { get; }

    /// <inheritdoc/>
    public override int LiveCount => Live.Count;

    /// <inheritdoc/>
    public override ReadOnlySpan<ulong> LiveBits => Live.Bits;

    /// <inheritdoc/>
    public override bool TryGetTerm(string field, ReadOnlySpan<byte> term, out TermInfo info) => Text(field).Terms.TryGet(term, out info);

    /// <inheritdoc/>
    public override ITermEnumerator Terms(string field, ReadOnlySpan<byte> prefix) => new PrefixTermEnumerator(Text(field).Terms, prefix);

    /// <inheritdoc/>
    public override PostingsCursor Postings(string field, in TermInfo term) => BlockPostings(field, term);

    /// <summary>As <see cref="Postings(string, in TermInfo)"/>, with its blocks.</summary>
    public BlockPostingsCursor BlockPostings(string field, in TermInfo term)
    {
        return new BlockPostingsCursor(SectionOf(Text(field), term), term.Address >> 1, term, MaxDocument);
    }

    /// <inheritdoc/>
    public override PostingsCursor Postings(string field, in TermInfo term, KnownPostings known)
    {
        var postings = new BlockPostingsCursor(known.Record ??= new PostingsRecord(SectionOf(Text(field), term), term.Address >> 1, term, MaxDocument));
        postings.Share(known);
        return postings;
    }

    /// <inheritdoc/>
    public override void AddDocuments(string field, ReadOnlySpan<TermInfo> terms, Span<ulong> bits)
    {
        TextStructures text = Text(field);
        using BlockBuffers.Loan room = BlockBuffers.Lend();
        foreach (ref readonly TermInfo term in terms)
        {
            room.Reset();
            SectionInput section = SectionOf(text, term);
            if (ShortPostings.Are(term)) ShortPostings.AddTo(section, term.Address >> 1, term, MaxDocument, bits);
            else new BlockPostingsCursor(section, term.Address >> 1, term, MaxDocument).AddTo(bits);
        }
    }

    /// <summary>The dictionary of a text field.</summary>
    public TermDictionary Dictionary(string field) => Text(field).Terms;

    /// <inheritdoc/>
    public override FieldLengthColumn FieldLengths(string field) => Text(field).Lengths;

    /// <inheritdoc/>
    public override long TotalFieldLength(string field) => Text(field).Lengths.Total;

    /// <inheritdoc/>
    public override int FieldDocumentCount(string field) => Text(field).Lengths.DocumentCount;

    /// <inheritdoc/>
    public override NumberColumn Numbers(string field) => (NumberColumn)_structures[IndexOf(field, FieldKind.Number)]!;

    /// <inheritdoc/>
    public override FacetColumn Facets(string field)
    {
        int index = IndexOf(field, FieldKind.Facet);
        // Two threads may both open it: the same bytes give the same column.
        return (FacetColumn)(Volatile.Read(ref _structures[index])
            ?? (_structures[index] = new StoredFacetColumn(_file.Section(SectionKind.Facets, (ushort)index), MaxDocument)));
    }

    /// <inheritdoc/>
    public override byte[] Stored(int document, string field) => StoredField(field).Read(document);

    /// <summary>The reader of a stored field.</summary>
    public StoredFieldReader StoredField(string field) => (StoredFieldReader)_structures[IndexOf(field, FieldKind.Stored)]!;

    /// <inheritdoc/>
    public override string DocumentId(int document) => Encoding.UTF8.GetString(Ids[document]);

    /// <inheritdoc/>
    public override int FindDocument(string id) => Ids.Find(Encoding.UTF8.GetBytes(id));

    /// <summary>Lets go of pages that a sequential reading is done with.</summary>
    public void ReleasePages() => _file.Input.ReleasePages();

    /// <inheritdoc/>
    public override void Dispose() => _file.Dispose();

    /// <summary>Writes the section that says how many documents there are.</summary>
    public static void WriteInfo(SegmentFileWriter target, int maxDocument)
    {
        var buffer = new ByteWriter(8);
        buffer.WriteUInt32((uint)maxDocument);
        buffer.WriteUInt32(0);
        target.BeginSection(SectionKind.Info);
        target.Write(buffer);
        target.EndSection();
    }

    private static SectionInput SectionOf(TextStructures text, in TermInfo term) => (term.Address & 1) == 1 ? text.Terms.Blocks : text.Postings;

    private TextStructures Text(string field)
    {
        // A search asks for one field thousands of times; two threads that ask for different ones only look them up.
        NamedText? last = _lastText;
        if (ReferenceEquals(last?.Field, field)) return last!.Structures;
        var structures = (TextStructures)_structures[IndexOf(field, FieldKind.Text)]!;
        _lastText = new NamedText(field, structures);
        return structures;
    }

    private int IndexOf(string field, FieldKind kind) => _schema.IndexOf(_schema.Require(field, kind));

    private object? OpenField(FieldDefinition field, int index)
    {
        var number = (ushort)index;
        return field.Kind switch
        {
            FieldKind.Text => new TextStructures(
                new TermDictionary(_file.Section(SectionKind.Terms, number), _file.Section(SectionKind.TermIndex, number)),
                _file.Section(SectionKind.Postings, number),
                new StoredFieldLengthColumn(_file.Section(SectionKind.FieldLengths, number), MaxDocument)),
            FieldKind.Number => new StoredNumberColumn(_file.Section(SectionKind.Numbers, number), MaxDocument),
            FieldKind.Stored => new StoredFieldReader(_file.Section(SectionKind.Stored, number), MaxDocument),
            FieldKind.Facet => null,
            _ => throw new ArgumentException($"The field '{field.Name}' is of unknown kind {field.Kind}.", nameof(field)),
        };
    }

    private sealed record NamedText(string Field, TextStructures Structures);

    private sealed record TextStructures(TermDictionary Terms, SectionInput Postings, StoredFieldLengthColumn Lengths);
}
