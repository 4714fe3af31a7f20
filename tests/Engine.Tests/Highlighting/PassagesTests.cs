using NewsSearch.Engine.Highlighting;

namespace NewsSearch.Engine.Tests.Highlighting;

public class PassagesTests
{
    private const string Text =
        "Sáng nay, tỉnh Hậu Giang họp báo. Ông Nghiêm Xuân Thành chủ trì buổi họp. Nhiều nội dung được nêu ra.\n"
        + "Tại TP. Vị Thanh, trời nắng. Chiều cùng ngày, ông Thành thăm nông dân Hậu Giang và tặng quà cho các hộ nghèo. Hết.";

    [Fact]
    public void Passages_NoMatch_GivesTheBeginning()
    {
        Assert.Equal(["Sáng nay, tỉnh Hậu Giang họp báo."], Show(Text, [], 3, 60));
        Assert.Equal(["Sáng nay, tỉnh Hậu Giang họp"], Show(Text, [], 3, 30));
        Assert.Equal([Text], Show(Text, [], 3, 10_000));
    }

    [Fact]
    public void Passages_EmptyText_GivesNone()
    {
        Assert.Empty(Highlighter.Passages("", [], 3, 100));
        Assert.Empty(Highlighter.Passages(" \n ", [], 3, 100));
        Assert.Empty(Highlighter.Passages("abc", [], 0, 100));
    }

    [Fact]
    public void Passages_Matches_PrefersTheSentenceWithMostDifferentWords()
        => Assert.Equal(["Chiều cùng ngày, ông Thành thăm nông dân Hậu Giang và tặng quà cho các hộ nghèo. Hết."], Show(Text, Matches(Text, "Thành", "nông dân", "Hậu Giang"), 1, 90));

    [Fact]
    public void Passages_Several_ComeInOrderOfTheTextAndShowDifferentWords()
        => Assert.Equal(
            ["Sáng nay, tỉnh Hậu Giang họp báo.", "Tại TP. Vị Thanh, trời nắng."],
            Show(Text, Matches(Text, "Hậu Giang", "Vị Thanh"), 2, 40));

    [Fact]
    public void Passages_MatchFarInALongSentence_BeginsAFewWordsBefore()
    {
        string text = string.Concat(Enumerable.Repeat("một hai ba bốn ", 30)) + "Nghiêm Xuân Thành năm sáu bảy tám chín";
        string passage = Assert.Single(Show(text, Matches(text, "Nghiêm Xuân Thành"), 1, 80));
        Assert.Equal("bốn một hai ba bốn Nghiêm Xuân Thành năm sáu bảy tám chín", passage);
        Assert.True(passage.Length <= 80);
    }

    [Fact]
    public void Passages_ShortLastSentence_TakesTheOneBeforeWithIt()
        => Assert.Equal(["Tại TP. Vị Thanh, trời nắng. Hết."], Show("Nhiều nội dung. Tại TP. Vị Thanh, trời nắng. Hết.", [new TextRange(45, 48)], 1, 40));

    [Fact]
    public void Passages_OneWordWithoutEnd_IsCutBetweenCharacters()
    {
        string emoji = string.Concat(Enumerable.Repeat("\U0001F600", 20));
        Assert.Equal(["\U0001F600\U0001F600"], Show(emoji, [], 1, 5));
        Assert.Equal(["\U0001F600"], Show(emoji, [], 1, 1));
        Assert.Equal(["a\u0323\u0302"], Show("a\u0323\u0302a\u0323\u0302", [], 1, 5));
        Assert.Equal(["a\u0323\u0302"], Show("a\u0323\u0302a\u0323\u0302", [], 1, 2));
    }

    [Fact]
    public void Passages_RandomTexts_KeepTheirPromises()
    {
        string[] pieces = ["an", "bao", "Hậu", "Ha\u0323\u0302u", "\U0001F600", "TP", "x", " ", " ", " ", ". ", "? ", "\n", "\r\n\r\n", ".", "dàidàidàidàidàidàidàidài", "\u201Cnói\u201D. "];
        for (int seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            string text = string.Concat(Enumerable.Range(0, random.Next(0, 80)).Select(_ => pieces[random.Next(pieces.Length)]));
            List<TextRange> matches = Matches(text, random.Next(3) == 0 ? ["an"] : ["an", "Hậu", "x"]);
            int maxLength = random.Next(8, 120);
            int maxPassages = random.Next(1, 4);
            IReadOnlyList<TextRange> passages = Highlighter.Passages(text, matches, maxPassages, maxLength);
            string what = $"seed {seed}: {string.Join(' ', passages)} of '{text}', at most {maxLength}";
            Assert.True(passages.Count <= maxPassages && (passages.Count > 0) == text.Any(static unit => !char.IsWhiteSpace(unit)), what);
            int end = 0;
            foreach (TextRange passage in passages)
            {
                Assert.True(passage.Start >= end && passage.End > passage.Start && passage.End <= text.Length && passage.Length <= maxLength, what);
                Assert.True(!char.IsWhiteSpace(text[passage.Start]) && !char.IsWhiteSpace(text[passage.End - 1]), what);
                Assert.True(SentenceScanner.IsBoundary(text, passage.Start) && SentenceScanner.IsBoundary(text, passage.End), what);
                end = passage.End;
            }

            Assert.True(matches.Count == 0 || passages.Any(passage => matches.Any(match => match.Start >= passage.Start && match.End <= passage.End)), what);
        }
    }

    [Fact]
    public void Passages_AdversarialText_TakesLinearTime()
    {
        string text = string.Concat(Enumerable.Repeat("an. ", 100_000));
        List<TextRange> matches = [.. Enumerable.Range(0, 100_000).Select(static i => new TextRange(4 * i, 4 * i + 2))];
        Assert.Equal(3, Highlighter.Passages(text, matches, 3, 200).Count);
    }

    private static string[] Show(string text, IReadOnlyList<TextRange> matches, int maxPassages, int maxLength)
        => [.. Highlighter.Passages(text, matches, maxPassages, maxLength).Select(range => text[range.Start..range.End])];

    private static List<TextRange> Matches(string text, params string[] words)
    {
        var matches = new List<TextRange>();
        foreach (string word in words)
        {
            for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal)) matches.Add(new TextRange(at, at + word.Length));
        }

        matches.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return matches;
    }
}
