using System.Text;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Engine.Tests;

/// <summary>Random queries on ever new small indexes, with commits, updates, deletions and merges, against a scan of every document.</summary>
public class RandomQueriesTests(ITestOutputHelper output)
{
    private const int QueriesPerIndex = 100;

    [Fact]
    public void Search_AnyQueryOnAnyIndex_AgreesWithTheTwin()
    {
        int seed = RandomTests.Seed();
        output.WriteLine($"NEWS_SEARCH_TEST_SEED={seed} repeats this run");
        int indexes = RandomTests.Count(quick: 10, all: 1000);
        for (int i = 0; i < indexes; i++) Compare(unchecked(seed + i));
    }

    /// <summary>Queries on one index.</summary>
    /// <param name="seed">What they and the index come from.</param>
    /// <param name="before">Done before each query.</param>
    internal static void Compare(int seed, Action? before = null)
    {
        var corpus = new RandomCorpus(seed);
        var directory = new MemoryIndexDirectory();
        List<Document> versions = Write(directory, corpus);
        using IndexReader reader = IndexReader.Open(directory, RandomCorpus.Schema);
        List<Document> documents = [.. Enumerable.Range(0, reader.MaxDocument).Select(document => versions[int.Parse(Encoding.UTF8.GetString(reader.Stored(document, "version")))])];
        HashSet<int> deleted = [.. Enumerable.Range(0, reader.MaxDocument).Where(document => !reader.IsLive(document))];
        var twin = new NaiveSearcher(RandomCorpus.Schema, documents, new WordAnalyzer(), deleted);
        var searcher = new Searcher(reader);
        for (int i = 0; i < QueriesPerIndex; i++)
        {
            SearchRequest request = TwinComparison.RandomRequest(corpus);
            before?.Invoke();
            try
            {
                TwinComparison.Compare(request, searcher.Search(request), twin);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"NEWS_SEARCH_TEST_SEED={seed}, request {i}: {request.Query}, {string.Join("; ", request.Filters)}, {request.Sort}", e);
            }
        }
    }

    private static List<Document> Write(MemoryIndexDirectory directory, RandomCorpus corpus)
    {
        int[] sizes = [0, 1, 2, 40, 127, 128, 129, 200];
        var versions = new List<Document>();
        using IndexWriter writer = IndexWriter.Open(directory, RandomCorpus.Schema, new IndexWriterOptions { AnalyzerFactory = static () => new WordAnalyzer() });
        for (int commits = 1 + corpus.Next(3); commits > 0; commits--)
        {
            foreach (Document document in corpus.Documents(sizes[corpus.Next(sizes.Length)]))
            {
                document.AddStored("version", Encoding.UTF8.GetBytes($"{versions.Count}"));
                versions.Add(RandomCorpus.Copy(document));
                writer.Put(document);
            }

            for (int deletes = corpus.Next(20); deletes > 0; deletes--) writer.Delete($"id-{corpus.Next(200)}");
            if (corpus.Chance(0.2)) writer.MergeAll();
            writer.Commit(new Dictionary<string, string>());
        }

        return versions;
    }
}
