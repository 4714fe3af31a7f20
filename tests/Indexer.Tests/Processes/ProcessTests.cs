using System.Diagnostics;
using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Articles.Indexing;
using NewsSearch.Catalogue;
using NewsSearch.Indexer.Tests.Support;

namespace NewsSearch.Indexer.Tests.Processes;

/// <summary>What only a real process shows: streams, exit codes, locks, signals.</summary>
public class ProcessTests(SeedIndex seeds) : IClassFixture<SeedIndex>
{
    [Fact]
    public void Search_Json_IsUtf8AloneOnStandardOutput()
    {
        IndexerProcess.Result result = IndexerProcess.Run("search", "nghiem xuan thanh", "--json", "--index", seeds.Path);
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal(3, JsonDocument.Parse(result.Out).RootElement.GetProperty("total").GetInt32());
        Assert.Contains("Nghiêm Xuân Thành", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownVerb_IsCode2()
    {
        IndexerProcess.Result result = IndexerProcess.Run("serch");
        Assert.Equal((2, ""), (result.Code, result.Out));
        Assert.Contains("'search'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Index_WhileAnotherWrites_IsCode4AtOnce()
    {
        using TemporaryFolder folder = new();
        string index = folder["index"];
        using IArticleIndexWriter writer = new ArticleIndexFolder(index, NewsCatalogue.Default).OpenForWriting(new ArticleIndexWriterOptions());
        Stopwatch time = Stopwatch.StartNew();
        IndexerProcess.Result result = IndexerProcess.Run("index", "seeds", "--out", index);
        Assert.Equal(4, result.Code);
        Assert.Contains($"(process {Environment.ProcessId}) holds the lock", result.Error, StringComparison.Ordinal);
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Index_AfterAWriterThatDied_TakesTheLock()
    {
        using TemporaryFolder folder = new();
        using (IndexerProcess process = StartFromInput(folder["index"])) process.Kill();
        Assert.Equal(0, IndexerProcess.Run("index", "seeds", "--out", folder["index"]).Code);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void Index_StoppedBySignal_PublishesNothingAndFreesTheLock(string signal, int code)
    {
        using TemporaryFolder folder = new();
        string index = folder["index"];
        using (IndexerProcess process = StartFromInput(index))
        {
            process.Signal(signal);
            IndexerProcess.Result result = process.Wait();
            Assert.Equal(code, result.Code);
            Assert.Contains("nothing was published", result.Error, StringComparison.Ordinal);
        }

        ArticleIndexFolder folderAfter = new(index, NewsCatalogue.Default);
        Assert.Null(folderAfter.NewestGeneration());
        using IArticleIndexWriter writer = folderAfter.OpenForWriting(new ArticleIndexWriterOptions());
        Assert.Empty(writer.Known);
    }

    // Waits until the process has opened the index: the folder appears when the lock is taken.
    private static IndexerProcess StartFromInput(string index)
    {
        IndexerProcess process = IndexerProcess.Start("index", "-", "--out", index);
        process.Write(GeneratedCorpus.JsonLines(10, seed: 1, marker: "hoahuong"));
        Stopwatch time = Stopwatch.StartNew();
        while (!Directory.Exists(index) && time.Elapsed < TimeSpan.FromSeconds(60)) Thread.Sleep(20);
        return process;
    }
}
