using System.Diagnostics;
using System.Text;
using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Tests.Support;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Analysis.Vietnamese.Letters;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Analysis.Tests.Vietnamese;

public sealed class VietnameseAnalyzerPropertyTests(ITestOutputHelper output)
{

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
        int seed = RandomTests.Seed();
        int texts = RandomTests.Count(10_000, 500_000);
        output.WriteLine($"Seed {seed}, {texts} texts");
        Random random = new(seed);
        VietnameseAnalyzer analyzer = new();
        List<string> failures = [];
        for (int i = 0; i < texts && failures.Count < 12; i++)
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

        Assert.True(failures.Count == 0, $"Seed {seed}:\n" + string.Join("\n", failures));
    }

    [Fact]
    public void Analyze_ArbitraryUtf16_KeepsItsPromises()
    {
        int seed = RandomTests.Seed();
        int texts = RandomTests.Count(5_000, 250_000);
        output.WriteLine($"Seed {seed}, {texts} texts");
        Random random = new(seed);
        VietnameseAnalyzer analyzer = new();
        QueryAnalyzer queries = new();
        List<string> failures = [];
        for (int i = 0; i < texts && failures.Count < 12; i++)
        {
            // Half from the blocks where Vietnamese is, half from everywhere, lone surrogates included.
            string text = new([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0x380 : 0x10000))]);
            try
            {
                CheckOffsets(text, TokenCollector.Analyze(text, analyzer));
                CheckForms(text);
                if (i % 4 == 0) CheckQuery(text, queries);
            }
            catch (Exception error)
            {
                failures.Add($"Text {i}: \"{Escape(text)}\"; {error.Message}");
            }
        }

        Assert.True(failures.Count == 0, $"Seed {seed}:\n" + string.Join("\n", failures));
    }

    [Fact]
    public void Fold_AnySpellingOfASyllable_IsTheSameInIndexQueryAndSuggestion()
    {
        int seed = RandomTests.Seed();
        int words = RandomTests.Count(10_000, 1_000_000);
        output.WriteLine($"Seed {seed}, {words} words");
        Random random = new(seed);
        VietnameseAnalyzer analyzer = new();
        QueryAnalyzer queries = new();
        string[] syllables = [.. Syllables.Toneless().SelectMany(toneless => Syllables.Misplaced(toneless).Append(toneless))];
        for (int i = 0; i < words; i++)
        {
            string syllable = syllables[random.Next(syllables.Length)];
            string written = Respelled(syllable, random);
            string canonical = SlowSpelling.PlaceTone(syllable);
            string folded = SlowSpelling.Fold(syllable);
            AnalyzedToken token = Assert.Single(TokenCollector.Analyze(written, analyzer));
            byte[] key = Assert.Single(queries.Analyze(written)).Words[0].Alternatives[0].Terms[0].Key;
            Assert.True(
                token.Term == canonical && token.Folded == folded && TermKey.Decode(key) == canonical
                    && VietnameseText.Canonical(written) == canonical && VietnameseText.Fold(written) == folded && token.Start == 0 && token.End == written.Length,
                $"Seed {seed}, word {i}: “{Escape(written)}” is {token.Term} ({token.Folded}), not {canonical} ({folded})");
        }
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
        // Twenty times the text: quadratic time would be four hundred times as long. A loaded machine wants room, and may
        // take the processor away for seconds, so the fastest of a few runs counts.
        TimeSpan bound = (smallTime * 150) + TimeSpan.FromSeconds(2);

        TimeSpan largeTime = TimeSpan.MaxValue;
        for (int run = 0; run < 4 && largeTime >= bound; run++) largeTime = Time(() => analyzer.Analyze(large, sink));

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
        => token.Kind is TokenKind.Ordinal || token.Term.Contains("tw", StringComparison.Ordinal) || text[token.Start..token.End].Contains("TƯ", StringComparison.Ordinal) || (token.Kind is TokenKind.Date && text.AsSpan(token.Start, token.End - token.Start).IndexOfAny('.', '-', '\u2013') >= 0);

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

    private static void CheckQuery(string text, QueryAnalyzer queries)
    {
        queries.DecodeKeystrokes(text);
        int at = 0;
        foreach (QueryGroup group in queries.Analyze(text))
        {
            Assert.True(group.StartOffset >= at && group.EndOffset <= text.Length && group.Words.Count > 0, $"group {group.StartOffset}-{group.EndOffset} after {at}");
            at = group.EndOffset;
        }
    }

    // Another normal form, marks in another order, a mark after the last letter, invisible signs, capitals.
    private static string Respelled(string syllable, Random random)
    {
        StringBuilder written = new();
        foreach (char letter in syllable)
        {
            if (written.Length > 0 && random.Next(12) == 0) written.Append("\u200B\u00AD\uFEFF"[random.Next(3)]);
            string parts = SlowSpelling.Decompose(letter.ToString());
            if (random.Next(2) == 0) parts = letter.ToString();
            else if (parts.Length == 3 && random.Next(2) == 0) parts = $"{parts[0]}{parts[2]}{parts[1]}";
            written.Append(random.Next(3) == 0 ? parts.ToUpperInvariant() : parts);
        }

        return written.ToString();
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
