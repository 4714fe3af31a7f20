using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Tests.Understanding.Provinces;

public class ReachRecognizerTests
{
    private static readonly ArticleUnderstanding Understanding = new(NewsCatalogue.Default);

    [Theory]
    [InlineData("Quốc hội thảo luận dự án luật về đất đai trong phiên họp sáng nay.", ArticleReach.National, "central body", "Quốc hội")]
    [InlineData("Bộ Y tế đề nghị tăng cường tiêm phòng cho trẻ em trước mùa mưa.", ArticleReach.National, "central body", "Bộ Y tế")]
    [InlineData("Cả nước có thêm nhiều trường học mới trong năm nay, theo báo cáo.", ArticleReach.National, "whole country", "Cả nước")]
    [InlineData("Thủ tướng Nhật Bản tuyên bố từ chức sau cuộc bầu cử ở Tokyo.", ArticleReach.Foreign, "other country", "Thủ tướng Nhật Bản")]
    [InlineData("Thủ tướng tiếp Bộ trưởng Ngoại giao Lào trong chuyến thăm chính thức.", ArticleReach.National, "central body", "Thủ tướng")]
    public void Understand_NoProvince_SaysWhetherTheCountryOrAnotherOne(string text, ArticleReach reach, string rule, string evidence)
    {
        ReachFinding found = Understand(text).Reach!;
        Assert.Equal((reach, rule, evidence), (found.Value, found.Rule, found.Evidence.Quote));
        Assert.Equal(evidence, text.Substring(found.Evidence.Start, evidence.Length));
        Assert.InRange(found.Confidence, 0.4, 0.95);
    }

    [Fact]
    public void Understand_TitleOfTheWholeCountry_MakesAProvinceNamedOnceNoPrimaryOne()
    {
        Article article = Understand("Quốc hội thông qua Luật Đất đai và nghị quyết về ngân sách\nSáng nay, Quốc hội biểu quyết thông qua luật với đa số đại biểu tán thành. Chính phủ trình dự án từ kỳ họp trước, Bộ Tài chính thẩm định.\nỦy ban Thường vụ Quốc hội tiếp thu ý kiến. Thủ tướng giao các bộ ngành hướng dẫn, có nơi như Sơn La đã chuẩn bị.");
        Assert.DoesNotContain(article.Provinces, p => p.Primary);
        Assert.Equal(ArticleReach.National, article.Reach!.Value);
    }

    [Theory]
    [InlineData("Hội nghị đã thành công tốt đẹp, các thành viên đều vui mừng.")]
    [InlineData("Cô Nga dạy môn mỹ thuật, thầy Đức dạy đạo đức cho học sinh.")]
    [InlineData("Bí thư Tỉnh ủy Cao Bằng trình Quốc hội và Chính phủ đề án mới.")]
    public void Understand_NothingShowsOrAProvinceIsPrimary_SaysNothing(string text) => Assert.Null(Understand(text).Reach);

    private static Article Understand(string text) => Understanding.Understand(new SourceDocument { File = "a.txt", Text = text });
}
