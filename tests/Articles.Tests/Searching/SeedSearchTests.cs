using NewsSearch.Articles.Searching;

namespace NewsSearch.Articles.Tests.Searching;

/// <summary>The main job on the five seeds.</summary>
public class SeedSearchTests
{
    private static ArticleSearchResults Search(string query, string filters = "")
        => MemoryArticleIndex.Seeds.Search(ArticleSearchUrl.Parse(ArticleSearchUrl.Split(filters), out _) with { Query = query, PageSize = 100 });

    [Theory]
    [InlineData("nghiem xuan thanh", "000 001 004")]
    [InlineData("Nghiêm Xuân Thành", "000 001 004")]
    [InlineData("\"nghiêm xuân thành\"", "000 001 004")]
    [InlineData("hậu giang", "000 001 004")]
    [InlineData("hau giang", "000 001 004")]
    [InlineData("hầu giang", "")]
    [InlineData("\"Sổ tay đảng viên điện tử\"", "000")]
    [InlineData("ngo chi cuong", "003")]
    [InlineData("Trà Vinh", "")]
    [InlineData("official:\"nghiem xuan thanh\"", "000 001 004")]
    [InlineData("province:\"hậu giang\" -title:hậu", "000 004")]
    public void Search_Words_FindsTheSeeds(string query, string files) => Assert.Equal(files, Search(query).Files());

    [Theory]
    [InlineData("province=tra-vinh", "003")]
    [InlineData("province=bac-kan", "002")]
    [InlineData("province=hau-giang", "000 001 004")]
    [InlineData("province=can-tho", "000 001 004")]
    [InlineData("province=vinh-long", "003")]
    [InlineData("province=thai-nguyen&province=vinh-long", "002 003")]
    [InlineData("province=-can-tho", "002 003")]
    [InlineData("province=tra-vinh&named=1", "")]
    [InlineData("named=1", "000 001 004")]
    [InlineData("official=nghiem-xuan-thanh", "000 001 004")]
    [InlineData("from=2023&to=2023", "001")]
    [InlineData("from=2023-10&to=2023-10", "001")]
    [InlineData("from=14/10/2023&to=14/10/2023", "001")]
    [InlineData("from=2021&to=2022", "004")]
    [InlineData("from=2024-06&to=2024-07", "000 002")]
    [InlineData("from=2024-06-01&to=2024-06-15", "")]
    [InlineData("date=undated", "003")]
    [InlineData("date=partial", "000 002")]
    [InlineData("date=exact", "001 004")]
    public void Search_Filters_FindTheSeeds(string filters, string files) => Assert.Equal(files, Search("", filters).Files());

    [Theory]
    [InlineData("province=tra-vinh")]
    [InlineData("province=bac-kan")]
    public void Search_ProvinceNeverNamed_IsInferredWithEvidence(string filters)
    {
        ArticleSearchResults results = Search("", filters);
        ProvinceFinding finding = results.Hits.Single().Article.Provinces.First(province => filters.EndsWith(province.ProvinceId, StringComparison.Ordinal));
        Assert.False(finding.NamedInText);
        Assert.NotEmpty(finding.Evidence);
        FacetEntry entry = results.Facets.Provinces.Values.SelectMany(value => value.Children).Single(child => child.Selected);
        Assert.Equal((1, 1, true), (entry.Count, entry.InferredCount, entry.IsFormer));
    }

    [Fact]
    public void Search_WrongMark_OffersTheNearestSpelling()
    {
        ArticleSearchResults results = Search("hầu giang");
        Assert.Equal(0, results.Total);
        Repair nearest = results.Repairs[0];
        Assert.Equal(("nearest-spelling", "hậu giang", 3), (nearest.Why, nearest.Request.Query, nearest.Count));
        Assert.Contains(results.Repairs, repair => repair.Why == "drop-marks" && repair.Count == 3);
    }

    [Fact]
    public void Search_Phrase_IsMarkedAsAWhole()
    {
        ArticleHit hit = Search("\"Sổ tay đảng viên điện tử\"").Hits.Single();
        Assert.Contains(hit.Snippets, snippet => snippet.Marks.Any(mark => snippet.Text[mark.Start..mark.End] == "Sổ tay đảng viên điện tử"));
        IReadOnlyList<Articles.Reading.Span> marks = MemoryArticleIndex.Seeds.Highlight(hit.Article, new ArticleSearchRequest { Query = "\"Sổ tay đảng viên điện tử\"" });
        Assert.All(marks, mark => Assert.Equal("Sổ tay đảng viên điện tử", hit.Article.Text[mark.Start..mark.End]));
    }

    [Fact]
    public void Search_QuarterUnderOtherSpelling_IsFound()
        => Assert.Contains(Search("qui III").Hits, hit => hit.Article.File.Contains("004", StringComparison.Ordinal));

    [Theory]
    [InlineData("UBND", "\"Ủy ban nhân dân\"")]
    [InlineData("HĐND", "\"hội đồng nhân dân\"")]
    public void Search_Acronym_FindsWhatItsFullFormFinds(string acronym, string full) => Assert.Equal(Search(acronym).Files(), Search(full).Files());

    [Fact]
    public void Search_Facets_ShowTodaysProvincesWithFormerOnesBelow()
    {
        Facet provinces = Search("").Facets.Provinces;
        FacetEntry canTho = provinces.Values.Single(value => value.Id == "can-tho");
        Assert.Equal((3, false), (canTho.Count, canTho.IsFormer));
        Assert.Contains(canTho.Children, child => child is { Id: "hau-giang", Count: 3, IsFormer: true });
        Assert.Contains(provinces.Values.Single(value => value.Id == "vinh-long").Children, child => child.Id == "tra-vinh");
    }

    [Fact]
    public void Search_Histogram_CountsEachSeedOnce()
    {
        DateHistogram histogram = Search("").Histogram;
        Assert.Equal((1, 2, 2), (histogram.Undated, histogram.Exact, histogram.PartiallyDated));
        Assert.Contains(histogram.Bars, bar => bar is { Count: 1, Precision: DatePrecision.Month } && bar.From == new DateOnly(2024, 6, 1) && bar.To == new DateOnly(2024, 6, 30));
    }

    [Fact]
    public void Search_NewestFirst_PutsUndatedLast()
    {
        ArticleSearchResults results = Search("");
        Assert.Equal(["002", "000", "001", "004", "003"], results.Hits.Select(hit => Path.GetFileName(hit.Article.File)[..3]));
        ArticleSearchResults oldest = Search("", "sort=oldest");
        Assert.Equal(["004", "001", "000", "002", "003"], oldest.Hits.Select(hit => Path.GetFileName(hit.Article.File)[..3]));
    }

    [Theory]
    [InlineData("nghi", "official", "Nghiêm Xuân Thành")]
    [InlineData("xuan tha", "official", "Nghiêm Xuân Thành")]
    [InlineData("hậu g", "province", "Hậu Giang")]
    [InlineData("hau gi", "province", "Hậu Giang")]
    public void Suggest_Beginning_CompletesIt(string typed, string kind, string text)
        => Assert.Contains(MemoryArticleIndex.Seeds.Suggest(typed, 8), suggestion => suggestion.Kind == kind && suggestion.Text == text);

    [Fact]
    public void Suggest_WordsOfATitle_AreContinued()
        => Assert.Contains(MemoryArticleIndex.Seeds.Suggest("doi moi", 8), suggestion => suggestion.Kind == "phrase" && suggestion.Text.StartsWith("đổi mới", StringComparison.Ordinal));

    [Fact]
    public void Similar_SeedOfOneProvince_PutsItsNeighboursFirst()
    {
        IArticleIndex index = MemoryArticleIndex.Seeds;
        Article article = Search("", "from=2023&to=2023").Hits.Single().Article;
        IReadOnlyList<ArticleHit> similar = index.Similar(article, 3);
        Assert.NotEmpty(similar);
        Assert.DoesNotContain(similar, hit => hit.Article.Id == article.Id);
    }

    [Fact]
    public void Find_Id_GivesTheWholeArticle()
    {
        IArticleIndex index = MemoryArticleIndex.Seeds;
        Article article = Search("ngo chi cuong").Hits.Single().Article;
        Assert.Equal(article.Text, index.Find(article.Id)!.Text);
        Assert.Null(index.Find("no-such-id"));
    }

    [Fact]
    public void Status_Seeds_AreCounted()
    {
        IndexStatus status = MemoryArticleIndex.Seeds.Status;
        Assert.Equal((5, (2, 2, 1), (3, 2, 0)), (status.Articles, status.Dated, status.Located));
        Assert.Equal((new DateOnly(2021, 10, 4), new DateOnly(2024, 7, 31)), status.Span);
        Assert.Equal("test", status.Versions);
    }
}
