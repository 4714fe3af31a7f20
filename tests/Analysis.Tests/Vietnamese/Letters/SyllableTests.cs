using NewsSearch.Analysis.Tests.Support;
using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Tests.Vietnamese.Letters;

public sealed class SyllableTests
{
    [Theory]
    [InlineData("khuya")]
    [InlineData("ngoằn")]
    [InlineData("Nguyễn")]
    [InlineData("nghiêng")]
    [InlineData("oanh")]
    [InlineData("thuở")]
    [InlineData("quới")]
    [InlineData("xoong")]
    [InlineData("gì")]
    [InlineData("giếng")]
    [InlineData("quýt")]
    [InlineData("yêu")]
    [InlineData("Y")]
    [InlineData("kạn")]
    [InlineData("Đắk")]
    [InlineData("Krông")]
    [InlineData("khoe\u0309")]
    public void IsValid_Syllable_IsTrue(string word) => Assert.True(Syllable.IsValid(word));

    [Theory]
    [InlineData("")]
    [InlineData("ngh")]
    [InlineData("nghoèo")]
    [InlineData("ngê")]
    [InlineData("cế")]
    [InlineData("kan")]
    [InlineData("thưởngg")]
    [InlineData("ngoàii")]
    [InlineData("wê")]
    [InlineData("xyz")]
    [InlineData("nuoc")]
    [InlineData("hauj")]
    [InlineData("résumé")]
    [InlineData("iphone")]
    [InlineData("ñin")]
    // A final stop takes only the two sharp tones.
    [InlineData("nước\u0300")]
    [InlineData("tôt")]
    [InlineData("tồt")]
    [InlineData("sach")]
    public void IsValid_NoSyllable_IsFalse(string word) => Assert.False(Syllable.IsValid(word));

    [Theory]
    [InlineData("quốc", 2, 1)]
    [InlineData("giếng", 2, 1)]
    [InlineData("gìn", 1, 1)]
    [InlineData("khuỷu", 2, 3)]
    [InlineData("oanh", 0, 2)]
    [InlineData("nghiêng", 3, 2)]
    [InlineData("đường", 1, 2)]
    public void TryParse_Syllable_IsCutIntoParts(string word, int onset, int vowels)
    {
        Letter[] letters = new Letter[8];
        int count = Spelling.Decompose(word, letters);

        Assert.True(Syllable.TryParse(letters.AsSpan(0, count), out Syllable syllable));

        Assert.Equal(new Syllable(onset, vowels), syllable);
    }

    [Fact]
    public void IsValid_SyllablesMadeByRule_AreTrue()
    {
        string[] rejected = [.. Syllables.Toneless().Where(syllable => !Syllable.IsValid(syllable))];

        Assert.Empty(rejected);
    }
}
