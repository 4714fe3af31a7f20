using NewsSearch.Catalogue.Officials;

namespace NewsSearch.Catalogue.Tests.Officials;

public sealed class PostFinderTests
{
    private static readonly PostFinder Posts = NewsCatalogue.Default.Posts;

    [Theory]
    [InlineData("Bí thư Tỉnh ủy Hậu Giang 2023", "nghiem-xuan-thanh")]
    [InlineData("bi thu tinh uy hau giang nam 2023", "nghiem-xuan-thanh")]
    [InlineData("bí thư Hậu Giang 2023", "nghiem-xuan-thanh")]
    [InlineData("bí thư tỉnh uỷ Hậu Giang năm 2022", "nghiem-xuan-thanh")]
    [InlineData("Chủ tịch UBND tỉnh Hậu Giang 2022", "dong-van-thanh")]
    [InlineData("chủ tịch ủy ban nhân dân tỉnh Hậu Giang 2022", "dong-van-thanh")]
    [InlineData("chủ tịch tỉnh Hậu Giang 2019", "le-tien-chau")]
    // The year in which one followed the other has both, in their order.
    [InlineData("Bí thư Tỉnh ủy Hậu Giang 2024", "nghiem-xuan-thanh dong-van-thanh")]
    [InlineData("bí thư tỉnh ủy Quảng Nam 2018", "nguyen-ngoc-quang")]
    [InlineData("bi thu tinh uy quang nam 2018", "nguyen-ngoc-quang")]
    // The last one of a province that is no more.
    [InlineData("Bí thư Tỉnh ủy Hậu Giang", "dong-van-thanh")]
    [InlineData("Tổng Bí thư 2016", "nguyen-phu-trong")]
    // Typed marks are constraints; a place or a post alone is no post of a person.
    [InlineData("Bí thư Tỉnh ủy Hầu Giang", "")]
    [InlineData("bị thư Hậu Giang", "")]
    [InlineData("Hậu Giang 2023", "")]
    [InlineData("bí thư", "")]
    [InlineData("2023", "")]
    [InlineData("", "")]
    [InlineData("năm 2023", "")]
    [InlineData("giải ngân đầu tư công Hậu Giang", "")]
    public void Find_WordsOfAPost_GivesItsHolders(string words, string expected)
        => Assert.Equal(expected, string.Join(' ', Posts.Find(words).Select(held => held.Official.Id)));

    [Fact]
    public void Find_EveryPostAsTheCatalogueNamesIt_FindsItsHolder()
    {
        NewsCatalogue catalogue = NewsCatalogue.Default;
        foreach (Official official in catalogue.Officials.All)
        {
            foreach (Tenure tenure in official.Tenures.Where(tenure => tenure is { From: not null, To: not null }))
            {
                string words = $"{PostName.Of(tenure, catalogue.Provinces)} {tenure.From!.Value.Year}";
                IReadOnlyList<PostHolder> found = Posts.Find(words);
                Assert.True(found.Count >= PostFinder.MaxHolders || found.Any(held => held.Official == official), $"{words}: {string.Join(", ", found.Select(held => held.Official.Name))}, without {official.Name}");
            }
        }
    }
}
