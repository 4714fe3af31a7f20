using NewsSearch.Articles.Searching;

namespace NewsSearch.Articles.Tests.Searching;

public sealed class SharedWordsTests
{
    // "Sân bay" and "hàng không" belong to most articles that speak of Long Thành. Of the two others the shorter one
    // would be first by the words of the query alone.
    private static readonly string[] Airport =
    [
        "Long Thành khởi công nhà ga. Sân bay Long Thành cần thêm vốn đầu tư, theo cục hàng không.",
        "Long Thành chờ vốn đầu tư. Dự án sân bay Long Thành chậm hai năm, ngành hàng không xin gỡ vướng.",
        "Long Thành đón tin vui: đường vào sân bay Long Thành thông xe, hàng không quốc tế hẹn ngày bay thử.",
        "Long Thành trước giờ khai trương. Nhà ga sân bay Long Thành đã xong phần mái, vốn đầu tư vẫn thiếu.",
        "Long Thành và cơ hội lớn. Cảng hàng không ở Long Thành là sân bay lớn nhất nước, theo thủ tướng.",
    ];

    private const string ByTheWay = "Long Thành có chợ hoa mới. Người dân mua đào, quất, lan hồ điệp và mai vàng về chưng.";

    private const string Late = "Long Thành có tin mới trong buổi sáng. Sân bay và hàng không cần thêm vốn đầu tư lớn.";

    private static readonly string[] Background =
    [
        .. Enumerable.Range(0, 30).Select(static i => $"Bộ trưởng thứ {Numeral(i)} nói về sân bay và hàng không ở địa phương."),
        .. Enumerable.Range(0, 30).Select(static i => $"Bản tin {Numeral(i)} nói về vốn đầu tư và khởi công nhà ga quốc tế."),
    ];

    [Fact]
    public void Search_AnArticleLikeTheFirstOnes_StandsBeforeOneThatNamesTheWordsByTheWay()
    {
        ArticleSearchResults results = MemoryArticleIndex.OfTexts([.. Airport, ByTheWay, Late, .. Background]).Search("long thành");
        string[] order = [.. results.Hits.Select(static hit => hit.Article.Text)];

        Assert.Equal(Airport.Length + 2, results.Total);
        Assert.Equal(ByTheWay, order[^1]);
        Assert.Equal(Late, order[^2]);
    }

    [Fact]
    public void Search_ALongQuery_IsLeftToItsOwnWords()
    {
        const string query = "long thành có chợ hoa mới người dân mua đào quất";
        IArticleIndex index = MemoryArticleIndex.OfTexts([.. Airport, ByTheWay, Late, .. Background]);
        ArticleHit best = index.Search(new ArticleSearchRequest { Query = query, Explain = true }).Hits[0];

        Assert.Equal(ByTheWay, best.Article.Text);
        Assert.DoesNotContain("third look", Descriptions(best.Explanation!));
    }

    [Fact]
    public void Search_Explained_NamesTheLookAndAddsUp()
    {
        ArticleHit hit = MemoryArticleIndex.OfTexts([.. Airport, ByTheWay, Late, .. Background]).Search(new ArticleSearchRequest { Query = "long thành", Explain = true }).Hits[0];

        Assert.Matches("third look, .*sân bay", Descriptions(hit.Explanation!));
        Assert.Equal(hit.Score, hit.Explanation!.Value);
        Assert.Equal(hit.Score, hit.Explanation.Details.Sum(static part => part.Value), 1e-3f);
    }

    [Fact]
    public void Search_Pages_ContinueOneOrder()
    {
        IArticleIndex index = MemoryArticleIndex.OfTexts([.. Airport, ByTheWay, Late, .. Background]);
        string[] whole = [.. index.Search(new ArticleSearchRequest { Query = "nhà ga", PageSize = 40 }).Hits.Select(static hit => hit.Article.Id)];
        string[] paged = [.. Enumerable.Range(1, 8).SelectMany(page => index.Search(new ArticleSearchRequest { Query = "nhà ga", PageSize = 5, Page = page }).Hits.Select(static hit => hit.Article.Id))];

        Assert.Equal(whole, paged);
        Assert.Equal(whole, index.List(new ArticleSearchRequest { Query = "nhà ga" }).Articles.Select(static article => article.Id));
    }

    private static string Descriptions(ScoreAccount account) => string.Join('\n', account.Details.Select(Descriptions).Prepend(account.Description));

    // Letters, so that the texts differ in a word.
    private static string Numeral(int i) => $"{(char)('b' + (i / 5))}{(char)('b' + (i % 5))}";
}
