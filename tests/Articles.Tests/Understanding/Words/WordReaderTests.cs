using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Words;

namespace NewsSearch.Articles.Tests.Understanding.Words;

public class WordReaderTests
{
    [Theory]
    [InlineData("Bí thư, Chủ tịch", "Space,Comma,Space")]
    [InlineData("TP. Hồ Chí Minh", "Space,Space,Space")]
    [InlineData("họp. Phó", "Stop")]
    [InlineData("Sở NN-PTNT", "Space,Hyphen")]
    [InlineData("ông A - giám đốc", "Space,Dash,Space")]
    [InlineData("ông K’Bốt", "Space,Apostrophe")]
    [InlineData("A (B) C", "Open,Close")]
    [InlineData("A; B: C", "Semicolon,Colon")]
    public void Read_SignBetweenWords_IsTheStrongest(string text, string signs)
        => Assert.Equal(signs, string.Join(',', Read(text).Skip(1).Select(w => w.Before)));

    [Fact]
    public void Read_AnyForm_GivesCanonicalWordsAndSourceOffsets()
    {
        const string text = "Uỷ ban THANH HOÁ ho\u0300a";
        List<Word> words = Read(text);
        Assert.Equal(["ủy", "ban", "thanh", "hóa", "hòa"], words.Select(w => w.Text));
        Assert.Equal([true, false, true, true, false], words.Select(w => w.Capital));
        Assert.Equal([false, false, true, true, false], words.Select(w => w.AllCapitals));
        Assert.Equal("ho\u0300a", text[words[4].Start..words[4].End]);
    }

    private static List<Word> Read(string text) => new WordReader().Read(text, [new Span(0, text.Length)]);
}
