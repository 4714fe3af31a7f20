using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Articles.Tests.Searching;

/// <summary>What a search says and shows beside its hits, on small indexes made for it.</summary>
public class ArticleSearchTests
{
    private static IArticleIndex Index(params string[] texts)
        => MemoryArticleIndex.Of(texts.Select((text, i) => ArticleSamples.Article(((char)('a' + i)).ToString(), text)));

    [Fact]
    public void Search_EnoughExactHits_HidesUnderMarkedOnes()
    {
        string[] exact = [.. Enumerable.Repeat("Đông là mùa lạnh.", SearchPlan.EnoughExactHits)];
        using IArticleIndex enough = Index([.. exact, "Cánh đồng lúa chín."]);
        ArticleSearchResults gated = enough.Search("đông");
        Assert.Equal((20, true), (gated.Total, gated.Interpretation.Gated));
        Assert.Equal([(MarksMode.Auto, 20), (MarksMode.Exact, 20), (MarksMode.Ignore, 21)], gated.MarksCounts.Select(count => (count.Marks, count.Count)));

        using IArticleIndex few = Index([.. exact[1..], "Cánh đồng lúa chín."]);
        ArticleSearchResults open = few.Search("đông");
        Assert.Equal((20, false), (open.Total, open.Interpretation.Gated));
        Assert.Equal("t", few.Search(new ArticleSearchRequest { Query = "đông", PageSize = 20 }).Hits[^1].Article.Id);
    }

    [Fact]
    public void Search_Unmarked_NamesTheLikelyReading()
    {
        using IArticleIndex index = Index("Giải ngân vốn đầu tư.", "Tỷ lệ giải ngân còn thấp.", "Giai đoạn ngắn hạn.");
        ArticleSearchResults results = index.Search("giai ngan");
        Assert.Equal("giải ngân", results.Interpretation.MostLikely);
        Assert.Contains(results.Interpretation.Notes, note => note is { Code: "unmarked", Text: "giải ngân" });
        Assert.Null(index.Search("giải ngân").Interpretation.MostLikely);
    }

    [Fact]
    public void Search_Unmarked_PutsTheLikelySpellingFirst()
    {
        string[] background = [.. Enumerable.Range(0, 12).Select(static i => $"Thứ trưởng {i} xin từ chức sáng nay.")];
        using IArticleIndex index = Index(["Ông tự chúc vui.", "Ông từ chức rồi.", .. background]);
        string[] order = [.. index.Search(new ArticleSearchRequest { Query = "tu chuc", PageSize = 20 }).Hits.Select(static hit => hit.Article.Id)];

        // By the frequency of the words alone they are equal, and the first in the index comes first.
        Assert.Equal(background.Length + 2, order.Length);
        Assert.True(order.IndexOf("b") < order.IndexOf("a"));
    }

    [Fact]
    public void Histogram_AnyRequest_IsThatOfTheSearch()
    {
        foreach (string query in new[] { "", "giải ngân", "uỷ ban", "hậu giang", "không có chữ này" })
        {
            var request = new ArticleSearchRequest { Query = query };
            DateHistogram expected = MemoryArticleIndex.Seeds.Search(request).Histogram;
            DateHistogram histogram = MemoryArticleIndex.Seeds.Histogram(request);
            Assert.Equal(expected.Bars, histogram.Bars);
            Assert.Equal(expected with { Bars = [] }, histogram with { Bars = [] });
        }
    }

    [Fact]
    public void Search_RawKeystrokes_AreReadAndAnnounced()
    {
        using IArticleIndex index = Index("Tỉnh Hậu Giang họp.");
        ArticleSearchResults results = index.Search("haauj giang");
        Assert.Equal(1, results.Total);
        Assert.Contains(results.Interpretation.Notes, note => note is { Code: "keystrokes", Text: "hậu giang" });
    }

    [Fact]
    public void Search_SomeWords_AreSetApartWithWhatIsMissing()
    {
        using IArticleIndex index = Index("Giải ngân vốn đầu tư công.", "Vốn đầu tư nước ngoài.", "Thể thao.");
        ArticleSearchResults results = index.Search("giải ngân vốn đầu tư");
        Assert.Equal((1, 1), (results.Total, results.PartialTotal));
        ArticleHit partial = Assert.Single(results.PartialHits);
        Assert.Equal(("b", "giải ngân"), (partial.Article.Id, string.Join(' ', partial.MissingWords)));
        Assert.Equal(1, results.Facets.Years.Unknown);
    }

    [Fact]
    public void Search_LongQuery_AsksForMostOfItsWordsAndSaysSo()
    {
        using IArticleIndex index = Index("Bộ trưởng thăm hỏi, động viên đồng bào vùng lũ.", "Bộ trưởng thăm hỏi đồng bào.", "Thể thao.");
        ArticleSearchResults results = index.Search("bộ trưởng thăm hỏi động viên đồng bào miền núi");

        Assert.Equal(["a"], results.Hits.Select(hit => hit.Article.Id));
        Assert.Contains(results.Interpretation.Notes, note => note is { Code: "long-query", Text: "7/10" });
        Assert.Equal(["b"], results.PartialHits.Select(hit => hit.Article.Id));
        Assert.Equal(0, index.Search("\"bộ trưởng thăm hỏi động viên đồng bào miền núi\"").Total);
        Assert.Equal(0, index.Search("bộ trưởng thăm hỏi động viên bào núi").Total);
    }

    // Enough articles hold two thirds of the words as they are spelled; the one that was meant has the others with marks.
    [Fact]
    public void Search_LongQueryWithAnUnmarkedWord_IsNotGated()
    {
        string[] exact = [.. Enumerable.Repeat("Bộ trưởng thăm hỏi động viên đồng bào.", SearchPlan.EnoughExactHits)];
        using IArticleIndex index = Index([.. exact, "Bộ trưởng thăm hỏi động viên đồng bào miền núi vùng cao."]);
        ArticleSearchResults results = index.Search("bộ trưởng thăm hỏi động viên đồng bào mien nui vung cao");
        Assert.Equal((SearchPlan.EnoughExactHits + 1, false), (results.Total, results.Interpretation.Gated));
        Assert.Equal("u", results.Hits[0].Article.Id);
    }

    [Fact]
    public void Search_LongQueryWithAnAcronym_CountsTheWordsItStandsFor()
    {
        using IArticleIndex index = Index("Chủ tịch UBND tỉnh thăm hỏi động viên đồng bào.", "Chủ tịch thăm đồng bào.");
        Assert.Equal(["a"], index.Search("chủ tịch ủy ban nhân dân tỉnh thăm hỏi đồng bào vùng lũ").Hits.Select(hit => hit.Article.Id));
    }

    [Fact]
    public void Search_WordOfTheFirstSentences_RanksAboveOneFarBelow()
    {
        string filler = string.Concat(Enumerable.Repeat("Hội nghị bàn nhiều việc khác của địa phương. ", 20));
        using IArticleIndex index = Index($"{filler} Thủy lợi.", $"Thủy lợi. {filler}");
        Assert.Equal(["b", "a"], index.Search("thủy lợi").Hits.Select(hit => hit.Article.Id));
    }

    [Theory]
    [InlineData("\"ngân giải\"", "drop-quotes", "ngân giải")]
    [InlineData("gỉải ngân", "nearest-spelling", "giải ngân")]
    [InlineData("giair ngaan xyzt", "any-word", "giair OR ngaan OR xyzt")]
    public void Search_Nothing_OffersWhatWouldFind(string query, string why, string repaired)
    {
        using IArticleIndex index = Index("Giải ngân vốn.", "Giair ngaan.");
        ArticleSearchResults results = index.Search(query);
        Assert.Equal(0, results.Total);
        Repair repair = results.Repairs.First(repair => repair.Why == why);
        Assert.Equal(repaired, repair.Request.Query);
        Assert.Equal(repair.Count, index.Search(repair.Request).Total);
    }

    [Fact]
    public void Search_MisspelledLetters_OffersTheWordOneLetterOff()
    {
        using IArticleIndex index = Index("Ông Nghiêm Xuân Thành phát biểu.");
        Repair repair = index.Search("ngiêm xuân thành").Repairs[0];
        Assert.Equal(("nearest-spelling", "nghiêm xuân thành", 1), (repair.Why, repair.Request.Query, repair.Count));
    }

    [Fact]
    public void Search_Phrase_RanksAboveScatteredWords()
    {
        using IArticleIndex index = Index("Sinh viên đi học xa nhà.", "Các em học sinh đi chơi.");
        Assert.Equal("b a", index.Search("học sinh").Ids());
        Assert.Equal("b", index.Search("\"học sinh\"").Ids());
    }

    [Fact]
    public void Search_WordInTheHeadline_RanksHigher()
    {
        using IArticleIndex index = Index("Tin trong ngày\nCó nói đến giải ngân ở đây.", "Giải ngân vốn\nCó nói đến chuyện khác ở đây.");
        Assert.Equal("b a", index.Search("giải ngân").Ids());
        Assert.Equal("b", index.Search("title:\"giải ngân\"").Ids());
        Assert.Equal("b", index.Search(new ArticleSearchRequest { Query = "giải ngân", Scope = SearchScope.Title }).Ids());
    }

    [Fact]
    public void Search_Chrome_IsSearchedOnlyWhenAsked()
    {
        Article article = ArticleSamples.Article("a", "Thân bài.\nQuảng cáo");
        using IArticleIndex index = MemoryArticleIndex.Of([article with { Chrome = [new(10, 19)] }]);
        Assert.Equal(0, index.Search("quảng cáo").Total);
        ArticleSearchResults all = index.Search(new ArticleSearchRequest { Query = "quảng cáo", Scope = SearchScope.All });
        Assert.Equal(1, all.Total);
        Assert.Contains(all.Hits[0].Snippets, snippet => snippet.Marks.Count > 0);
    }

    [Fact]
    public void Search_TextWithoutMarks_IsFoundLast()
    {
        using IArticleIndex index = Index("Tỉnh Hậu Giang họp bàn về kinh tế.", "x");
        using IArticleIndex stripped = MemoryArticleIndex.Of([ArticleSamples.Article("a", "tinh hau giang hop ban ve kinh te") with { IsStripped = true }, ArticleSamples.Article("b", "Tỉnh Hậu Giang họp bàn về kinh tế.")]);
        Assert.Equal("b a", stripped.Search("hậu giang").Ids());
        Assert.Equal("b a", stripped.Search("\"hậu giang\"").Ids());
        Assert.Equal(1, index.Search("hậu giang").Total);
    }

    [Fact]
    public void Search_Snippet_FoldsWhiteSpaceAndMarksExactly()
    {
        using IArticleIndex index = Index("Mở đầu.\n\nĐồng chí   Trần\u00A0Văn Huyến nói.");
        Snippet snippet = index.Search("\"trần văn huyến\"").Hits[0].Snippets[0];
        Assert.Contains("Đồng chí Trần Văn Huyến nói.", snippet.Text, StringComparison.Ordinal);
        Assert.Equal(["Trần Văn Huyến"], snippet.Marks.Select(mark => snippet.Text[mark.Start..mark.End]));
    }

    [Fact]
    public void Search_Sentence_SaysWhatWasSearched()
    {
        using IArticleIndex index = Index("Tỉnh Hậu Giang.");
        ArticleSearchRequest request = ArticleSearchUrl.Parse(ArticleSearchUrl.Split("q=quy+hoạch+-đất&province=hau-giang&from=2023&to=10/2023"), out _);
        Assert.Equal("Văn bản có đủ “quy hoạch”, không có “đất”, ở Hậu Giang (nay thuộc Cần Thơ), đăng từ năm 2023 đến tháng 10/2023", index.Search(request).Interpretation.Sentence);
        Assert.Equal("Tất cả văn bản", index.Search("").Interpretation.Sentence);
    }

    [Fact]
    public void FacetValues_Contains_IgnoresMissingMarks()
    {
        using IArticleIndex index = MemoryArticleIndex.Of([ArticleSamples.Article("a", "Một.", officials: ["Nghiêm Xuân Thành", "Đồng Văn Thanh"], provinces: ["hau-giang"])]);
        var all = new ArticleSearchRequest();
        Assert.Equal(["Nghiêm Xuân Thành", "Đồng Văn Thanh"], index.FacetValues(all, "official", "thanh", 10).Values.Select(value => value.Name));
        Assert.Equal(["Nghiêm Xuân Thành"], index.FacetValues(all, "official", "thành", 10).Values.Select(value => value.Name));
        Assert.Equal(["can-tho"], index.FacetValues(all, "province", "hau", 10).Values.Select(value => value.Id));
        Assert.Throws<ArgumentException>(() => index.FacetValues(all, "colour", null, 10));
    }
}
