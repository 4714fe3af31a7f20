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
        List<string> words = [.. OneEdit.Of("hau", static _ => true)];
        Assert.Superset(new HashSet<string> { "ha", "au", "ahu", "hua", "hao", "hauu", "chau", "haau" }, words.ToHashSet());
        Assert.DoesNotContain("hau", words);
        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.Empty(OneEdit.Of("ha", static _ => true));
        Assert.Empty(OneEdit.Of(new string('x', 21), static _ => true));
    }

    [Fact]
    public void OneEdit_BeginningOfNoWord_LeavesOutOnlyWhatWouldBeginWithIt()
    {
        List<string> all = [.. OneEdit.Of("haugiang", static _ => true)];
        List<string> some = [.. OneEdit.Of("haugiang", static beginning => "haug".StartsWith(beginning, StringComparison.Ordinal))];
        Assert.InRange(some.Count, 1, all.Count - 1);
        Assert.All(all.Except(some), static left => Assert.StartsWith("haugi", left, StringComparison.Ordinal));
    }
}
