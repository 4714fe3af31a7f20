using System.Diagnostics;
using System.Globalization;
using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Searching;
using NewsSearch.Articles.Searching.Parsing;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Articles.Tests.Searching;

/// <summary>Whatever is typed is parsed within the caps and answered: 1.1 million queries in the long form.</summary>
public class QueryFuzzTests(ITestOutputHelper output)
{
    // The target of each query, processor time of its thread; held in the long form only, where a slow machine has had
    // time to compile everything.
    private const double MostMilliseconds = 250;
    private const int WarmUp = 1_000;
    private const int LongCount = 1_100_000;
    private const int ProgressEvery = 25_000;

    private static readonly string[] Pieces =
    [
        "hậu", "giang", "hầu", "UBND", "bi1 thu7", "35-CT/TW", "14/10/2023", "quý IV", "dduwowngf", "tỉnh ủy", "nghiem xuan thanh", " ", "\"", "“", "»", "(", ")", "-", "--", "+", "*", "?", "~2",
        " AND ", " OR ", "NOT ", "title:", "date:2023", "date:2023-02..2024", "date:9999-99-99", "official:", "province:hau-giang", "province:\"", "\u0301", "\uD800", "\uDC00", "\u200B", "\u202E", "\0",
        "\u00A0", "\r\n", "😀", "8,04%", "a.b.c.d", "x*", "ha*", "<script>", "%00", "\\", "'", "&q=", "٣", "Ⅳ", "ﬁ", "İ", "ſ", "đ", "Đ", "ư", "ủ", "u\u031B\u0309",
    ];

    // One letter of every kind that Unicode knows, and the signs of the query language.
    private static readonly char[] Alphabet =
    [
        .. Enumerable.Range(0, char.MaxValue + 1).Select(static c => (char)c).GroupBy(CharUnicodeInfo.GetUnicodeCategory).SelectMany(static kind => kind.Take(2)).Distinct(),
        .. "\"()-+*:?~,./&%đàu9",
    ];

    [Fact]
    public void Search_RandomAndGrammaticalQueries_AnswersEveryOne()
    {
        int seed = RandomTests.Seed();
        int count = RandomTests.Count(quick: 1_200, all: LongCount);
        (int asked, int slow) = (0, 0);
        double slowest = 0;
        string slowestQuery = "";
        Stopwatch clock = Stopwatch.StartNew();
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, number =>
        {
            var random = new Random(HashCode.Combine(seed, number));
            string query = number % 11 == 0 ? Grammatical(random, depth: 0) : Random(random);
            string What() => $"seed {seed}, query {number}: {string.Join(' ', query.Select(static c => $"{(int)c:x4}"))}";
            try
            {
                AssertCaps(query);
                double before = ThreadTime.Milliseconds();
                ArticleSearchResults results = MemoryArticleIndex.Seeds.Search(new ArticleSearchRequest
                {
                    Query = query,
                    Scope = (SearchScope)random.Next(3),
                    Marks = (MarksMode)random.Next(3),
                    Sort = (ArticleSort)random.Next(3),
                    Page = random.Next(-1, 4),
                    PageSize = random.Next(0, 20),
                });
                double took = ThreadTime.Milliseconds() - before;
                Assert.InRange(results.Total, 0, 5);
                AssertMarksInside(results);
                lock (Pieces)
                {
                    if (++asked % ProgressEvery == 0) output.WriteLine($"{asked} of {count} answered in {clock.Elapsed.TotalMinutes:0.0} min, {slow} over {MostMilliseconds} ms, the slowest {slowest:0.0}");
                    if (asked <= WarmUp) return;
                    if (took > MostMilliseconds) slow++;
                    if (took > slowest) (slowest, slowestQuery) = (took, What());
                }
            }
            catch (Exception e)
            {
                throw new InvalidOperationException(What(), e);
            }
        });
        output.WriteLine($"{count} queries in {clock.Elapsed.TotalMinutes:0.0} min, seed {seed}; {slow} took more than {MostMilliseconds} ms of a processor, the slowest {slowest:0.0}: {slowestQuery}");
        if (count == LongCount) Assert.Equal(0, slow);
    }

    [Fact]
    public void Search_EveryPairOfKindsOfCharacters_IsAnswered()
    {
        int every = RandomTests.Count(quick: 7, all: 1);
        for (int pair = 0; pair < Alphabet.Length * Alphabet.Length; pair += every)
        {
            string query = new([Alphabet[pair / Alphabet.Length], Alphabet[pair % Alphabet.Length]]);
            AssertCaps(query);
            Assert.InRange(MemoryArticleIndex.Seeds.Search(query).Total, 0, 5);
        }
    }

    private static void AssertCaps(string query)
    {
        ParsedQuery parsed = ArticleQueryParser.Parse(query);
        (int words, int depth) = parsed.Root is null ? (0, 0) : Measure(parsed.Root);
        Assert.InRange(words, 0, ArticleQueryParser.MaxWords);
        // A parenthesis is at most a choice of sequences of parts: three nodes deep, and a field and NOT around it.
        Assert.InRange(depth, 0, 5 * (ArticleQueryParser.MaxDepth + 1));
    }

    private static (int Words, int Depth) Measure(QueryNode node) => node switch
    {
        WordsNode words => (WordsOf(words.Text), 1),
        PhraseNode phrase => (WordsOf(phrase.Text), 1),
        PrefixNode prefix => PrefixOf(prefix.Text),
        NotNode not => Below([not.Part]),
        FieldNode field => Below([field.Part]),
        AllNode all => Below(all.Parts),
        AnyNode any => Below(any.Parts),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static (int Words, int Depth) PrefixOf(string text)
    {
        Assert.True(text.Count(char.IsLetterOrDigit) >= ArticleQueryParser.MinPrefixLetters, text);
        return (WordsOf(text), 1);
    }

    private static (int Words, int Depth) Below(IReadOnlyList<QueryNode> parts)
    {
        (int Words, int Depth)[] measures = [.. parts.Select(Measure)];
        return (measures.Sum(static part => part.Words), 1 + measures.Max(static part => part.Depth));
    }

    private static int WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static void AssertMarksInside(ArticleSearchResults results)
    {
        foreach (ArticleHit hit in results.Hits)
        {
            string title = hit.Article.Title.Value;
            Assert.All(hit.TitleMarks, mark => Assert.True(mark.Start >= 0 && mark.Start < mark.End && mark.End <= title.Length, title));
        }
    }

    private static string Random(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => random.Next(6) switch
    {
        0 => ((char)random.Next(65_536)).ToString(),
        1 => Alphabet[random.Next(Alphabet.Length)].ToString(),
        _ => Pieces[random.Next(Pieces.Length)] + (random.Next(2) == 0 ? " " : ""),
    }));

    private static string Grammatical(Random random, int depth) => (depth > 10 ? 0 : random.Next(9)) switch
    {
        0 or 1 => Pieces[random.Next(12)],
        2 => $"\"{Pieces[random.Next(12)]} {Pieces[random.Next(12)]}\"",
        3 => $"({Grammatical(random, depth + 1)})",
        4 => $"{Grammatical(random, depth + 1)} OR {Grammatical(random, depth + 1)}",
        5 => $"{Grammatical(random, depth + 1)} AND {Grammatical(random, depth + 1)}",
        6 => $"NOT {Grammatical(random, depth + 1)}",
        7 => $"{(random.Next(2) == 0 ? "title" : "province")}:{Grammatical(random, depth + 1)}",
        _ => $"{Grammatical(random, depth + 1)} -{Grammatical(random, depth + 1)} gi*",
    };
}
