using System.Text;
using System.Text.Json;
using NewsSearch.Indexer.Tests.Support;

namespace NewsSearch.Indexer.Tests.Indexing;

/// <summary>Bad input gets a sentence and a code, and costs none of the good.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = "Hội nghị Tỉnh ủy Hậu Giang\n\nSáng ngày 1/8/2023, Tỉnh ủy Hậu Giang tổ chức hội nghị sơ kết công tác tháng 7 năm 2023.\n";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, byte[]> BadFiles => new()
    {
        { "empty.txt", [] },
        { "blank.txt", " \n\n\t"u8.ToArray() },
        { "binary.txt", [.. Enumerable.Range(0, 2000).Select(i => (byte)(i * 7))] },
        { "broken.jsonl", "{\"title\": \"Hội nghị\", \"body\": \"Tỉnh ủy"u8.ToArray() },
        { "nobody.jsonl", "{\"title\": \"Hội nghị\"}\n"u8.ToArray() },
        { "notgzip.jsonl.gz", "không phải gzip"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void Index_BadFileAmongGood_PublishesTheGoodAndNamesTheBad(string name, byte[] content)
    {
        _folder.Write("in/good.txt", Good);
        _folder.Write("in/" + name, content);
        IndexerProcess.Result result = Index("in");
        Assert.Equal(3, result.Code);
        Assert.Contains(name, result.Error, StringComparison.Ordinal);
        Assert.Equal("1\n", Count("hậu giang"));
    }

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void Index_NothingButABadFile_IsCode7AndThePublishedIndexStays(string name, byte[] content)
    {
        _folder.Write("in/good.txt", Good);
        Assert.Equal(0, Index("in").Code);
        _folder.Write("bad/" + name, content);
        foreach (string[] mode in (string[][])[[], ["--full"]])
        {
            IndexerProcess.Result result = Index("bad", mode);
            Assert.Equal(7, result.Code);
            Assert.Contains("stays as it is", result.Error, StringComparison.Ordinal);
        }

        Assert.Equal("1\n", Count("hậu giang"));
        Assert.Equal(0, Screen.RunAlone("verify", "--deep", "--index", _folder["index"]).Code);
    }

    [Fact]
    public void Index_MissingPath_IsNamed()
    {
        _folder.Write("in/good.txt", Good);
        IndexerProcess.Result alone = Index("nowhere");
        Assert.Equal(7, alone.Code);
        Assert.Contains(_folder["nowhere"], alone.Error, StringComparison.Ordinal);
        Assert.Equal(3, Screen.RunAlone("index", _folder["nowhere"], _folder["in"], "--out", _folder["index"]).Code);
        Assert.Equal("1\n", Count("hậu giang"));
    }

    [Fact]
    public void Index_EmptyFolder_IsCode7()
    {
        Directory.CreateDirectory(_folder["void"]);
        Assert.Equal(7, Index("void").Code);
    }

    [Fact]
    public void Index_InvalidUtf8_IsReadOrNamedButNeverAnException()
    {
        _folder.Write("in/good.txt", Good);
        _folder.Write("in/bad.txt", [.. Encoding.UTF8.GetBytes(Good), 0xC3, 0x28, 0xFF, 0xFE, 0xE2, 0x82]);
        IndexerProcess.Result result = Index("in");
        Assert.Contains(result.Code, (int[])[0, 3]);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.NotEqual("0\n", Count("hậu giang"));
    }

    [Fact]
    public void Index_BrokenLine_CostsOnlyItself()
    {
        _folder.Write("in/a.jsonl", GeneratedCorpus.Line("1", "Một", "Bài thứ nhất về giải ngân.") + "{\"id\":\n" + GeneratedCorpus.Line("3", "Ba", "Bài thứ ba về giải ngân."));
        IndexerProcess.Result result = Index("in");
        Assert.Equal(3, result.Code);
        Assert.Contains("a.jsonl:2: ", result.Error, StringComparison.Ordinal);
        Assert.Equal("2\n", Count("giải ngân"));
    }

    [Fact]
    public void Index_FileThatTurnedBad_LosesNothingThatWasGood()
    {
        string file = _folder.Write("in/a.jsonl", GeneratedCorpus.Line("1", "Một", "Bài thứ nhất về giải ngân.") + GeneratedCorpus.Line("2", "Hai", "Bài thứ hai về giải ngân."));
        _folder.Write("in/good.txt", Good);
        Assert.Equal(0, Index("in").Code);

        // Its second line is cut off in the middle.
        File.WriteAllText(file, File.ReadAllText(file)[..^30]);
        foreach (string[] mode in (string[][])[[], ["--full"]])
        {
            Assert.Equal(3, Index("in", mode).Code);
            Assert.Equal("2\n", Count("giải ngân"));
        }
    }

    [Fact]
    public void Index_UnreadableFile_IsNamedAndTheRestComes()
    {
        _folder.Write("in/good.txt", Good);
        // Even root cannot read a file that is a folder, or a link to nothing.
        File.CreateSymbolicLink(_folder["in", "dangling.txt"], _folder["nowhere.txt"]);
        IndexerProcess.Result result = Index("in");
        Assert.Equal(3, result.Code);
        Assert.Contains("dangling.txt", result.Error, StringComparison.Ordinal);
        Assert.Equal("1\n", Count("hậu giang"));
    }

    [Fact]
    public void Index_TwoArticlesOfOneId_KeepsTheFirstAndNamesTheSecond()
    {
        _folder.Write("in/a.jsonl", GeneratedCorpus.Line("1", "Một", "Bài về giải ngân.") + GeneratedCorpus.Line("1", "Hai", "Bài về xây dựng."));
        for (int run = 0; run < 2; run++)
        {
            IndexerProcess.Result result = Index("in", "--json");
            Assert.Equal(3, result.Code);
            Assert.Contains("a.jsonl:2: Another article has the same id '1'", result.Error, StringComparison.Ordinal);
            Assert.Equal(run == 0, JsonDocument.Parse(result.Out).RootElement.GetProperty("published").GetBoolean());
        }

        Assert.Equal(("1\n", "0\n"), (Count("giải ngân"), Count("xây dựng")));
    }

    [Fact]
    public void Index_ThousandBadLines_NamesTheFirstAndReportsAll()
    {
        _folder.Write("in/a.jsonl", GeneratedCorpus.Line("1", "Một", "Bài về giải ngân.") + string.Concat(Enumerable.Repeat("{\n", 1000)));
        IndexerProcess.Result result = Index("in", "--report", _folder["report.json"]);
        Assert.Equal(3, result.Code);
        Assert.InRange(result.Error.Split('\n').Length, 20, 40);
        JsonElement report = JsonDocument.Parse(File.ReadAllText(_folder["report.json"])).RootElement;
        Assert.Equal(1000, report.GetProperty("rejections").GetArrayLength());
    }

    [Fact]
    public void Index_ReportThatCannotBeWritten_IsCode6BeforeAnythingIsDone()
    {
        _folder.Write("in/good.txt", Good);
        Assert.Equal(6, Index("in", "--report", _folder["nowhere", "report.json"]).Code);
        Assert.Equal(5, Screen.RunAlone("stats", "--index", _folder["index"]).Code);
    }

    [Fact]
    public void Index_OutIsAFile_IsCode6()
    {
        _folder.Write("in/good.txt", Good);
        _folder.Write("index", "no folder");
        Assert.Equal(6, Index("in").Code);
    }

    public void Dispose() => _folder.Dispose();

    private IndexerProcess.Result Index(string path, params string[] more) => Screen.RunAlone(["index", _folder[path], "--out", _folder["index"], .. more]);

    private string Count(string query) => Screen.RunAlone("search", query, "--count", "--index", _folder["index"]).Out;
}
