using NewsSearch.Articles.Reading;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Tests.Terminal;

public class TerminalTextTests
{
    [Theory]
    [InlineData("Hội nghị Tỉnh ủy", "Hội nghị Tỉnh ủy")]
    [InlineData("", "")]
    [InlineData("a\u001b[2Jb", "a[2Jb")]
    [InlineData("a\u009b2Jb", "a2Jb")]
    [InlineData("a\u0000\u0007\u0008b", "ab")]
    [InlineData("a\tb\nc\r\nd\re", "a b c d e")]
    [InlineData("a\u2028b", "a b")]
    [InlineData("moc.\u202Eexe", "moc.exe")]
    [InlineData("a\u2066b\u2069", "ab")]
    [InlineData("\u007f", "")]
    public void Line_SuspiciousCharacters_AreDropped(string text, string expected) => Assert.Equal(expected, TerminalText.Line(text));

    // Composed and taken apart: what is Vietnamese is never dropped as suspicious.
    [Theory]
    [InlineData("aàáãảạ ăằắẵẳặ âầấẫẩậ eèéẽẻẹ êềếễểệ iìíĩỉị oòóõỏọ ôồốỗổộ ơờớỡởợ uùúũủụ ưừứữửự yỳýỹỷỵ đ")]
    [InlineData("AÀÁÃẢẠ ĂẰẮẴẲẶ ÂẦẤẪẨẬ EÈÉẼẺẸ ÊỀẾỄỂỆ IÌÍĨỈỊ OÒÓÕỎỌ ÔỒỐỖỔỘ ƠỜỚỠỞỢ UÙÚŨỦỤ ƯỪỨỮỬỰ YỲÝỸỶỴ Đ")]
    [InlineData("a\u0306\u0323 a\u0323\u0306 o\u031B\u0301 u\u0309\u031B e\u0302\u0303 A\u0300")]
    public void Line_LettersOfTheLanguage_AreKept(string text) => Assert.Equal(text, TerminalText.Line(text));

    [Fact]
    public void Lines_LineBreaks_AreKept() => Assert.Equal("a\nb\nc d", TerminalText.Lines("a\nb\r\nc\td"));

    [Fact]
    public void Marked_Styled_UnderlinesOnlyTheMarks() =>
        Assert.Equal("tỉnh \u001b[1;4mHậu Giang\u001b[0m!", new TextStyle(on: true).Marked("tỉnh Hậu Giang!", [new Span(5, 14)]));

    [Fact]
    public void Marked_Plain_IsTheText() => Assert.Equal("tỉnh Hậu Giang!", new TextStyle(on: false).Marked("tỉnh Hậu Giang!", [new Span(5, 14)]));

    [Fact]
    public void Marked_EscapeInsideAMark_IsDropped() =>
        Assert.Equal("\u001b[1;4mab\u001b[0mc", new TextStyle(on: true).Marked("a\u001bbc", [new Span(0, 3)]));

    [Fact]
    public void Marked_RangeBeyondTheText_IsPassedOver() => Assert.Equal("ab", new TextStyle(on: true).Marked("ab", [new Span(1, 5)]));
}
