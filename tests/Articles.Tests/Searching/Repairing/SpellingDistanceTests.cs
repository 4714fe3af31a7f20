using NewsSearch.Articles.Searching.Repairing;

namespace NewsSearch.Articles.Tests.Searching.Repairing;

public class SpellingDistanceTests
{
    [Theory]
    [InlineData("hậu", "hậu", 0, 0)]
    [InlineData("hầu", "hậu", 0, 1)]
    [InlineData("hầu", "hâu", 0, 1)]
    [InlineData("hầu", "hàu", 1, 0)]
    [InlineData("hầu", "háu", 1, 1)]
    [InlineData("đường", "duong", 3, 1)]
    [InlineData("hòa", "hoa", 0, 1)]
    public void Between_SameFoldedForm_CountsLettersThenTone(string left, string right, int letters, int tone)
        => Assert.Equal((letters, tone), SpellingDistance.Between(left, right));

    [Theory]
    [InlineData("hậu", "hạ")]
    [InlineData("hậu", "hậy")]
    public void Between_OtherLetters_IsNull(string left, string right) => Assert.Null(SpellingDistance.Between(left, right));

    [Fact]
    public void OneEdit_Word_HoldsEveryKindOfMistakeOnce()
    {
        List<string> words = [.. OneEdit.Of("hau")];
        Assert.Superset(new HashSet<string> { "ha", "au", "ahu", "hua", "hao", "hauu", "chau", "haau" }, words.ToHashSet());
        Assert.DoesNotContain("hau", words);
        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.Empty(OneEdit.Of("ha"));
        Assert.Empty(OneEdit.Of(new string('x', 21)));
    }
}
