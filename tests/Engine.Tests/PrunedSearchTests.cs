using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;
using Xunit.Abstractions;

namespace NewsSearch.Engine.Tests;

/// <summary>A short page of a written index of many blocks, where most documents are left out, against the page that everything reaches.</summary>
public class PrunedSearchTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1, 4000)]
    [InlineData(2, 4000)]
    [InlineData(3, 1280)]
    [InlineData(4, 20_000)]
    public void Search_FewHitsOfManyBlocks_GivesTheFirstOfAll(int seed, int count)
    {
        output.WriteLine($"seed {seed}, {count} documents");
        var corpus = new RandomCorpus(seed);
        using IndexReader reader = Write(corpus, count);
        var searcher = new Searcher(reader);
        for (int i = 0; i < 150; i++)
        {
            Query query = corpus.Chance(0.3) ? corpus.Query(2) : Plain(corpus);
            DrillFilter[] filters = corpus.Chance(0.7) ? [] : [new DrillFilter("a", corpus.Filter())];
            int limit = 1 + corpus.Next(corpus.Chance(0.5) ? 3 : 20);
            SearchResults few = searcher.Search(new SearchRequest { Query = query, Filters = filters, Limit = limit });
            SearchResults all = searcher.Search(new SearchRequest { Query = query, Filters = filters, Limit = count });
            Assert.True(all.Hits.Take(limit).SequenceEqual(few.Hits), $"seed {seed}, request {i}: {query}, first {limit}");
            Assert.Equal(all.Total, few.Total);
            Assert.Equal(all.Total, all.Hits.Count);
        }
    }

    [Theory]
    [InlineData(5, 129)]
    [InlineData(6, 4000)]
    [InlineData(7, 20_000)]
    public void Search_OneTermAlone_GivesWhatItGivesAsAClause(int seed, int count)
    {
        var corpus = new RandomCorpus(seed);
        using IndexReader reader = Write(corpus, count);
        var searcher = new Searcher(reader);
        for (int i = 0; i < 60; i++)
        {
            Query term = corpus.Term();
            int limit = corpus.Chance(0.2) ? count : 1 + corpus.Next(20);
            SearchResults alone = searcher.Search(new SearchRequest { Query = term, Limit = limit });
            SearchResults clause = searcher.Search(new SearchRequest { Query = new BooleanQuery { Must = [term, new ConstantScoreQuery(new MatchAllQuery(), 0)] }, Limit = limit });
            Assert.Equal(clause.Total, alone.Total);
            Assert.True(clause.Hits.SequenceEqual(alone.Hits), $"seed {seed}, request {i}: {term}, first {limit}");
        }
    }

    [Theory]
    [InlineData(8, 129)]
    [InlineData(9, 4000)]
    public void Search_FewHitsByNumber_GivesTheFirstOfAll(int seed, int count)
    {
        var corpus = new RandomCorpus(seed);
        using IndexReader reader = Write(corpus, count);
        var searcher = new Searcher(reader);
        for (int i = 0; i < 60; i++)
        {
            Query query = corpus.Chance(0.2) ? new MatchAllQuery() : Plain(corpus);
            var sort = new SortOrder(corpus.Chance(0.7) ? "date" : "rank", corpus.Chance(0.5));
            int limit = 1 + corpus.Next(corpus.Chance(0.5) ? 3 : 60);
            SearchResults few = searcher.Search(new SearchRequest { Query = query, Sort = sort, Limit = limit });
            SearchResults all = searcher.Search(new SearchRequest { Query = query, Sort = sort, Limit = count + 1 });
            Assert.Equal(all.Total, few.Total);
            IEnumerable<Hit> expected = all.Hits.OrderBy(hit => KeyOf(reader.Number(hit.Document, sort.Field!), sort.Descending)).ThenBy(static hit => hit.Document);
            Assert.Equal(expected, all.Hits);
            Assert.True(all.Hits.Take(limit).SequenceEqual(few.Hits), $"seed {seed}, request {i}: {query} by {sort}, first {limit}");
        }
    }

    // Missing numbers come last in either direction.
    private static Int128 KeyOf(long? number, bool descending) => number is not { } present ? Int128.MaxValue : descending ? -(Int128)present : present;

    // Of terms alone: what impacts say most about.
    private static Query Plain(RandomCorpus corpus)
    {
        Query[] terms = [.. Enumerable.Range(0, 1 + corpus.Next(4)).Select(_ => corpus.Term())];
        return corpus.Next(5) switch
        {
            0 => terms[0],
            1 => new BooleanQuery { Must = terms },
            2 => new BooleanQuery { Should = terms },
            3 => new DisjunctionMaxQuery(terms, corpus.Chance(0.5) ? 0 : 0.3f),
            _ => new BooleanQuery { Must = [terms[0]], Should = terms[1..] },
        };
    }

    private static IndexReader Write(RandomCorpus corpus, int count)
    {
        var directory = new MemoryIndexDirectory();
        using IndexWriter writer = IndexWriter.Open(directory, RandomCorpus.Schema, new IndexWriterOptions { AnalyzerFactory = static () => new WordAnalyzer(), MemoryBudget = 16 << 20 });
        foreach (Document document in corpus.Documents(count)) writer.Put(document);
        writer.Commit(new Dictionary<string, string>());
        foreach (Document document in corpus.Documents(count / 20)) writer.Put(document);
        for (int i = 0; i < count; i += 13) writer.Delete($"id-{i}");
        writer.Commit(new Dictionary<string, string>());
        return IndexReader.Open(directory, RandomCorpus.Schema);
    }
}
