using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Tests.Reading;

public class ArticleIdTests
{
    // SHA-256 of "abc" is ba7816bf 8f01cfea…; base32 of its first 50 bits by RFC 4648 is "XJ4BNP4PAH…".
    [Fact]
    public void OfContent_KnownHash_IsItsFirstFiftyBitsInBase32() => Assert.Equal("xj4bnp4pah", ArticleId.OfContent("abc"));

    [Theory]
    [InlineData("vn-17", "vn-17")]
    [InlineData("  vn-17\n", "vn-17")]
    [InlineData("Quảng Trị/12", "Quảng Trị/12")]
    public void Of_GivenId_IsKept(string given, string expected) => Assert.Equal(expected, ArticleId.Of(Document(given)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void Of_NoId_IsTheContents(string? given) => Assert.Equal(ArticleId.OfContent("Hội nghị"), ArticleId.Of(Document(given)));

    [Fact]
    public void Of_IdLongerThanAKeyMayBe_IsItsHash()
    {
        Assert.Equal(new string('a', 200), ArticleId.Of(Document(new string('a', 200))));
        Assert.Equal(ArticleId.OfContent(new string('a', 201)), ArticleId.Of(Document(new string('a', 201))));
    }

    [Fact]
    public void Of_IdWithControlCharacter_IsItsHash() => Assert.Equal(ArticleId.OfContent("a\u0000b"), ArticleId.Of(Document("a\u0000b")));

    private static SourceDocument Document(string? id) => new() { Id = id, File = "a.txt", Text = "Hội nghị" };
}
