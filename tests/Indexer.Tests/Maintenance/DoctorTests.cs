using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Articles.Indexing;
using NewsSearch.Catalogue;
using NewsSearch.Indexer.Tests.Support;

namespace NewsSearch.Indexer.Tests.Maintenance;

public sealed class DoctorTests(SeedIndex seeds) : IClassFixture<SeedIndex>, IDisposable
{
    private static readonly string[] Checks = ["text", "catalogue", "corrections", "index", "lock", "disk"];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Process_WholeIndex_IsOkLineByLine()
    {
        IndexerProcess.Result result = IndexerProcess.Run("doctor", "--index", seeds.Path);
        Assert.Equal(0, result.Code);
        string[] lines = result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Checks, lines.Select(line => line[9..20].Trim()));
        Assert.All(lines, line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void NoIndex_FailsWithCode1AndLooksAtTheRest()
    {
        JsonElement answer = Doctor(1, "--index", _folder["none"]);
        Assert.Equal(Checks, answer.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("check").GetString()));
        Assert.Equal("failure", Health(answer, "index"));
        Assert.Equal("ok", Health(answer, "disk"));
        Assert.False(answer.GetProperty("ok").GetBoolean());
        Assert.False(Directory.Exists(_folder["none"]));
    }

    [Fact]
    public void WrongCatalogue_IsNamedAndTheRestNotGuessed()
    {
        string own = _folder.Write("own.tsv", "# Source: a test\na\tb\n");
        JsonElement answer = Doctor(1, "--index", seeds.Path, "--catalogue", own);
        Assert.Equal("failure", Health(answer, "catalogue"));
        Assert.Contains("own.tsv, line 2", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void FaultyCorrections_AreCounted()
    {
        string file = _folder.Write("corrections.jsonl", "{broken\n{}\n");
        JsonElement answer = Doctor(1, "--index", seeds.Path, "--corrections", file);
        Assert.Equal("failure", Health(answer, "corrections"));
        Assert.Contains("2 faults", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void OtherCatalogueThanTheIndexs_IsAWarning()
    {
        string own = _folder.Write("own.tsv", "# Source: a test\nle-van-muoi\tLê Văn Mười\tBí thư\tHuyện ủy Na Rì\tbac-kan\t2020-01-01\t\ttest\n");
        Assert.Equal("warning", Health(Doctor(0, "--index", seeds.Path, "--catalogue", own), "index"));
    }

    [Fact]
    public void AnotherWriter_IsAWarning()
    {
        string index = _folder["index"];
        using IArticleIndexWriter writer = new ArticleIndexFolder(index, NewsCatalogue.Default).OpenForWriting(new ArticleIndexWriterOptions());
        JsonElement answer = Doctor(1, "--index", index);
        Assert.Equal(("failure", "warning"), (Health(answer, "index"), Health(answer, "lock")));
    }

    public void Dispose() => _folder.Dispose();

    private static string Health(JsonElement answer, string check)
        => answer.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("check").GetString() == check).GetProperty("health").GetString()!;

    private static JsonElement Doctor(int code, params string[] arguments)
    {
        IndexerProcess.Result result = Screen.RunAlone(["doctor", "--json", .. arguments]);
        Assert.True(result.Code == code, $"{result.Code}: {result.Error}");
        return JsonDocument.Parse(result.Out).RootElement;
    }
}
