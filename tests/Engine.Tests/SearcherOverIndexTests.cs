using System.Text;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;
using Xunit.Abstractions;

namespace NewsSearch.Engine.Tests;

/// <summary>The searcher over written indexes, with commits, updates, deletions and merges, against its slow twin.</summary>
public class SearcherOverIndexTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(31, 40, false)]
    [InlineData(32, 128, false)]
    [InlineData(33, 300, false)]
    [InlineData(34, 300, true)]
    [InlineData(35, 129, true)]
    public void Search_WrittenIndex_AgreesWithTwin(int seed, int count, bool merge)
    {
        output.WriteLine($"seed {seed}, {count} documents, merged: {merge}");
        var corpus = new RandomCorpus(seed);
        var analyzer = new WordAnalyzer();
        var directory = new MemoryIndexDirectory();
        List<Document> versions = Write(directory, corpus, count, merge);

        using IndexReader reader = IndexReader.Open(directory, RandomCorpus.Schema);
        List<Document> documents = [.. Enumerable.Range(0, reader.MaxDocument).Select(document => versions[int.Parse(Encoding.UTF8.GetString(reader.Stored(document, "version")))])];
        HashSet<int> deleted = [.. Enumerable.Range(0, reader.MaxDocument).Where(document => reader.FindDocument(reader.DocumentId(document)) != document)];
        Assert.Equal(reader.DocumentCount, reader.MaxDocument - deleted.Count);
        var twin = new NaiveSearcher(RandomCorpus.Schema, documents, analyzer, deleted);
        var searcher = new Searcher(reader);
        for (int i = 0; i < 120; i++)
        {
            SearchRequest request = TwinComparison.RandomRequest(corpus);
            try
            {
                TwinComparison.Compare(request, searcher.Search(request), twin);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"seed {seed}, request {i}: {request.Query}, {string.Join("; ", request.Filters)}, {request.Sort}", e);
            }
        }
    }

    private static List<Document> Write(MemoryIndexDirectory directory, RandomCorpus corpus, int count, bool merge)
    {
        var versions = new List<Document>();
        using IndexWriter writer = IndexWriter.Open(directory, RandomCorpus.Schema, new IndexWriterOptions { AnalyzerFactory = static () => new WordAnalyzer() });
        foreach (Document document in corpus.Documents(count)) Put(document);
        foreach (Document update in corpus.Documents(count / 3)) Put(update);
        if (merge) writer.MergeAll();
        writer.Commit(new Dictionary<string, string>());
        return versions;

        void Put(Document document)
        {
            document.AddStored("version", Encoding.UTF8.GetBytes($"{versions.Count}"));
            versions.Add(document);
            writer.Put(RandomCorpus.Copy(document));
            if (corpus.Chance(0.1)) writer.Delete($"id-{corpus.Next(count)}");
            if (corpus.Chance(0.03)) writer.Commit(new Dictionary<string, string>());
        }
    }
}
