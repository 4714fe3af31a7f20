using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Engine.Tests;

/// <summary>An index that was changed a thousand times answers as one that was written at once.</summary>
public class UpdateEqualsRebuildTests(ITestOutputHelper output)
{
    private const int Changes = 1_000;

    [Fact]
    public void Search_AfterAThousandChanges_IsThatOfARebuild()
    {
        int seed = RandomTests.Seed();
        output.WriteLine($"NEWS_SEARCH_TEST_SEED={seed} repeats this run");
        var corpus = new RandomCorpus(seed);
        var changed = new MemoryIndexDirectory();
        List<Document> live = Change(changed, corpus);
        var rebuilt = new MemoryIndexDirectory();
        using (IndexWriter writer = Open(rebuilt))
        {
            foreach (Document document in live) writer.Put(document);
            writer.Commit(TestIndex.NoData);
        }

        using IndexReader left = IndexReader.Open(changed, RandomCorpus.Schema);
        using IndexReader right = IndexReader.Open(rebuilt, RandomCorpus.Schema);
        Assert.Equal(right.MaxDocument, left.MaxDocument);
        Assert.Equal(live.Select(static document => document.Id), Enumerable.Range(0, left.MaxDocument).Select(left.DocumentId));
        (Searcher updated, Searcher clean) = (new Searcher(left), new Searcher(right));
        int found = 0;
        for (int i = RandomTests.Count(quick: 500, all: 2_000); i > 0; i--)
        {
            SearchRequest request = TwinComparison.RandomRequest(corpus);
            (SearchResults of, SearchResults expected) = (updated.Search(request), clean.Search(request));
            string what = $"seed {seed}: {request.Query}";
            Assert.True(expected.Total == of.Total && expected.Hits.SequenceEqual(of.Hits), what);
            foreach ((FacetCounts counted, FacetCounts exact) in of.Facets.Zip(expected.Facets))
                Assert.True(exact.Values.SequenceEqual(counted.Values) && (exact.Missing, exact.Total) == (counted.Missing, counted.Total), what);
            foreach ((HistogramCounts counted, HistogramCounts exact) in of.Histograms.Zip(expected.Histograms))
                Assert.True(exact.Counts.SequenceEqual(counted.Counts) && (exact.Missing, exact.Minimum, exact.Maximum) == (counted.Missing, counted.Minimum, counted.Maximum), what);
            found += of.Total;
        }

        Assert.True(found > 0, $"seed {seed}: nothing was found");
    }

    // Merged at the end: until then deleted documents count in the statistics, and scores differ by that.
    private static List<Document> Change(MemoryIndexDirectory directory, RandomCorpus corpus)
    {
        var live = new List<Document>();
        using IndexWriter writer = Open(directory);
        for (int change = 0; change < Changes; change++)
        {
            if (corpus.Chance(0.2))
            {
                string id = $"id-{corpus.Next(250)}";
                Assert.Equal(live.RemoveAll(document => document.Id == id) > 0, writer.Delete(id));
            }
            else
            {
                // Added, or put in the place of what has its id: then it stands last.
                Document document = corpus.Documents(1 + corpus.Next(250))[^1];
                live.RemoveAll(other => other.Id == document.Id);
                live.Add(RandomCorpus.Copy(document));
                writer.Put(document);
            }

            if (corpus.Chance(0.02)) writer.Commit(TestIndex.NoData);
        }

        writer.Commit(TestIndex.NoData);
        writer.MergeAll();
        writer.Commit(TestIndex.NoData);
        return live;
    }

    private static IndexWriter Open(MemoryIndexDirectory directory)
        => IndexWriter.Open(directory, RandomCorpus.Schema, new IndexWriterOptions { AnalyzerFactory = static () => new WordAnalyzer() });
}
