using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Indexer.Tests.Support;

namespace NewsSearch.Indexer.Tests.Maintenance;

/// <summary><c>gc</c> and <c>rollback</c> on an index of three generations: 1, 2 and 3 articles.</summary>
public sealed class GenerationsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public GenerationsTests()
    {
        for (int i = 1; i <= 3; i++)
        {
            _folder.Write($"in/{i}.jsonl", GeneratedCorpus.Line($"a{i}", "Hội nghị Tỉnh ủy Trà Vinh", "Ngày 1/8/2023, Tỉnh ủy Trà Vinh tổ chức hội nghị."));
            Run(0, "index", _folder["in"], "--out", Index, "--keep", "5");
        }
    }

    private string Index => _folder["index"];

    [Fact]
    public void Process_Rollback_PublishesTheOneBeforeAndBackAgain()
    {
        IndexerProcess.Result result = IndexerProcess.Run("rollback", "--index", Index);
        Assert.Equal(0, result.Code);
        Assert.Contains("Generation 2 is published again, as generation 4", result.Error, StringComparison.Ordinal);
        Assert.Equal("2", Count());
        Run(0, "rollback", "--to", "3", "--index", Index);
        Assert.Equal("3", Count());
        Run(0, "verify", "--deep", "--index", Index);
        // The next run goes on from what is published now.
        Assert.Equal(3, Json("index", _folder["in"], "--out", Index, "--json").GetProperty("unchanged").GetInt32());
    }

    [Fact]
    public void Rollback_DryRun_ListsAndPublishesNothing()
    {
        JsonElement plan = Json("rollback", "--dry-run", "--json", "--index", Index);
        Assert.Equal([1, 2, 3], plan.GetProperty("generations").EnumerateArray().Select(g => g.GetProperty("articles").GetInt32()));
        Assert.Equal((2, JsonValueKind.Null), (plan.GetProperty("chosen").GetInt32(), plan.GetProperty("published").ValueKind));
        Assert.Equal("3", Count());
        Assert.Equal([" ", ">", " "], Run(0, "rollback", "--dry-run", "--index", Index).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..1]));
    }

    [Theory]
    [InlineData("9", "There is no generation 9; there are 1, 2, 3.")]
    public void Rollback_UnknownGeneration_IsCode2(string to, string sentence)
        => Assert.Contains(sentence, Run(2, "rollback", "--to", to, "--index", Index).Error, StringComparison.Ordinal);

    [Fact]
    public void Gc_DryRun_NamesWhatGcThenRemoves()
    {
        JsonElement plan = Json("gc", "--dry-run", "--json", "--keep", "0", "--index", Index);
        string[] before = Files();
        Assert.Contains("commit-1", plan.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("file").GetString()));
        string[] named = [.. plan.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("file").GetString()!)];
        long bytes = before.Where(named.Contains).Sum(file => new FileInfo(_folder["index", file]).Length);
        Assert.Equal(bytes, plan.GetProperty("bytes").GetInt64());

        Run(0, "gc", "--keep", "0", "--index", Index);
        Assert.Equal(before.Except(named).Order(StringComparer.Ordinal), Files());
        Run(0, "verify", "--deep", "--index", Index);
        Assert.Equal("3", Count());
        Assert.Contains("There is no generation before 3", Run(2, "rollback", "--index", Index).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Process_Gc_KeepsOneToGoBackToAndTakesAwayWhatAKilledRunLeft()
    {
        File.WriteAllText(_folder["index", "commit-99.tmp"], "half");
        File.WriteAllText(_folder["index", "notes.txt"], "mine");
        Assert.Equal(0, IndexerProcess.Run("gc", "--index", Index).Code);
        Assert.Equal([2L, 3L], new ArticleIndexFolder(Index, NewsCatalogue.Default).Generations().Select(g => g.Number));
        Assert.False(File.Exists(_folder["index", "commit-99.tmp"]));
        Assert.True(File.Exists(_folder["index", "notes.txt"]));
        Run(0, "rollback", "--index", Index);
        Assert.Equal("2", Count());
    }

    // The reader is this process, gc is another.
    [Fact]
    public void Process_GcAndRebuilds_WhileAReaderIsOpen_ItsGenerationStaysWhole()
    {
        using IArticleIndex reader = new ArticleIndexFolder(Index, NewsCatalogue.Default).Open();
        string before = AnswersOf(reader);
        foreach (string[] arguments in (string[][])[["rollback", "--index", Index], ["index", _folder["in", "1.jsonl"], "--out", Index, "--full", "--keep", "0", "--quiet"], ["gc", "--keep", "0", "--index", Index]])
        {
            Assert.Equal(0, IndexerProcess.Run(arguments).Code);
            Assert.Equal(before, AnswersOf(reader));
        }

        Assert.Equal("1", Count());
        Assert.DoesNotContain("segment-1.seg", Files());
    }

    [Fact]
    public void GcAndRollback_WhileAnotherWrites_AreCode4()
    {
        using IArticleIndexWriter writer = new ArticleIndexFolder(Index, NewsCatalogue.Default).OpenForWriting(new ArticleIndexWriterOptions());
        Run(4, "gc", "--index", Index);
        Run(4, "rollback", "--index", Index);
        Run(0, "gc", "--dry-run", "--index", Index);
    }

    [Theory]
    [InlineData("gc")]
    [InlineData("rollback")]
    public void GcAndRollback_NoIndex_AreCode5(string verb) => Run(5, verb, "--index", _folder["nowhere"]);

    public void Dispose() => _folder.Dispose();

    private static string AnswersOf(IArticleIndex index) => string.Join('\n', ((string[])["hội nghị", "tra vinh", "2023", "\"Tỉnh ủy\""]).Select(query =>
    {
        ArticleSearchResults results = index.Search(new ArticleSearchRequest { Query = query, Group = false });
        return string.Join(' ', results.Hits.Select(hit => $"{hit.Article.Id}:{hit.Article.Text.Length}").Prepend($"{results.Total}"));
    }));

    private string Count() => Run(0, "search", "--count", "--index", Index).Out.Trim();

    private string[] Files() => [.. Directory.GetFiles(Index).Select(file => Path.GetFileName(file)!).Where(name => name != "writer.lock").Order(StringComparer.Ordinal)];

    private static JsonElement Json(params string[] arguments) => JsonDocument.Parse(Run(0, arguments).Out).RootElement;

    private static IndexerProcess.Result Run(int code, params string[] arguments)
    {
        IndexerProcess.Result result = Screen.RunAlone(arguments);
        Assert.True(result.Code == code, $"{result.Code}: {result.Error}");
        return result;
    }
}
