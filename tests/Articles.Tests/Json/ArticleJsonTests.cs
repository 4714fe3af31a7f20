using System.Text.Json;
using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Tests.Json;

public class ArticleJsonTests
{
    private static readonly Article Sample = ArticleSamples.Article("a1", "Tiêu đề “mới”\nThân bài.", ArticleSamples.Month(2024, 6), ["?hau-giang"], ["Nghiêm Xuân Thành"]);

    [Fact]
    public void Inspect_Article_HasTheFieldsOfTheContract()
    {
        string line = ArticleJson.Inspect(Sample, NewsCatalogue.Default);
        Assert.DoesNotContain('\n', line);
        Assert.Contains("Tiêu đề “mới”", line, StringComparison.Ordinal);
        JsonElement json = JsonDocument.Parse(line).RootElement;
        Assert.Equal("2024-06", json.GetProperty("published").GetProperty("value").GetString());
        Assert.Equal("month", json.GetProperty("published").GetProperty("precision").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("event").GetProperty("value").ValueKind);
        Assert.Equal("none", json.GetProperty("event").GetProperty("precision").GetString());
        JsonElement province = json.GetProperty("provinces")[0];
        Assert.Equal(("hau-giang", "Hậu Giang", "Cần Thơ"), (province.GetProperty("id").GetString(), province.GetProperty("name_then").GetString(), province.GetProperty("name_now").GetString()));
        Assert.False(province.GetProperty("named_in_text").GetBoolean());
        Assert.Equal("bằng chứng", province.GetProperty("evidence").GetString());
        Assert.Equal("Bí thư", json.GetProperty("officials")[0].GetProperty("roles")[0].GetProperty("title").GetString());
        Assert.Equal(2, json.GetProperty("body").GetArrayLength());
        Assert.Equal(JsonValueKind.Array, json.GetProperty("chrome").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("duplicates_of").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("author").ValueKind);
    }

    [Fact]
    public void Inspect_LoneSurrogate_IsStillJson()
    {
        string line = ArticleJson.Inspect(Sample with { Author = "x\uD800y" }, NewsCatalogue.Default);
        Assert.Equal("x\uFFFDy", JsonDocument.Parse(line).RootElement.GetProperty("author").GetString());
    }

    [Fact]
    public void SearchResults_Answer_HasTheFieldsOfTheContract()
    {
        var none = new Facet([], 0, 0);
        var hauGiang = new FacetEntry("hau-giang", "Hậu Giang", 3, 1, false, false, true, []);
        var results = new ArticleSearchResults
        {
            Request = new ArticleSearchRequest { Query = "hậu giang" },
            Interpretation = new QueryInterpretation([new ClauseInterpretation("word", "hậu", false, [])], "Văn bản có đủ “hậu giang”", false, null, []),
            Total = 1,
            TookMilliseconds = 1.5,
            Generation = 7,
            Hits = [new ArticleHit { Article = Sample, Score = 2.5f, TitleMarks = [], Snippets = [new Snippet("Thân bài.", [new(0, 4)], false, true)] }],
            Facets = new ArticleFacets(new Facet([new FacetEntry("can-tho", "Cần Thơ", 3, 1, true, false, false, [hauGiang])], 1, 2), none, none, none, none),
            Histogram = new DateHistogram(DatePrecision.Month, [new HistogramBar(new DateOnly(2024, 6, 1), new DateOnly(2024, 6, 30), 1, DatePrecision.Month)], 2, 0, 1),
            Repairs = [new Repair("drop-marks", new ArticleSearchRequest { Query = "hau giang" }, 3, "hau giang")],
        };
        JsonElement json = JsonDocument.Parse(ArticleJson.SearchResults(results, NewsCatalogue.Default)).RootElement;
        string[] expected = ["schema_version", "query", "interpreted", "total", "partial", "took_ms", "generation", "hits", "facets", "histogram", "repairs"];
        Assert.All(expected, name => Assert.True(json.TryGetProperty(name, out _), name));
        JsonElement hit = json.GetProperty("hits")[0];
        Assert.Equal("tests/a1.txt", hit.GetProperty("file").GetString());
        Assert.Equal("office-holder", hit.GetProperty("provinces")[0].GetProperty("rule").GetString());
        Assert.Equal(4, hit.GetProperty("snippets")[0].GetProperty("marks")[0][1].GetInt32());
        JsonElement child = json.GetProperty("facets").GetProperty("province")[0].GetProperty("children")[0];
        Assert.Equal(("hau-giang", 3), (child.GetProperty("id").GetString(), child.GetProperty("count").GetInt32()));
        JsonElement bar = json.GetProperty("histogram").GetProperty("bars")[0];
        Assert.Equal(("2024-06-01", "2024-06-30", "month"), (bar.GetProperty("from").GetString(), bar.GetProperty("to").GetString(), bar.GetProperty("precision").GetString()));
        Assert.Equal(("drop-marks", 3), (json.GetProperty("repairs")[0].GetProperty("why").GetString(), json.GetProperty("repairs")[0].GetProperty("count").GetInt32()));
    }
}
