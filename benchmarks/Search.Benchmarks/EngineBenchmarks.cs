using BenchmarkDotNet.Attributes;
using NewsSearch.Analysis;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Engine;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Benchmarks;

/// <summary>Each class of query on an index of generated articles on disk, and the indexing of it.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private static readonly Schema Schema = new(
        1,
        new FieldDefinition("body", FieldKind.Text),
        new FieldDefinition("month", FieldKind.Number),
        new FieldDefinition("province", FieldKind.Facet));

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "newssearch-benchmark-" + Environment.ProcessId);
    private IReadOnlyList<string> _articles = [];
    private IndexReader? _reader;
    private Searcher? _searcher;

    [Params(20_000)]
    public int Articles { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _articles = GeneratedCorpus.Make(Articles);
        var directory = new FileIndexDirectory(_folder);
        Write(directory, _articles.Count);
        _reader = IndexReader.Open(directory, Schema);
        _searcher = new Searcher(_reader);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _reader?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public int TermFrequent() => Run(Term("công"));

    [Benchmark]
    public int TermRare() => Run(Term("papi"));

    [Benchmark]
    public int And2() => Run(new BooleanQuery { Must = [Term("giải"), Term("ngân")] });

    [Benchmark]
    public int Or2() => Run(new BooleanQuery { Should = [Term("giải"), Term("lúa")] });

    [Benchmark]
    public int Phrase2() => Run(new PhraseQuery("body", [TermSet.Of(TermKey.Encode("đầu")), TermSet.Of(TermKey.Encode("tư"))]));

    [Benchmark]
    public int Unaccented() => Run(new TermQuery("body", TermSet.Range([.. "dau"u8, TermKey.Separator])));

    [Benchmark]
    public int Prefix() => Run(new TermQuery("body", TermSet.Range([.. "ng"u8])));

    [Benchmark]
    public int And2WithFacets() => _searcher!.Search(new SearchRequest
    {
        Query = new BooleanQuery { Must = [Term("giải"), Term("ngân")] },
        Filters = [new DrillFilter("province", new FacetQuery("province", ["p1"]))],
        Facets = [new FacetCountRequest("province", "province")],
        Histograms = [new HistogramRequest("month", [.. Enumerable.Range(0, 48)], "month")],
    }).Total;

    [Benchmark]
    public long Index1000()
    {
        using IndexWriter writer = Open(new MemoryIndexDirectory());
        Put(writer, 1000);
        return writer.Commit(new Dictionary<string, string>());
    }

    private static TermQuery Term(string word) => new("body", TermSet.Of(TermKey.Encode(word)));

    private int Run(Query query) => _searcher!.Search(new SearchRequest { Query = query }).Total;

    private void Write(IndexDirectory directory, int count)
    {
        using IndexWriter writer = Open(directory);
        Put(writer, count);
        writer.Commit(new Dictionary<string, string>());
    }

    private static IndexWriter Open(IndexDirectory directory) =>
        IndexWriter.Open(directory, Schema, new IndexWriterOptions { AnalyzerFactory = static () => new VietnameseAnalyzer() });

    private void Put(IndexWriter writer, int count)
    {
        for (int i = 0; i < count; i++)
        {
            writer.Put(new Document("d" + i)
                .AddText("body", _articles[i % _articles.Count])
                .AddNumber("month", i % 48)
                .AddFacet("province", $"p{i % 34}/q{i % 63}"));
        }
    }
}
