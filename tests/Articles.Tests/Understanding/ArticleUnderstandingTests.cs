using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Tests.Understanding;

/// <summary>The steps together, on the seeds: what the index is told of each.</summary>
public sealed class ArticleUnderstandingTests
{
    private readonly ArticleUnderstanding _understanding = new(NewsCatalogue.Default);

    [Theory]
    [InlineData("000", "hau-giang", true, "2024-06", "2024-06-28")]
    [InlineData("001", "hau-giang", true, "2023-10-14", "2023-10-13")]
    [InlineData("002", "bac-kan", false, "2024-07", null)]
    [InlineData("003", "tra-vinh", false, null, "2023-08-01")]
    [InlineData("004", "hau-giang", true, "2021-10-04", "2021-10-01")]
    public void Understand_Seed_GivesProvinceAndDates(string seed, string province, bool named, string? published, string? happened)
    {
        Article article = _understanding.Understand(SeedFile.Read(seed));

        ProvinceFinding primary = Assert.Single(article.Provinces, finding => finding.Primary);
        Assert.Equal(province, primary.ProvinceId);
        Assert.Equal(named, primary.NamedInText);
        Assert.Equal(published, article.Published.Iso);
        Assert.Equal(happened, article.Event.Iso);
        Assert.False(article.IsStripped);
    }

    [Theory]
    [InlineData("000", "Trần Văn Huyến", "Nghiêm Xuân Thành")]
    [InlineData("001", "Trần Văn Huyến", "Nghiêm Xuân Thành")]
    [InlineData("002", "Hoàng Duy Chinh", "Phương Thị Thanh", "Phạm Duy Hưng")]
    [InlineData("003", "Ngô Chí Cường")]
    [InlineData("004", "Nghiêm Xuân Thành", "Trần Văn Huyến", "Đồng Văn Thanh")]
    public void Understand_Seed_GivesItsOfficialsAndNoByline(string seed, params string[] officials) =>
        Assert.Equal(officials, _understanding.Understand(SeedFile.Read(seed)).Officials.Select(official => official.Name));

    [Fact]
    public void Understand_Document_KeepsWhatTheSourceGave()
    {
        SourceDocument document = new()
        {
            Id = "x-1", File = "a.jsonl", Line = 3, Text = "Tin vắn\nNội dung của tin vắn hôm nay.", GivenTitleLength = 7, GivenDate = "2024-03-05",
            Source = "Báo Mẫu", Url = "https://mau.example/1", Category = "Thời sự", Encoding = "tcvn3",
        };

        Article article = _understanding.Understand(document);

        Assert.Equal(("x-1", "a.jsonl", "tcvn3"), (article.Id, article.File, article.Encoding));
        Assert.Equal(("Báo Mẫu", "https://mau.example/1", "Thời sự"), (article.Source, article.Url, article.Category));
        Assert.Equal("Tin vắn", article.Title.Value);
        Assert.Equal("2024-03-05", article.Published.Iso);
    }

    [Theory]
    [InlineData("Sang 5/3, lanh dao tinh da kiem tra tien do thi cong.", true)]
    [InlineData("Sáng 5/3, lãnh đạo tỉnh đã kiểm tra tiến độ thi công.", false)]
    [InlineData("Hai Ba", false)]
    public void Understand_TextWithoutMarks_IsTold(string text, bool stripped) =>
        Assert.Equal(stripped, _understanding.Understand(SeedFile.Of(text)).IsStripped);
}
