using System.Diagnostics;
using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Indexer.Tests.Support;
using Xunit.Abstractions;

namespace NewsSearch.Indexer.Tests.Processes;

/// <summary>Kills the real process (SIGKILL) while it writes over a published index.</summary>
public class KillDuringIndexingTests(ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int Articles = 300;
    private static readonly string[] Markers = ["hoahuong", "hoasen"];

    [Fact]
    public void KillAtRandomMoments_PublishedIndexStaysWholeAndTheNextRunIsClean()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        Random random = new(seed);
        using TemporaryFolder folder = new();
        string index = folder["index"];
        string[] corpora = [.. Markers.Select((marker, i) => folder.Write($"corpora/{i}/articles.jsonl", GeneratedCorpus.JsonLines(Articles, seed + i, marker)))];

        Stopwatch time = Stopwatch.StartNew();
        Assert.Equal(0, IndexerProcess.Run("index", corpora[0], "--out", index, "--quiet").Code);
        TimeSpan whole = time.Elapsed;

        int killed = 0;
        for (int run = 0; killed < Kills; run++)
        {
            Assert.True(run < 10 * Kills, $"Only {killed} of {run} runs could be killed before their end.");
            string[] mode = random.Next(2) == 0 ? ["--full"] : [];
            using IndexerProcess process = IndexerProcess.Start(["index", corpora[random.Next(2)], "--out", index, "--quiet", .. mode]);
            time.Restart();
            Thread.Sleep(whole * random.NextDouble());
            if (process.Kill()) killed++;
            else whole = TimeSpan.FromTicks(Math.Min(whole.Ticks, time.Elapsed.Ticks));
            AssertWhole(index, deep: false);
        }

        output.WriteLine($"{killed} runs were killed; a whole one takes at most {whole.TotalSeconds:0.0} s");
        IndexerProcess.Result next = IndexerProcess.Run("index", corpora[1], "--out", index, "--full", "--quiet");
        Assert.True(next.Code == 0, next.Error);
        AssertWhole(index, deep: true);
    }

    // All articles of one corpus or all of the other: never a mix, never fewer.
    private static void AssertWhole(string path, bool deep)
    {
        ArticleIndexFolder folder = new(path, NewsCatalogue.Default);
        Assert.Empty(folder.Verify(deep));
        using IArticleIndex index = folder.Open();
        Assert.Equal(Articles, index.Status.Articles);
        Assert.Contains(Markers, marker => index.Search(new ArticleSearchRequest { Query = marker, Group = false }).Total == Articles);
    }
}
