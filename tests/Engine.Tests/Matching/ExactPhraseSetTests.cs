using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Scoring;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Matching;

/// <summary>Phrases in batches against the cursor that goes from document to document.</summary>
public class ExactPhraseSetTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 127)]
    [InlineData(3, 129)]
    [InlineData(4, 5000)]
    public void AddTo_RandomPhrases_EqualsTheCursor(int seed, int count)
    {
        var random = new Random(seed);
        string[] words = ["an", "bao", "ca", "dat", "hai"];
        // The first words frequent, one in nearly every document and often in it; so that runs of positions cross blocks.
        string Word() => words[(int)(random.NextDouble() * random.NextDouble() * words.Length)];
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = IndexWriter.Open(directory, RandomCorpus.Schema, new IndexWriterOptions { AnalyzerFactory = static () => new WordAnalyzer() }))
        {
            for (int i = 0; i < count; i++) writer.Put(new Document($"id-{i}").AddText("body", string.Join(' ', Enumerable.Range(0, random.Next(1, random.Next(10) == 0 ? 90 : 9)).Select(_ => Word()))));
            writer.Commit(new Dictionary<string, string>());
        }

        using IndexReader reader = IndexReader.Open(directory, RandomCorpus.Schema);
        var statistics = new IndexStatistics(reader.Segments);
        for (int i = 0; i < 60; i++)
        {
            var phrase = new PhraseQuery("body", [.. Enumerable.Range(0, 2 + random.Next(3)).Select(_ => TermSet.Of(WordAnalyzer.Key(Word())))]);
            Weight weight = new WeightCompiler(RandomCorpus.Schema, statistics).Compile(phrase, scores: false);
            var expected = new ulong[Bitmaps.Words(count)];
            for (DocCursor? cursor = weight.Open(0, CancellationToken.None)?.Cursor; cursor is not null && cursor.Next() != DocCursor.End;) expected[cursor.Document >> 6] |= 1UL << cursor.Document;
            var found = new ulong[expected.Length];
            DocumentSet? set = weight.OpenSet(0, CancellationToken.None);
            Assert.True(set is null or ExactPhraseSet);
            set?.AddTo(found);
            Assert.Equal(expected, found);
            ulong[] some = [.. expected.Select(_ => (ulong)random.NextInt64())];
            ulong[] kept = [.. some];
            weight.OpenSet(0, CancellationToken.None)?.Retain(kept, count);
            if (set is not null) Assert.Equal(some.Zip(expected, static (one, other) => one & other), kept);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(128)]
    public void CountMet_RandomLists_EqualsTheScalarTwin(int size)
    {
        for (int seed = 0; seed < 100; seed++)
        {
            var random = new Random((size * 1000) + seed);
            int[] left = Ascending(random, size);
            int[] right = Ascending(random, 1 + random.Next(40));
            int distance = random.Next(-3, 4);
            int expected = left.Distinct().Count(position => right.Contains(position + distance));
            Assert.Equal(expected, PhraseCheck.CountMet(WithSlack(left, random), WithSlack(right, random), distance));
            Assert.Equal(expected, PhraseCheck.CountMetScalar(left, right, distance));
        }
    }

    [Theory]
    [InlineData(129)]
    [InlineData(3000)]
    public void Search_PhraseAlone_GivesWhatItGivesWithAFilter(int count)
    {
        var random = new Random(count);
        string[] words = ["an", "bao", "ca", "dat", "hai"];
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = IndexWriter.Open(directory, RandomCorpus.Schema, new IndexWriterOptions { AnalyzerFactory = static () => new WordAnalyzer() }))
        {
            for (int i = 0; i < count; i++)
            {
                writer.Put(new Document($"id-{i}").AddText("body", string.Join(' ', Enumerable.Range(0, random.Next(1, 40)).Select(_ => words[random.Next(words.Length)]))));
                if (i == count / 2) writer.Commit(new Dictionary<string, string>());
            }

            for (int i = 0; i < count; i += 7) writer.Delete($"id-{i}");
            writer.Commit(new Dictionary<string, string>());
        }

        using IndexReader reader = IndexReader.Open(directory, RandomCorpus.Schema);
        var searcher = new Searcher(reader);
        for (int i = 0; i < 40; i++)
        {
            var phrase = new PhraseQuery("body", [.. Enumerable.Range(0, 2 + random.Next(3)).Select(_ => TermSet.Of(WordAnalyzer.Key(words[random.Next(words.Length)])))]);
            SearchResults alone = searcher.Search(new SearchRequest { Query = phrase });
            SearchResults filtered = searcher.Search(new SearchRequest { Query = phrase, Filters = [new DrillFilter("all", new MatchAllQuery())] });
            Assert.Equal(filtered.Total, alone.Total);
            Assert.Equal(filtered.Hits, alone.Hits);
        }
    }

    // What stands behind the numbers must not matter, even where it would be met.
    private static int[] WithSlack(int[] numbers, Random random) => [.. numbers, .. Enumerable.Range(0, PositionReader.Slack).Select(_ => numbers.Length > 0 ? numbers[random.Next(numbers.Length)] + random.Next(-3, 4) : 1)];

    private static int[] Ascending(Random random, int size)
    {
        int position = 0;
        return [.. Enumerable.Range(0, size).Select(_ => position += random.Next(12))];
    }
}
