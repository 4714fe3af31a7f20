using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>A segment in plain collections: what the files of a real one say, in the most obvious form.</summary>
internal sealed class InMemorySegment : SegmentReader
{
    private readonly IReadOnlyList<Document> _documents;
    private readonly Schema _schema;
    private readonly ulong[] _live;
    private readonly Dictionary<string, TextField> _texts = [];
    private readonly Dictionary<string, InMemoryNumberColumn> _numbers = [];
    private readonly Dictionary<string, InMemoryFacetColumn> _facets = [];

    public InMemorySegment(Schema schema, IReadOnlyList<Document> documents, int documentBase, IAnalyzer analyzer, IReadOnlySet<int>? deleted = null)
    {
        _schema = schema;
        _documents = documents;
        DocumentBase = documentBase;
        LiveCount = documents.Count - (deleted?.Count ?? 0);
        _live = deleted is null or { Count: 0 } ? [] : new ulong[(documents.Count + 63) / 64];
        for (int i = 0; i < documents.Count && _live.Length > 0; i++)
        {
            if (!deleted!.Contains(i)) _live[i / 64] |= 1UL << i;
        }

        foreach (FieldDefinition field in schema.Fields)
        {
            if (field.Kind == FieldKind.Text) _texts[field.Name] = new TextField(documents, field.Name, analyzer);
            else if (field.Kind == FieldKind.Number) _numbers[field.Name] = new InMemoryNumberColumn(documents, field.Name);
            else if (field.Kind == FieldKind.Facet) _facets[field.Name] = new InMemoryFacetColumn(documents, field.Name);
        }
    }

    public override int DocumentBase { get; }

    public override int MaxDocument => _documents.Count;

    public override int LiveCount { get; }

    public override ReadOnlySpan<ulong> LiveBits => _live;

    /// <summary>Cuts documents into segments of the given sizes and marks some deleted (by their number in the whole index).</summary>
    public static List<SegmentReader> Cut(Schema schema, IReadOnlyList<Document> documents, IReadOnlyList<int> sizes, IAnalyzer analyzer, IReadOnlySet<int>? deleted = null)
    {
        var segments = new List<SegmentReader>();
        int start = 0;
        foreach (int size in sizes)
        {
            HashSet<int> local = [.. (deleted ?? new HashSet<int>()).Where(d => d >= start && d < start + size).Select(d => d - start)];
            segments.Add(new InMemorySegment(schema, [.. documents.Skip(start).Take(size)], start, analyzer, local));
            start += size;
        }

        Assert.Equal(documents.Count, start);
        return segments;
    }

    public override bool TryGetTerm(string field, ReadOnlySpan<byte> term, out TermInfo info)
    {
        string key = Encoding.UTF8.GetString(term);
        int index = _texts[field].Terms.IndexOfKey(key);
        info = index < 0 ? default : _texts[field].Info(index);
        return index >= 0;
    }

    public override ITermEnumerator Terms(string field, ReadOnlySpan<byte> prefix) => new TermEnumerator(_texts[field], prefix.ToArray());

    public override PostingsCursor Postings(string field, in TermInfo term) => new InMemoryPostings(_texts[field].Terms.GetValueAtIndex((int)term.Address));

    public override FieldLengthColumn FieldLengths(string field) => _texts[field].Lengths;

    public override long TotalFieldLength(string field) => _texts[field].TotalLength;

    public override int FieldDocumentCount(string field) => _texts[field].DocumentCount;

    public override NumberColumn Numbers(string field) => _numbers[field];

    public override FacetColumn Facets(string field) => _facets[field];

    public override byte[] Stored(int document, string field)
    {
        _schema.Require(field, FieldKind.Stored);
        return [.. _documents[document].Stored.Where(stored => stored.Field == field).SelectMany(stored => stored.Bytes.ToArray())];
    }

    public override string DocumentId(int document) => _documents[document].Id;

    public override int FindDocument(string id)
    {
        for (int i = 0; i < _documents.Count; i++)
        {
            if (_documents[i].Id == id) return i;
        }

        return -1;
    }

    public override void Dispose()
    {
    }

    private sealed class TextField
    {
        public TextField(IReadOnlyList<Document> documents, string name, IAnalyzer analyzer)
        {
            var codes = new byte[documents.Count];
            for (int document = 0; document < documents.Count; document++)
            {
                var tokens = new TokenList();
                foreach ((string field, string text) in documents[document].Texts)
                {
                    if (field == name) tokens.Add(text, analyzer);
                }

                if (tokens.Tokens.Count == 0) continue;
                DocumentCount++;
                TotalLength += tokens.Tokens.Count;
                codes[document] = FieldLengthCode.Encode(tokens.Length);
                foreach ((string term, int position) in tokens.Tokens)
                {
                    if (!Terms.TryGetValue(term, out List<(int Document, List<int> Positions)>? postings)) Terms.Add(term, postings = []);
                    if (postings.Count == 0 || postings[^1].Document != document) postings.Add((document, []));
                    postings[^1].Positions.Add(position);
                }
            }

            Lengths = new LengthCodes(DocumentCount == 0 ? [] : codes);
        }

        public SortedList<string, List<(int Document, List<int> Positions)>> Terms { get; } = new(StringComparer.Ordinal);

        public FieldLengthColumn Lengths { get; }

        public long TotalLength { get; }

        public int DocumentCount { get; }

        public TermInfo Info(int index)
        {
            List<(int Document, List<int> Positions)> postings = Terms.GetValueAtIndex(index);
            return new TermInfo(postings.Count, postings.Sum(static posting => posting.Positions.Count), index);
        }
    }

    private sealed class LengthCodes(byte[] codes) : FieldLengthColumn
    {
        public override ReadOnlySpan<byte> Codes => codes;
    }

    private sealed class TermEnumerator(TextField texts, byte[] prefix) : ITermEnumerator
    {
        private int _index = -1;
        private byte[] _term = [];

        public ReadOnlySpan<byte> Term => _term;

        public TermInfo Info => texts.Info(_index);

        public bool MoveNext()
        {
            while (++_index < texts.Terms.Count)
            {
                _term = Encoding.UTF8.GetBytes(texts.Terms.GetKeyAtIndex(_index));
                if (_term.AsSpan().StartsWith(prefix)) return true;
            }

            return false;
        }
    }
}
