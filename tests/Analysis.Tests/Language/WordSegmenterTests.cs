using NewsSearch.Analysis.Language;

namespace NewsSearch.Analysis.Tests.Language;

public class WordSegmenterTests
{
    private static readonly LanguageModel Model = LanguageModelTests.Learn(
        [.. Enumerable.Repeat("giải ngân vốn, vốn lớn, giải ngân chậm, tỉnh có vốn, giải ngân nhanh, lớn tỉnh, vốn nhanh, chậm vốn, tỉnh nhanh, nhanh lớn, có lớn, chậm có", 5)]);

    [Fact]
    public void Segment_SyllablesThatKeepTogether_AreOneWord()
    {
        const string Text = "tỉnh giải ngân vốn, giải";
        Assert.Equal(["tỉnh", "giải ngân", "vốn", "giải"], new WordSegmenter(Model).Segment(Text).Select(word => Text[word.Start..word.End]));
    }

    [Fact]
    public void Segment_AcrossASign_NeverJoins()
    {
        const string Text = "giải, ngân";
        Assert.Equal(["giải", "ngân"], new WordSegmenter(Model).Segment(Text).Select(word => Text[word.Start..word.End]));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" . ")]
    public void Segment_NoWord_GivesNone(string text) => Assert.Empty(new WordSegmenter(Model).Segment(text));
}
