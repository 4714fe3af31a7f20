using System.Text.Json;
using NewsSearch.Indexer.Tests.Support;

namespace NewsSearch.Indexer.Tests.Evaluation;

public sealed class EvalTests : IDisposable
{
    private const string MatchHeader = "query\tdocument\tshould_match\tshould_rank_above\treason\n";
    private const string AnalysisHeader = "input\tkind\texpected_exact\texpected_folded\tnote\tvariants\n";
    private const string RightRow = "hau giang\ttỉnh Hậu Giang\tyes\t\tmarks left out are free\n";
    private const string WrongRow = "hậu giang\ttỉnh Bắc Kạn\tyes\t\twrong on purpose\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Retrieval_KnownItems_LeavesTitlesOutAndScoresEachForm()
    {
        string documents = _folder.Write("news.jsonl", """
            {"id":"a","title":"Giá vàng tăng","body":"Thị trường kim loại quý biến động mạnh trong tuần qua."}
            {"id":"b","title":"Khai giảng năm học","body":"Học sinh cả nước trở lại trường sau kỳ nghỉ hè dài."}
            """);
        string queries = _folder.Write("known.tsv", "doc_id\tsource\ttitle_query\tkeywords\na\tx\tthị trường kim loại\tkim loại\nb\tx\tkhai giảng\thọc sinh\n");
        string run = _folder["run.txt"];

        IndexerProcess.Result title = IndexerProcess.Run("eval", "retrieval", "--documents", documents, "--queries", queries, "--json", "--run", run);
        IndexerProcess.Result keywords = IndexerProcess.Run("eval", "retrieval", "--documents", documents, "--queries", queries, "--form", "keywords", "--quiet");

        Assert.Equal((0, 0), (title.Code, keywords.Code));
        JsonElement score = JsonDocument.Parse(title.Out).RootElement;
        Assert.Equal((2, 2, 0.5), (score.GetProperty("articles").GetInt32(), score.GetProperty("queries").GetInt32(), score.GetProperty("mrr_at10").GetDouble()));
        Assert.Equal("a Q0 a 1 10 news-search\n", File.ReadAllText(run));
        Assert.Contains("success@1    1.000", keywords.Out, StringComparison.Ordinal);
        Assert.Equal(7, IndexerProcess.Run("eval", "retrieval", "--documents", documents, "--queries", documents).Code);
        Assert.Equal(2, IndexerProcess.Run("eval", "retrieval", "--documents", documents, "--queries", queries, "--form", "morse").Code);
    }

    [Fact]
    public void Match_OneRightOneWrong_CountsBothAndNamesTheMiss()
    {
        IndexerProcess.Result result = Eval("match", MatchHeader + RightRow + WrongRow);
        Assert.Equal(0, result.Code);
        Assert.Contains("1 of 2 (50.0 %)", result.Out, StringComparison.Ordinal);
        Assert.Contains("wrong on purpose", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("50", 0)]
    [InlineData("50.1", 1)]
    [InlineData("0", 0)]
    [InlineData("100", 1)]
    public void Match_BelowTheBound_IsCode1(string bound, int code) =>
        Assert.Equal(code, Eval("match", MatchHeader + RightRow + WrongRow, "--min-score", bound).Code);

    [Fact]
    public void Match_Json_HasTheSameFigures()
    {
        JsonElement score = JsonDocument.Parse(Eval("match", MatchHeader + RightRow + WrongRow, "--json").Out).RootElement;
        Assert.Equal((2, 1, 50.0), (score.GetProperty("rows").GetInt32(), score.GetProperty("passed").GetInt32(), score.GetProperty("percent").GetDouble()));
        Assert.Equal(1, score.GetProperty("misses").GetArrayLength());
    }

    [Fact]
    public void Analysis_Row_Passes() =>
        Assert.Contains("1 of 1 (100.0 %)", Eval("analysis", AnalysisHeader + "Hậu Giang\tplain\thậu giang\thau giang\t\t\n").Out, StringComparison.Ordinal);

    [Fact]
    public void Extraction_WrongAndRight_PrintsMeasuresAndMisses()
    {
        const string row = "{\"gold_id\":\"a\",\"text\":\"Tỉnh Cao Bằng tổ chức hội nghị bàn về nông thôn mới trong năm nay.\",\"provinces\":[{\"name\":\"Cao Bằng\"},{\"name\":\"Bắc Kạn\"}]}\n";
        string printed = Eval("extraction", row).Out;
        Assert.Contains("a  provinces: missing bac kan", printed, StringComparison.Ordinal);
        JsonElement score = JsonDocument.Parse(Eval("extraction", row, "--json").Out).RootElement;
        JsonElement provinces = score.GetProperty("measures").EnumerateArray().Single(m => m.GetProperty("name").GetString() == "provinces");
        Assert.Equal((1.0, 0.5), (provinces.GetProperty("precision").GetDouble(), provinces.GetProperty("recall").GetDouble()));
        Assert.Equal(1, Eval("extraction", row, "--min-score", "90").Code);
    }

    [Theory]
    [InlineData("match")]
    [InlineData("analysis")]
    [InlineData("extraction")]
    public void Eval_OtherColumns_IsCode7AndNamesTheFile(string set)
    {
        IndexerProcess.Result result = Eval(set, "a\tb\n");
        Assert.Equal(7, result.Code);
        Assert.Contains("golden.tsv: Line 1", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Source: test\na\tb\n", 7, "own.tsv, line 2: 2 cells")]
    [InlineData(null, 6, "own.tsv")]
    public void Catalogue_OwnFileThatIsWrongOrMissing_IsASentence(string? table, int code, string message)
    {
        string own = table is null ? _folder["own.tsv"] : _folder.Write("own.tsv", table);
        IndexerProcess.Result result = Eval("match", MatchHeader + RightRow, "--catalogue", own);
        Assert.Equal(code, result.Code);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Eval_MissingFile_IsCode6() => Assert.Equal(6, Screen.RunAlone("eval", "match", _folder["nowhere.tsv"]).Code);

    [Theory]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("all")]
    public void Eval_BoundThatIsNoPercentage_IsCode2(string bound) => Assert.Equal(2, Eval("match", MatchHeader, $"--min-score={bound}").Code);

    [Fact]
    public void Eval_UnknownSet_NamesTheNearest()
    {
        IndexerProcess.Result result = Screen.RunAlone("eval", "mtach", "x");
        Assert.Equal(2, result.Code);
        Assert.Contains("'match'", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private IndexerProcess.Result Eval(string set, string table, params string[] more) => Screen.RunAlone(["eval", set, _folder.Write("golden.tsv", table), .. more]);
}
