using System.Text.Json;
using NewsSearch.Indexer.Tests.Support;

namespace NewsSearch.Indexer.Tests.Correcting;

public sealed class CorrectionsTests : IDisposable
{
    private static readonly string[] Signed = ["--reason", "báo in sai", "--author", "lan"];

    private readonly TemporaryFolder _folder = new();

    public CorrectionsTests() => _folder.Write("in.jsonl", string.Join('\n',
        GeneratedCorpus.Line("x1", "Hội nghị Tỉnh ủy Trà Vinh", "Ngày 1/8/2023, Tỉnh ủy Trà Vinh tổ chức hội nghị sơ kết."),
        GeneratedCorpus.Line("x2", "Hội nghị Tỉnh ủy Cà Mau", "Ngày 2/8/2023, Tỉnh ủy Cà Mau tổ chức hội nghị sơ kết.")));

    private string File => _folder["corrections.jsonl"];

    [Fact]
    public void AddThenIndex_ChangesThatArticleOnlyAndShowsWhy()
    {
        Index();
        Assert.Equal(0, Add("x1", "province", "lao-cai").Code);
        Assert.Equal(0, Add("x1", "province", "-tra-vinh").Code);
        Assert.Equal(0, Add("x9", "published", "2023-10").Code);
        JsonElement report = Index("--corrections", File);
        Assert.Equal((1, 1), (report.GetProperty("changed").GetInt32(), report.GetProperty("unchanged").GetInt32()));
        Assert.Equal("x9", Assert.Single(report.GetProperty("corrections_waiting").EnumerateArray()).GetString());
        Assert.Equal(2, Index("--corrections", File).GetProperty("unchanged").GetInt32());
        Assert.Equal("1", Screen.RunAlone("search", "hội nghị", "--province", "lao-cai", "--count", "--index", _folder["index"]).Out.Trim());

        string explained = Run(0, "explain", "x1", "--index", _folder["index"]).Out;
        Assert.Contains("Lào Cai [correction, 1.00]", explained, StringComparison.Ordinal);
        Assert.Contains("báo in sai (lan)", explained, StringComparison.Ordinal);
        Assert.Contains("province -tra-vinh", explained, StringComparison.Ordinal);
        JsonElement json = JsonDocument.Parse(Run(0, "explain", "x1", "--json", "--index", _folder["index"]).Out).RootElement;
        Assert.Equal("correction", json.GetProperty("provinces")[0].GetProperty("rule").GetString());
        Assert.Equal(2, json.GetProperty("corrections").GetArrayLength());

        Assert.Equal(1, Index().GetProperty("changed").GetInt32());
    }

    [Fact]
    public void Process_AddListCheck_AgreeOnTheFile()
    {
        Assert.Equal(0, IndexerProcess.Run("correct", "add", "x1", "province", "-ha-noi", "--corrections", File, "--reason", "báo in sai", "--author", "lan").Code);
        Assert.Contains("x1  province  -ha-noi  “báo in sai” (lan)", Run(0, "correct", "list", "--corrections", File).Out, StringComparison.Ordinal);
        Assert.Equal(0, Run(0, "correct", "check", "--corrections", File).Code);
    }

    [Fact]
    public void Faults_AreNamedWithFileAndLineAndStopTheIndexing()
    {
        Add("x1", "published", "none");
        System.IO.File.AppendAllText(File, "{broken\n{}\n");
        string faults = Run(7, "correct", "check", "--corrections", File).Error;
        Assert.Contains(File + ":2: ", faults, StringComparison.Ordinal);
        Assert.Contains(File + ":3: ", faults, StringComparison.Ordinal);
        Run(7, "correct", "list", "--corrections", File);
        Run(7, "index", _folder["in.jsonl"], "--out", _folder["index"], "--corrections", File);
        Run(6, "index", _folder["in.jsonl"], "--out", _folder["index"], "--corrections", _folder["none.jsonl"]);
        Assert.False(Directory.Exists(_folder["index"]));
    }

    [Theory]
    [InlineData("x1", "published", "hôm qua")]
    [InlineData("x1", "publisher", "Báo")]
    [InlineData("x1", "province", "lao-caii")]
    [InlineData("x1", "merge", "x1")]
    public void Add_Wrong_IsCode2AndWritesNothing(string id, string field, string value)
    {
        Assert.Equal(2, Add(id, field, value).Code);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void Index_CorrectionThatTakesNothingAway_IsMentioned()
    {
        Add("x1", "province", "-lao-cai");
        Assert.Contains("province “-lao-cai” changes nothing", Run(0, "index", _folder["in.jsonl"], "--out", _folder["index"], "--corrections", File).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_DatesWithRuleAndQuote_AndUnknownIdIsCode1()
    {
        Index();
        Assert.Matches(@"event +2023-08-01 \(Day\) \[.+\]\n +evidence +“", Run(0, "explain", "x1", "--index", _folder["index"]).Out);
        Assert.Contains("There is no article 'x0'", Run(1, "explain", "x0", "--index", _folder["index"]).Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private IndexerProcess.Result Add(string id, string field, string value) => Screen.RunAlone(["correct", "add", id, field, value, "--corrections", File, .. Signed]);

    private JsonElement Index(params string[] more) => JsonDocument.Parse(Run(0, ["index", _folder["in.jsonl"], "--out", _folder["index"], "--json", .. more]).Out).RootElement;

    private static IndexerProcess.Result Run(int code, params string[] arguments)
    {
        IndexerProcess.Result result = Screen.RunAlone(arguments);
        Assert.True(result.Code == code, $"{result.Code}: {result.Error}");
        return result;
    }
}
