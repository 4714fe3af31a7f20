using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Understanding.Corrections;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Tests.Understanding.Corrections;

public class CorrectionSetTests
{
    private const string Text = "Hội nghị sơ kết\nÔng Nghiêm Xuân Thành dự hội nghị tại Cà Mau.";

    private static readonly Article Found = ArticleSamples.Article("x1", Text, ArticleSamples.Day(2024, 1, 1), ["hau-giang", "ha-noi"], ["Nghiêm Xuân Thành", "Lê Thị Nào Đó"]);

    [Theory]
    [InlineData("2023-10", "2023-10")]
    [InlineData("none", null)]
    public void Apply_Date_ReplacesItWithItsReason(string value, string? expected)
    {
        Article corrected = Apply(CorrectionField.Published, value);
        Assert.Equal((expected, Correction.Rule, "sai (lan)"), (corrected.Published.Iso, corrected.Published.Rule, corrected.Published.Evidence!.Quote));
        Assert.Single(corrected.Corrections);
    }

    [Fact]
    public void Apply_Date_KeepsWhatTheRulesFoundAmongTheRejected()
    {
        Article article = Found with { Event = ArticleSamples.Day(2024, 1, 1) with { Evidence = new Evidence("1/1/2024", 3) } };
        RejectedDate rejected = Assert.Single(Apply(article, Of(CorrectionField.Event, "2023"), Of(CorrectionField.Event, "2022")).Event.Rejected);
        Assert.Equal(("2024-01-01", "corrected by hand"), (rejected.Value, rejected.Why));
    }

    [Theory]
    [InlineData("ca-mau", "ca-mau* hau-giang ha-noi")]
    [InlineData("ha-noi", "ha-noi* hau-giang")]
    [InlineData("+ca-mau", "hau-giang* ha-noi ca-mau")]
    [InlineData("+hau-giang", "hau-giang* ha-noi")]
    [InlineData("-ha-noi", "hau-giang*")]
    [InlineData("-hau-giang", "ha-noi")]
    [InlineData("toan-quoc", "hau-giang ha-noi")]
    public void Apply_Province_HasAtMostOnePrimaryAndItFirst(string value, string expected)
    {
        Article corrected = Apply(CorrectionField.Province, value);
        Assert.Equal(expected, string.Join(' ', corrected.Provinces.Select(p => p.ProvinceId + (p.Primary ? "*" : ""))));
        Assert.Equal(value == "toan-quoc" ? ArticleReach.National : null, corrected.Reach?.Value);
    }

    [Fact]
    public void Apply_PrimaryProvince_TakesTheReachAwayAndIsNamedWhereTheTextNamesIt()
    {
        Article national = Apply(CorrectionField.Province, "toan-quoc");
        ProvinceFinding named = Apply(national, Of(CorrectionField.Province, "ca-mau")).Provinces[0];
        Assert.Equal((true, Correction.Rule, 1.0), (named.NamedInText, named.Rule, named.Confidence));
        Assert.Null(Apply(national, Of(CorrectionField.Province, "lao-cai")).Reach);
        Assert.False(Apply(CorrectionField.Province, "lao-cai").Provinces[0].NamedInText);
    }

    [Theory]
    [InlineData("Hội nghị", 8)]
    [InlineData("Chữ không có trong bài", 0)]
    public void Apply_Title_StandsWhereTheTextHasIt(string title, int length)
    {
        Article corrected = Apply(CorrectionField.Title, title);
        Assert.Equal((title, false, length), (corrected.Title.Value, corrected.Title.Synthetic, corrected.Title.Range.Length));
    }

    [Fact]
    public void Apply_OfficialOfAKnownName_TellsWhoItIsAndKeepsThePosts()
    {
        OfficialFinding official = Apply(CorrectionField.Official, "+nghiem-xuan-thanh").Officials[0];
        Assert.Equal(("nghiem-xuan-thanh", 1, Correction.Rule), (official.OfficialId, official.Roles.Count, official.Rule));
    }

    [Fact]
    public void Apply_OfficialByName_AddsWithMentionsAndTakesAway()
    {
        Article without = Apply(CorrectionField.Official, "-Nghiêm Xuân Thành");
        Assert.Equal("Lê Thị Nào Đó", Assert.Single(without.Officials).Name);
        OfficialFinding added = Apply(without, Of(CorrectionField.Official, "+Nghiêm Xuân Thành")).Officials[^1];
        Assert.Equal("Nghiêm Xuân Thành", Text[added.Mentions[0].Start..added.Mentions[0].End]);
    }

    [Fact]
    public void Apply_Merge_RedirectsInEveryArticleAndUnitesTwoFindings()
    {
        Article article = Apply(CorrectionField.Official, "+nghiem-xuan-thanh");
        string discovered = article.Officials[1].Key;
        Article merged = Apply(article, new Correction(CorrectionField.Merge, discovered, "nghiem-xuan-thanh", "một người", "lan"));
        OfficialFinding one = Assert.Single(merged.Officials);
        Assert.Equal(("nghiem-xuan-thanh", "Nghiêm Xuân Thành", "một người (lan)"), (one.Key, one.Name, one.Evidence.Quote));
        Assert.Single(one.Roles);
    }

    [Theory]
    [InlineData(CorrectionField.Province, "-lao-cai")]
    [InlineData(CorrectionField.Province, "-toan-quoc")]
    [InlineData(CorrectionField.Official, "-Ai Đó Khác")]
    public void Apply_NothingToTakeAway_IsSaidAndChangesNothing(CorrectionField field, string value)
    {
        (Article article, IReadOnlyList<Correction> idle) = new CorrectionSet([Of(field, value)]).Apply(Found, NewsCatalogue.Default);
        Assert.Single(idle);
        Assert.Same(Found, article);
    }

    [Fact]
    public void Apply_OtherArticle_IsUntouched()
        => Assert.Same(Found, Apply(Found, Of(CorrectionField.Title, "Khác") with { Subject = "x2" }));

    [Fact]
    public void ContentFor_OnlyTheArticleConcerned_ChangesButAMergeConcernsAll()
    {
        CorrectionSet set = new([Of(CorrectionField.Title, "Khác")]);
        Assert.NotNull(set.ContentFor("x1"));
        Assert.Null(set.ContentFor("x2"));
        Assert.NotEqual(set.ContentFor("x1"), new CorrectionSet([Of(CorrectionField.Title, "Khác") with { Reason = "khác" }]).ContentFor("x1"));
        Assert.NotNull(new CorrectionSet([new Correction(CorrectionField.Merge, "a", "b", "c", "d")]).ContentFor("x2"));
    }

    [Fact]
    public void StoredArticle_KeepsCorrections()
    {
        Article corrected = Apply(CorrectionField.Title, "Khác");
        Assert.Equal(corrected.Corrections, StoredArticle.DecodeHead(StoredArticle.EncodeHead(corrected)).Corrections);
    }

    [Fact]
    public void StoredArticle_OfBeforeThereWereCorrections_HasNone()
    {
        string head = System.Text.Encoding.UTF8.GetString(StoredArticle.EncodeHead(Found));
        Assert.Contains("\"corrections\":[],", head, StringComparison.Ordinal);
        head = head.Replace("\"corrections\":[],", "", StringComparison.Ordinal).Replace(",\"rule\":\"named\"}", "}", StringComparison.Ordinal);
        Article article = StoredArticle.DecodeHead(System.Text.Encoding.UTF8.GetBytes(head));
        Assert.Empty(article.Corrections);
        Assert.Equal("named", article.Officials[0].Rule);
    }

    private static Correction Of(CorrectionField field, string value) => new(field, "x1", value, "sai", "lan");

    private static Article Apply(CorrectionField field, string value) => Apply(Found, Of(field, value));

    private static Article Apply(Article article, params Correction[] corrections) => new CorrectionSet(corrections).Apply(article, NewsCatalogue.Default).Article;
}
