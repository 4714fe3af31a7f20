using Lucene.Net.Analysis;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Analysis.LuceneNet.Tests;

public class VietnameseLuceneAnalyzerTests(ITestOutputHelper output)
{
    private const string Letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằấầếềđĐỦỶ0123456789 .,;-–/%()\"“”\n\t\u0301\u0323\u0000\uD83D\uDE00\uD800";

    [Fact]
    public void GetTokenStream_Sentence_HasTheTokensOfTheAnalysis()
    {
        using var analyzer = new VietnameseLuceneAnalyzer();

        List<StreamToken> tokens = Consume(analyzer, "UBND tỉnh Hậu Giang, ngày 28/6.");

        Assert.Equal(["ubnd", "tỉnh", "hậu", "giang", "ngày"], tokens.Take(5).Select(token => token.Term));
        Assert.Equal(new StreamToken("hậu", 10, 13, 1, "word"), tokens[2]);
        Assert.Contains(tokens, token => token.Type == "date");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".,;")]
    [InlineData("\uD800")]
    public void GetTokenStream_NoWords_IsEmptyAndEnds(string text)
    {
        using var analyzer = new VietnameseLuceneAnalyzer();

        Assert.Empty(Consume(analyzer, text));
    }

    [Fact]
    public void GetTokenStream_AnyText_HasTheTokensOfTheAnalysisAgainAndAgain()
    {
        int seed = RandomTests.Seed();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var analyzer = new VietnameseLuceneAnalyzer();
        for (int i = RandomTests.Count(300, 100_000); i > 0; i--)
        {
            string text = RandomText(random, random.Next(5) == 0 ? 10_000 : 60);

            // Twice: the second time with the components of the first.
            List<StreamToken> first = Consume(analyzer, text);
            Assert.Equal(Expected(text), first);
            Assert.Equal(first, Consume(analyzer, text));
        }
    }

    [Fact]
    public async Task GetTokenStream_ManyThreads_GiveTheSameTokens()
    {
        using var analyzer = new VietnameseLuceneAnalyzer();
        var random = new Random(7);
        string[] texts = [.. Enumerable.Range(0, 40).Select(_ => RandomText(random, 200))];
        List<StreamToken>[] expected = [.. texts.Select(Expected)];
        await Parallel.ForAsync(0, 400, (i, _) =>
        {
            Assert.Equal(expected[i % texts.Length], Consume(analyzer, texts[i % texts.Length]));
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public void IncrementToken_WithoutReset_IsRefused()
    {
        using var tokenizer = new VietnameseTokenizer(new StringReader("một hai"));

        Assert.ThrowsAny<InvalidOperationException>(() => tokenizer.IncrementToken());
    }

    [Fact]
    public void GetTokenStream_BeforeTheLastWasClosed_IsRefused()
    {
        using var analyzer = new VietnameseLuceneAnalyzer();
        TokenStream open = analyzer.GetTokenStream("body", "một");
        open.Reset();

        Assert.ThrowsAny<InvalidOperationException>(() => analyzer.GetTokenStream("body", "hai"));
        open.Dispose();
        Assert.Single(Consume(analyzer, "hai"));
    }

    [Fact]
    public void GetTokenStream_AfterAHalfReadOne_StartsAnew()
    {
        using var analyzer = new VietnameseLuceneAnalyzer();
        using (TokenStream half = analyzer.GetTokenStream("body", "một hai ba"))
        {
            half.Reset();
            Assert.True(half.IncrementToken());
            half.End();
        }

        Assert.Equal(["bốn", "năm"], Consume(analyzer, "bốn năm").Select(token => token.Term));
    }

    [Fact]
    public void GetTokenStream_ReaderThatGivesLittleAtATime_IsReadToItsEnd()
    {
        using var analyzer = new VietnameseLuceneAnalyzer();
        string text = string.Join(' ', Enumerable.Repeat("giải ngân vốn đầu tư công", 2_000));

        Assert.Equal(Expected(text), TokenStreamAssert.Consume(analyzer.GetTokenStream("body", new SlowReader(text)), text.Length));
    }

    [Fact]
    public void Offsets_BehindACharFilter_AreThoseOfTheSource()
    {
        const string Source = "<b>Hậu Giang";
        using var tokenizer = new VietnameseTokenizer(new WithoutTag(Source));

        List<StreamToken> tokens = TokenStreamAssert.Consume(tokenizer, Source.Length);

        Assert.Equal([("hậu", 3, 6), ("giang", 7, 12)], tokens.Select(token => (token.Term, token.Start, token.End)));
    }

    private static List<StreamToken> Consume(VietnameseLuceneAnalyzer analyzer, string text)
        => TokenStreamAssert.Consume(analyzer.GetTokenStream("body", new StringReader(text)), text.Length);

    private static List<StreamToken> Expected(string text)
    {
        var sink = new Sink();
        new VietnameseAnalyzer().Analyze(text, sink);
        return sink.Tokens;
    }

    private static string RandomText(Random random, int length)
    {
        var text = new char[random.Next(length)];
        for (int i = 0; i < text.Length; i++) text[i] = Letters[random.Next(Letters.Length)];
        return new string(text);
    }

    private sealed class Sink : ITokenSink
    {
        public List<StreamToken> Tokens { get; } = [];

        public void Accept(in Token token)
            => Tokens.Add(new StreamToken(TermKey.Decode(token.Term), token.StartOffset, token.EndOffset, token.PositionIncrement, token.Kind.ToString().ToLowerInvariant()));
    }

    // Leaves out the tag at the beginning.
    private sealed class WithoutTag(string source) : CharFilter(new StringReader(source[3..]))
    {
        public override int Read(char[] buffer, int index, int count) => m_input.Read(buffer, index, count);

        protected override int Correct(int currentOff) => currentOff + 3;
    }

    private sealed class SlowReader(string text) : StringReader(text)
    {
        public override int Read(char[] buffer, int index, int count) => base.Read(buffer, index, Math.Min(count, 3));
    }
}
