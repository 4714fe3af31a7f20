using BenchmarkDotNet.Attributes;
using NewsSearch.Analysis;
using NewsSearch.Analysis.Language;
using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Backends.Embedded;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Searching;
using NewsSearch.Articles.Searching.Compiling;
using NewsSearch.Catalogue;
using NewsSearch.Engine;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Benchmarks;

/// <summary>From a typed word to the terms of the index that answer it, and marks restored; on the index that NEWS_SEARCH_BENCH_INDEX names.</summary>
[MemoryDiagnoser]
public class ExpansionBenchmarks
{
    private const int Words = 100;

    private readonly QueryAnalyzer _queries = new();
    private IndexReader? _reader;
    private SearchContext? _context;
    private string[] _unmarked = [];
    private string[] _marked = [];

    [GlobalSetup]
    public void Setup()
    {
        string folder = RealText.Index ?? throw new InvalidOperationException("Name a folder with an index in NEWS_SEARCH_BENCH_INDEX.");
        _reader = IndexReader.Open(new FileIndexDirectory(folder), ArticleSchema.Schema);
        _context = new SearchContext(new EmbeddedReader(_reader), NewsCatalogue.Default);
        LanguageModel model = _context.Learned!.Model;
        int[] commonest = [.. Enumerable.Range(LanguageModel.FirstWord, model.WordCount).OrderByDescending(model.Count)];
        _marked = [.. commonest.Where(word => TermKey.HasMarks(model.Key(word))).Take(Words).Select(word => TermKey.Decode(model.Key(word)))];
        _unmarked = [.. commonest.Select(word => TermKey.Decode(TermKey.WithoutMarks(model.Key(word)))).Distinct().Take(Words)];
        Console.WriteLine($"// {_reader.DocumentCount} articles, {model.WordCount} words");
    }

    [GlobalCleanup]
    public void Cleanup() => _reader?.Dispose();

    /// <summary>The hundred commonest forms, typed without marks; nothing remembered from one run to the next.</summary>
    [Benchmark(OperationsPerInvoke = Words)]
    public int UnmarkedTerm() => Expand(_unmarked);

    /// <summary>The hundred commonest marked words, as typed.</summary>
    [Benchmark(OperationsPerInvoke = Words)]
    public int MarkedTerm() => Expand(_marked);

    /// <summary>One of the seeds' sentences.</summary>
    [Benchmark]
    public string Restore() => _context!.Restorers.Use(restorer => restorer.Restore("Uy ban nhan dan tinh Hau Giang giai ngan von dau tu cong dat ket qua cao trong quy IV"));

    private int Expand(string[] words)
    {
        var searcher = new Searcher(_reader!);
        int terms = 0;
        foreach (string word in words)
        {
            foreach (QueryWord typed in _queries.Analyze(word).SelectMany(group => group.Words))
            {
                foreach (QueryAlternative alternative in typed.Alternatives)
                {
                    foreach (TermPattern pattern in alternative.Terms) terms += searcher.Expand(ArticleSchema.Body, TermSets.Of(pattern)).Count;
                }
            }
        }

        return terms;
    }
}
