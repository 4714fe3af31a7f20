using System.Text;
using System.Text.Json;
using NewsSearch.Indexer.Tests.Support;

namespace NewsSearch.Indexer.Tests.Exporting;

public sealed class ExportTests(SeedIndex seeds) : IClassFixture<SeedIndex>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Process_Csv_IsATableOfEveryArticleFound()
    {
        IndexerProcess.Result result = IndexerProcess.Run("export", "nghiem xuan thanh", "--index", seeds.Path);
        Assert.Equal(0, result.Code);
        string[] lines = result.Out.Split("\r\n");
        Assert.StartsWith("id,title,published,", lines[0], StringComparison.Ordinal);
        Assert.Equal((5, ""), (lines.Length, lines[^1]));
        Assert.All(lines[1..^1], line => Assert.Contains("Nghiêm Xuân Thành", line, StringComparison.Ordinal));
        Assert.Contains("3 articles written", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--province", "tra-vinh")]
    [InlineData("--from", "2024")]
    [InlineData("--date", "undated")]
    [InlineData("--province", "-hau-giang")]
    [InlineData("--named")]
    public void AnyFilter_GivesTheArticlesThatTheSearchCounts(params string[] filter)
    {
        string counted = Run("search", [.. filter, "--count"]).Out.Trim();
        string[] lines = Run("export", [.. filter, "--format", "jsonl"]).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(counted, lines.Length.ToString());
        Assert.All(lines, line => Assert.NotEmpty(JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!));
        Assert.Equal(lines.Length, JsonDocument.Parse(Run("export", [.. filter, "--format", "json"]).Out).RootElement.GetProperty("articles").GetArrayLength());
        Assert.Contains(counted, Run("export", [.. filter, "--dry-run"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_Always_IsOneObjectWithTheTotal()
    {
        foreach (string query in (string[])["nghiem xuan thanh", "khongcotunao"])
        {
            JsonElement all = JsonDocument.Parse(Run("export", query, "--format", "json").Out).RootElement;
            Assert.Equal(1, all.GetProperty("schema_version").GetInt32());
            Assert.Equal(all.GetProperty("total").GetInt32(), all.GetProperty("articles").GetArrayLength());
        }

        Assert.Equal("", Run("export", "khongcotunao", "--format", "jsonl").Out);
    }

    [Fact]
    public void WithText_EachArticle_HoldsItsText()
    {
        string[] lines = Run("export", "--format", "jsonl", "--with-text").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.All(lines, line => Assert.True(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!.Length > 200));
    }

    [Fact]
    public void Out_File_HasTheMarkThatExcelNeedsAndNothingIsLeftBeside()
    {
        string file = _folder["bảng.csv"];
        Assert.Equal("", Run("export", "--out", file).Out);
        byte[] bytes = File.ReadAllBytes(file);
        Assert.Equal("\uFEFF", Encoding.UTF8.GetString(bytes[..3]));
        Assert.Equal(Run("export").Out, Encoding.UTF8.GetString(bytes[3..]));
        Run("export", "--out", _folder["a.jsonl"]);
        Assert.StartsWith("{", File.ReadAllText(_folder["a.jsonl"]), StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(_folder.FullPath).Length);
    }

    [Fact]
    public void Out_FolderThatIsNotThere_IsCode6()
        => Assert.Equal(6, Screen.RunAlone("export", "--out", _folder["none", "a.csv"], "--index", seeds.Path).Code);

    [Fact]
    public void FailIfEmpty_NothingFound_IsCode1()
        => Assert.Equal(1, Screen.RunAlone("export", "khongcotunao", "--fail-if-empty", "--index", seeds.Path).Code);

    public void Dispose() => _folder.Dispose();

    private IndexerProcess.Result Run(string verb, params string[] arguments)
    {
        IndexerProcess.Result result = Screen.RunAlone([verb, .. arguments, "--index", seeds.Path]);
        Assert.True(result.Code == 0, result.Error);
        return result;
    }
}
