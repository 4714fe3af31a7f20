using System.Text.Json;
using NewsSearch.Indexer.Tests.Support;

namespace NewsSearch.Indexer.Tests.Searching;

/// <summary>The command line on the five seeds, as a user has it after './dev serve'.</summary>
public class SeedSearchTests(SeedIndex seeds) : IClassFixture<SeedIndex>
{
    [Fact]
    public void Index_Seeds_ReportsFiveArticles()
    {
        Assert.Equal(5, seeds.Report.GetProperty("added").GetInt32());
        Assert.Equal(5, seeds.Report.GetProperty("articles").GetInt32());
        Assert.True(seeds.Report.GetProperty("published").GetBoolean());
        Assert.Equal(1, seeds.Report.GetProperty("schema_version").GetInt32());
        Assert.True(seeds.Report.GetProperty("peak_memory_bytes").GetInt64() > 0);
    }

    [Theory]
    [InlineData(3, "nghiem xuan thanh")]
    [InlineData(1, "--province", "tra-vinh")]
    [InlineData(1, "--province", "bac-kan")]
    [InlineData(3, "--province", "can-tho")]
    [InlineData(2, "--province=-hau-giang")]
    [InlineData(2, "--province", "-hau-giang")]
    [InlineData(2, "--province=tra-vinh", "--province=bac-kan")]
    [InlineData(0, "hầu giang")]
    [InlineData(1, "\"Sổ tay đảng viên điện tử\"")]
    public void Search_Seeds_FindsWhatAReaderWould(int expected, params string[] arguments)
    {
        IndexerProcess.Result result = Search([.. arguments, "--count"]);
        Assert.Equal((0, $"{expected}\n"), (result.Code, result.Out));
    }

    [Fact]
    public void Search_Json_HasTheShapeOfTheApi()
    {
        using JsonDocument json = JsonDocument.Parse(Search("nghiem xuan thanh", "--json").Out);
        JsonElement root = json.RootElement;
        foreach (string field in (string[])["schema_version", "query", "interpreted", "total", "partial", "took_ms", "generation", "hits", "facets", "histogram", "repairs"])
            Assert.True(root.TryGetProperty(field, out _), field);
        Assert.Equal(3, root.GetProperty("hits").GetArrayLength());
        JsonElement hit = root.GetProperty("hits")[0];
        foreach (string field in (string[])["id", "title", "score", "published", "provinces", "officials", "snippets"]) Assert.True(hit.TryGetProperty(field, out _), field);
    }

    [Fact]
    public void Search_Terminal_IsReadable()
    {
        IndexerProcess.Result result = Search("\"Sổ tay đảng viên điện tử\"", "--explain");
        Assert.Contains("Hậu Giang", result.Out, StringComparison.Ordinal);
        Assert.Contains("2024-06", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Out);
    }

    [Fact]
    public void Search_NothingFound_FailsOnlyWhereAsked()
    {
        Assert.Equal(0, Search("hầu giang").Code);
        Assert.Equal(1, Search("hầu giang", "--fail-if-empty").Code);
    }

    [Fact]
    public void Search_NothingFound_OffersTheRightSpelling() =>
        Assert.Contains("hậu giang", Search("hầu giang").Out, StringComparison.Ordinal);

    [Theory]
    [InlineData("--province", "atlantis")]
    [InlineData("--page", "1000000000")]
    [InlineData("--from", "32/13/2023")]
    [InlineData("--from", "2023", "--to=2022")]
    public void Search_ValueThatCannotBe_IsASentenceAndCode2(params string[] arguments)
    {
        IndexerProcess.Result result = Search(arguments);
        Assert.Equal((2, ""), (result.Code, result.Out));
        Assert.Contains(arguments[1], result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("(((((")]
    [InlineData("*")]
    [InlineData("AND OR NOT")]
    [InlineData("*$!(^(")]
    [InlineData("title:")]
    public void Search_OddQuery_IsAnAnswer(string query) => Assert.Equal(0, Search(query).Code);

    [Fact]
    public void Facets_Province_NamesFormerUnitsBelowTodays()
    {
        IndexerProcess.Result result = Screen.RunAlone("facets", "province", "--index", seeds.Path, "--json");
        using JsonDocument json = JsonDocument.Parse(result.Out);
        JsonElement canTho = json.RootElement.GetProperty("values").EnumerateArray().Single(v => v.GetProperty("id").GetString() == "can-tho");
        Assert.Equal(3, canTho.GetProperty("count").GetInt32());
        Assert.Contains(canTho.GetProperty("children").EnumerateArray(), child => child.GetProperty("id").GetString() == "hau-giang");
    }

    [Fact]
    public void Show_IdOfAHit_IsTheArticle()
    {
        using JsonDocument json = JsonDocument.Parse(Search("nghiem xuan thanh", "--json").Out);
        string id = json.RootElement.GetProperty("hits")[0].GetProperty("id").GetString()!;
        IndexerProcess.Result text = Screen.RunAlone("show", id, "--index", seeds.Path);
        Assert.Contains("Nghiêm Xuân Thành", text.Out, StringComparison.Ordinal);
        IndexerProcess.Result found = Screen.RunAlone("show", id, "--index", seeds.Path, "--json");
        Assert.Equal(id, JsonDocument.Parse(found.Out).RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public void Show_UnknownId_IsCode1()
    {
        IndexerProcess.Result result = Screen.RunAlone("show", "nobody", "--index", seeds.Path);
        Assert.Equal(1, result.Code);
        Assert.Contains("'nobody'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Stats_Json_CountsWhatIsKnown()
    {
        JsonElement stats = JsonDocument.Parse(Screen.RunAlone("stats", "--index", seeds.Path, "--json").Out).RootElement;
        Assert.Equal(5, stats.GetProperty("articles").GetInt32());
        Assert.Equal(5, stats.GetProperty("located").GetProperty("named").GetInt32() + stats.GetProperty("located").GetProperty("inferred").GetInt32());
        Assert.NotEmpty(stats.GetProperty("versions").GetString()!);
    }

    [Fact]
    public void Verify_Deep_FindsNothing()
    {
        IndexerProcess.Result result = Screen.RunAlone("verify", "--deep", "--json", "--index", seeds.Path);
        Assert.Equal(0, result.Code);
        Assert.True(JsonDocument.Parse(result.Out).RootElement.GetProperty("ok").GetBoolean());
    }

    private IndexerProcess.Result Search(params string[] arguments) => Screen.RunAlone(["search", .. arguments, "--index", seeds.Path]);
}
