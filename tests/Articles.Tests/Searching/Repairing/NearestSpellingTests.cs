using System.Text;
using NewsSearch.Articles.Searching;
using NewsSearch.Articles.Searching.Repairing;

namespace NewsSearch.Articles.Tests.Searching.Repairing;

public class NearestSpellingTests
{
    private static readonly IArticleIndex Index = MemoryArticleIndex.OfTexts(
        "Tỉnh Hậu Giang giải ngân vốn đầu tư công.",
        "Hậu Giang họp về tình hình giải ngân, hậu quả của bão.",
        "Nghiêm Xuân Thành dự hội nghị ở phường Trường Sơn.",
        "Nhà trường bàn giao nghiêng về một phía, hầu hết đồng ý.");

    [Theory]
    [InlineData("hầu giang", "hậu giang")]
    [InlineData("haugiang", "hậu giang")]
    [InlineData("hậugiang giải ngân", "hậu giang giải ngân")]
    [InlineData("giải ng ân", "giải ngân")]
    [InlineData("gỉai ngan", "giải ngan")]
    [InlineData("giai nganh", "giai ngân")]
    [InlineData("nghim xuân thành", "nghiêm xuân thành")]
    [InlineData("truongf sown", null)]
    [InlineData("phươngng trường sơn", "phường trường sơn")]
    [InlineData("nghihêem xuân thành", "nghiêm xuân thành")]
    [InlineData("zzzzz", null)]
    public void Search_NothingFound_OffersTheNearestSpellingOfTheIndex(string typed, string? expected)
    {
        ArticleSearchResults results = Index.Search(new ArticleSearchRequest { Query = typed });
        string? offered = results.Repairs.FirstOrDefault(repair => repair.Why == "nearest-spelling")?.Request.Query;
        if (results.Total > 0) Assert.True(expected is null || VietnameseFold(typed) == VietnameseFold(expected), $"“{typed}” finds {results.Total}");
        else Assert.Equal(expected, offered);
    }

    [Theory]
    [InlineData("nhâm dân", "nhân dân")]
    [InlineData("hội đồngg", "hội đồng")]
    [InlineData("nhân dân", null)]
    [InlineData("nhân dân huyện", null)]
    public void Search_FewFoundBecauseOfASlip_OffersWhatManyWrite(string typed, string? expected)
    {
        string[] texts = [.. Enumerable.Repeat("Hội đồng nhân dân họp thường kỳ.", 20), "Hội đồngg nhâm dân họp.", "Nhân dân huyện phấn khởi."];
        ArticleSearchResults results = MemoryArticleIndex.OfTexts(texts).Search(new ArticleSearchRequest { Query = typed });
        Assert.NotEqual(0, results.Total);
        Assert.Equal(expected, results.Repairs.SingleOrDefault()?.Request.Query);
    }

    [Fact]
    public void EditDistance_RandomWords_IsTheTwins()
    {
        const int Seed = 7;
        var random = new Random(Seed);
        string Word() => new([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => "abc"[random.Next(3)])]);
        for (int i = 0; i < 2_000; i++)
        {
            (string left, string right) = (Word(), Word());
            int expected = SlowDistance(left, right);
            int actual = new EditDistance(Encoding.UTF8.GetBytes(left), 2).To(Encoding.UTF8.GetBytes(right));
            Assert.True(expected <= 2 ? actual == expected : actual > 2, $"seed {Seed}: {left} and {right} are {expected} apart, not {actual}");
        }
    }

    private static int SlowDistance(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0) return left.Length + right.Length;
        int best = Math.Min(SlowDistance(left[1..], right), SlowDistance(left, right[1..])) + 1;
        best = Math.Min(best, SlowDistance(left[1..], right[1..]) + (left[0] == right[0] ? 0 : 1));
        bool isSwap = left.Length > 1 && right.Length > 1 && left[0] == right[1] && left[1] == right[0];
        return isSwap ? Math.Min(best, SlowDistance(left[2..], right[2..]) + 1) : best;
    }

    private static string VietnameseFold(string text) => Analysis.Vietnamese.VietnameseText.Fold(text);
}
