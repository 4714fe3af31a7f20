using System.Text.Json;
using NewsSearch.Indexer.Tests.Support;
using NewsSearch.TestSupport;

namespace NewsSearch.Indexer.Tests.Understanding;

public class InspectCommandTests
{
    [Fact]
    public void Inspect_Jsonl_IsOneObjectAnArticleWithItsEvidence()
    {
        IndexerProcess.Result result = Screen.RunAlone("inspect", Repository.Path("seeds"), "--jsonl");
        Assert.True(result.Code == 0, result.Error);
        string[] lines = result.Out.TrimEnd().Split('\n');
        Assert.Equal(5, lines.Length);
        foreach (string line in lines)
        {
            JsonElement article = JsonDocument.Parse(line).RootElement;
            foreach (string field in (string[])["id", "file", "encoding", "title", "body", "chrome", "author", "published", "event", "provinces", "officials", "duplicates_of"])
                Assert.True(article.TryGetProperty(field, out _), field);
            Assert.Equal(2, article.GetProperty("body").GetArrayLength());
            Assert.NotEqual(0, article.GetProperty("provinces").GetArrayLength());
        }
    }

    [Fact]
    public void Inspect_StandardInput_TakesJsonLines()
    {
        string line = GeneratedCorpus.Line("x1", "Hội nghị Tỉnh ủy Trà Vinh", "Ngày 1/8/2023, Tỉnh ủy Trà Vinh tổ chức hội nghị sơ kết.");
        IndexerProcess.Result result = Screen.RunAloneWithInput(line, "inspect", "-", "--jsonl");
        Assert.Equal("x1", JsonDocument.Parse(result.Out).RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public void Inspect_ForAReader_HidesControlCharacters()
    {
        string line = GeneratedCorpus.Line("x1", "Hội nghị \u001b[31mđỏ", "Ngày 1/8/2023, hội nghị sơ kết được tổ chức.");
        Assert.DoesNotContain('\u001b', Screen.RunAloneWithInput(line, "inspect", "-").Out);
    }

    [Fact]
    public void Inspect_SomeRejected_IsCode3AndNamesThem()
    {
        IndexerProcess.Result result = Screen.RunAloneWithInput("{broken\n" + GeneratedCorpus.Line("x1", "Tiêu đề", "Nội dung bài viết."), "inspect", "-", "--jsonl");
        Assert.Equal(3, result.Code);
        Assert.Contains("-:1: ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Out.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Inspect_NothingThere_IsCode7() => Assert.Equal(7, Screen.RunAlone("inspect", "/nowhere/at/all").Code);
}
