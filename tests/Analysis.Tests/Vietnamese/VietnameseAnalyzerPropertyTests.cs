using System.Diagnostics;
using System.Text;
using NewsSearch.Analysis.Tests.Support;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Analysis.Vietnamese.Letters;
using Xunit.Abstractions;

namespace NewsSearch.Analysis.Tests.Vietnamese;

public sealed class VietnameseAnalyzerPropertyTests(ITestOutputHelper output)
{
    private const int Texts = 20_000;

    // What texts are made of, with what breaks analyzers in between.
    private static readonly string[] Atoms =
    [
        "Hậu", "giang", "Ha\u0323\u0302u", "hoà", "NGUYỄN", "đường", "TƯ", "T.Ư", "UBND", "quý", "IV", "XIII", "v", "i", "NgânCác", "MoMo", "iPhone",
        "Mát-xcơ-va", "K’Ré", "28", "6", "05", "2024", "1.530", "8,04", "28-6", "01/8", "29.5", "35-CT/TW", "179 - QĐ/TW", "ngày", "tháng", "năm",
        "tỷ", "số", "cấp", "người", "TP", "Q", "30m2", "5G", "m²", "résumé", "São", "Москва", "北京", "ß", "İ", "ǅ", "\U0001D400", "\U0001F600",
        ".", ",", "-", "–", "/", ":", "%", "…", "!", "'", "’", "\"", "(", " ", " ", " ", " ", "\n", "\n\n", "\t", "\u00A0", "\u200B", "\u00AD", "\uFEFF",
        "\u0301", "\u0323", "\u0302", "\u031B", "\u0338", "\u20DD", "\uD800", "\uDC00", "\0", "\u0085", "&amp;", "&#7853;", "&#x1EAD;", "&", "&#;", "Ｈ", "１", "٣", "ª", "ʼ",
    ];

    [Fact]
    public void Analyze_AnyText_KeepsItsPromises()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}");
        Random random = new(seed);
        VietnameseAnalyzer analyzer = new();
        List<string> failures = [];
        for (int i = 0; i < Texts && failures.Count < 12; i++)
        {
            string text = RandomText(random);
            try
            {
                CheckOffsets(text, TokenCollector.Analyze(text, analyzer));
                CheckTerms(text, TokenCollector.Analyze(text, analyzer), analyzer);
                CheckForms(text);
            }
            catch (Exception error)
            {
                failures.Add($"Text {i}: \"{Escape(text)}\"; {error.Message}");
            }
        }

        Assert.Empty(failures);
    }

    [Fact]
    public void Analyze_Seeds_KeepTheirPromises()
    {
        foreach (string file in Directory.EnumerateFiles(TestSupport.Repository.Path("seeds"), "*.txt"))
        {
            string text = File.ReadAllText(file);
            List<AnalyzedToken> tokens = TokenCollector.Analyze(text);
            CheckOffsets(text, tokens);
            CheckTerms(text, tokens, new VietnameseAnalyzer());
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("A")]
    [InlineData("\u0301")]
    [InlineData("a\u0301")]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData("123.")]
    [InlineData("0,123,")]
    [InlineData("1-")]
    [InlineData("28-")]
    [InlineData("1/")]
    [InlineData("1-AB/")]
    [InlineData("A.")]
    [InlineData("a-")]
    [InlineData("Ab'")]
    [InlineData(".")]
    [InlineData(" ")]
    [InlineData("&")]
    [InlineData("&#1")]
    [InlineData("&#97;")]
    [InlineData("\u200B")]
    [InlineData("TƯ ")]
    [InlineData("quý 1 ")]
    [InlineData("1 tháng ")]
    [InlineData("aA")]
    [InlineData("\uD835\uDC00")]
    [InlineData("\uD800")]
    public void Analyze_OneMegabyteOfOneThing_TakesLinearTime(string unit)
    {
        VietnameseAnalyzer analyzer = new();
        string small = string.Concat(Enumerable.Repeat(unit, 50_000 / unit.Length));
        string large = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        TokenSum sink = new();
        analyzer.Analyze(small, sink);
        TimeSpan smallTime = Time(() => analyzer.Analyze(small, sink));

        TimeSpan largeTime = Time(() => analyzer.Analyze(large, sink));

        // Twenty times the text: quadratic time would be four hundred times as long. A loaded machine wants room.
        TimeSpan bound = (smallTime * 150) + TimeSpan.FromSeconds(2);
        Assert.True(largeTime < bound, $"{smallTime.TotalMilliseconds} ms for 50,000 units, {largeTime.TotalMilliseconds} ms for 1,000,000");
    }

    private static void CheckOffsets(string text, List<AnalyzedToken> tokens)
    {
        int start = 0;
        int end = 0;
        foreach (AnalyzedToken token in tokens)
        {
            Assert.True(token.Start >= start && token.Start < token.End && token.End <= text.Length, $"{token} at {token.Start}-{token.End} after {start}");
            if (token.Increment > 0) Assert.True(token.Start >= end, $"{token} overlaps the token before");
            Assert.True(token.Increment is 0 or 1 or 2, $"{token} increments by {token.Increment}");
            Assert.False(char.IsLowSurrogate(text[token.Start]) && token.Start > 0 && char.IsHighSurrogate(text[token.Start - 1]), $"{token} begins inside a pair");
            Assert.False(token.End < text.Length && CharClass.KindOf(text[token.End]) == CharKind.Mark, $"{token} ends before a mark");
            start = token.Start;
            if (token.Increment > 0) end = token.End;
        }
    }

    private static void CheckTerms(string text, List<AnalyzedToken> tokens, VietnameseAnalyzer analyzer)
    {
        foreach (AnalyzedToken token in tokens)
        {
            // The fold is the one of VietnameseText, and a key gives back its term.
            Assert.Equal(VietnameseText.Fold(token.Term), token.Folded);
            Assert.Equal(token.Term, TermKey.Decode(TermKey.Encode(token.Term)));
            if (DependsOnNeighbours(text, token)) continue;
            string source = text[token.Start..token.End];
            Assert.Contains(TokenCollector.Analyze(source, analyzer), again => again.Term == token.Term);
        }
    }

    // Rules that look at neighbours cut a token out of context in another way; that is their purpose.
    private static bool DependsOnNeighbours(string text, AnalyzedToken token)
        => token.Kind is TokenKind.Ordinal || token.Term.Contains("tw", StringComparison.Ordinal) || (token.Kind is TokenKind.Date && text.AsSpan(token.Start, token.End - token.Start).IndexOfAny('.', '-', '\u2013') >= 0);

    private static void CheckForms(string text)
    {
        string composed = VietnameseText.Compose(text);
        string canonical = VietnameseText.Canonical(text);
        string folded = VietnameseText.Fold(text);
        Assert.Equal(composed, VietnameseText.Compose(composed));
        Assert.Equal(canonical, VietnameseText.Canonical(canonical));
        Assert.Equal(folded, VietnameseText.Fold(folded));
        Assert.Equal(folded, VietnameseText.Fold(canonical));
    }

    private static string RandomText(Random random)
    {
        StringBuilder text = new();
        int count = random.Next(1, 14);
        for (int i = 0; i < count; i++)
        {
            text.Append(Atoms[random.Next(Atoms.Length)]);
            if (random.Next(3) == 0) text.Append(' ');
        }

        return text.ToString();
    }

    private static string Escape(string text)
        => string.Concat(text.Select(c => c is >= ' ' and < '\u007F' || char.IsLetter(c) ? c.ToString() : $"\\u{(int)c:X4}"));

    private static TimeSpan Time(Action action)
    {
        Stopwatch watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed;
    }

    private sealed class TokenSum : ITokenSink
    {
        public long Sum { get; private set; }

        public void Accept(in Token token) => Sum += token.EndOffset;
    }
}
