using System.Text.Json;
using NewsSearch.Indexer.Tests.Support;

namespace NewsSearch.Indexer.Tests.Understanding;

public class AnalyzeCommandTests
{
    [Fact]
    public void Analyze_Json_HasTermsWithOffsetsIntoTheText()
    {
        const string Text = "Tỉnh uỷ Hậu Giang";
        JsonElement tokens = Json(Screen.RunAlone("analyze", Text, "--json")).GetProperty("tokens");
        Assert.Equal(["tỉnh", "ủy", "hậu", "giang"], tokens.EnumerateArray().Select(t => t.GetProperty("term").GetString()));
        Assert.Equal(["tinh", "uy", "hau", "giang"], tokens.EnumerateArray().Select(t => t.GetProperty("folded").GetString()));
        Assert.Equal(["Tỉnh", "uỷ", "Hậu", "Giang"], tokens.EnumerateArray().Select(t => Text[t.GetProperty("start").GetInt32()..t.GetProperty("end").GetInt32()]));
        Assert.Equal([0, 1, 2, 3], tokens.EnumerateArray().Select(t => t.GetProperty("position").GetInt32()));
        Assert.All(tokens.EnumerateArray(), t => Assert.Equal("word", t.GetProperty("type").GetString()));
    }

    [Fact]
    public void Analyze_StandardInput_IsReadForADash()
    {
        JsonElement tokens = Json(Screen.RunAloneWithInput("Na Rì", "analyze", "-", "--json")).GetProperty("tokens");
        Assert.Equal(["na", "rì"], tokens.EnumerateArray().Select(t => t.GetProperty("term").GetString()));
    }

    [Fact]
    public void Analyze_Words_AreJoinedAndMayBeginWithADash() =>
        Assert.Equal(2, Json(Screen.RunAlone("analyze", "hậu", "-giang", "--json")).GetProperty("tokens").GetArrayLength());

    [Fact]
    public void Analyze_Query_SaysWhatAnswersEachWord()
    {
        JsonElement analysis = Json(Screen.RunAlone("analyze", "--query", "hau giang", "--json"));
        Assert.Equal(["hau", "giang"], analysis.GetProperty("clauses").EnumerateArray().Select(c => c.GetProperty("text").GetString()));
        JsonElement first = analysis.GetProperty("clauses")[0].GetProperty("tiers")[0];
        Assert.Equal("exact", first.GetProperty("tier").GetString());
        Assert.Equal("hau", first.GetProperty("terms")[0].GetString());
        Assert.Equal(1, first.GetProperty("weight").GetDouble());
    }

    [Fact]
    public void Analyze_WithoutJson_IsOneTokenALine() =>
        Assert.Equal(2, Screen.RunAlone("analyze", "Na Rì").Out.TrimEnd().Split('\n').Length);

    private static JsonElement Json(IndexerProcess.Result result)
    {
        Assert.True(result.Code == 0, result.Error);
        JsonElement root = JsonDocument.Parse(result.Out).RootElement;
        Assert.Equal(1, root.GetProperty("schema_version").GetInt32());
        return root;
    }
}
