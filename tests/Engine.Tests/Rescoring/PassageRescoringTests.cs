using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Rescoring;
using NewsSearch.Engine.Scoring;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Engine.Tests.Rescoring;

public class PassageRescoringTests(ITestOutputHelper output)
{
    private static readonly TermSet[] Words = [TermSet.Of(TestIndex.Key("a")), TermSet.Of(TestIndex.Key("b")), TermSet.AnyOf([TestIndex.Key("c"), TestIndex.Key("d")])];

    private static readonly string[] Vocabulary = ["a", "b", "c", "d", "x", "x", "x", "y"];

    private static readonly Query AnyWord = new BooleanQuery { Should = [.. Words.Select(static word => new TermQuery("body", word))] };

    private static PassageRescoring Second => new() { Field = "body", Terms = Words, PassageBoost = 0.5f, OrderBoost = 0.3f, CoverageBoost = 0.2f, PassageLength = 3, Horizon = 5 };

    [Fact]
    public void Search_WordsTogether_StandBeforeWordsApart()
    {
        using IndexReader reader = Index("a x x x x x x x b", "x x a b x x x x x", "x x x x x x x x x");
        Query both = new BooleanQuery { Must = [new TermQuery("body", Words[0]), new TermQuery("body", Words[1])] };
        var searcher = new Searcher(reader);
        Assert.Equal([0, 1], searcher.Search(new SearchRequest { Query = both }).Hits.Select(static hit => hit.Document));
        SearchResults again = searcher.Search(new SearchRequest { Query = both, Rescoring = Second });
        Assert.Equal([1, 0], again.Hits.Select(static hit => hit.Document));
        Assert.Equal([1, 0], again.Rescored);
    }

    [Fact]
    public void Search_RandomIndexes_RescoresTheFirstHitsAsTheTwinDoes()
    {
        int seed = RandomTests.Seed();
        output.WriteLine($"NEWS_SEARCH_TEST_SEED={seed} repeats this run");
        for (int run = 0; run < RandomTests.Count(quick: 20, all: 500); run++)
        {
            var random = new Random(unchecked(seed + run));
            string[] texts = [.. Enumerable.Range(0, random.Next(1, 150)).Select(_ => string.Join(' ', random.GetItems(Vocabulary, random.Next(1, 30))))];
            using IndexReader reader = Index(texts, commitEvery: random.Next(1, 80));
            var searcher = new Searcher(reader);
            PassageRescoring second = Second with { Hits = random.Next(0, 60), Compounds = random.Next(2) == 0 ? [] : [new Compound(Words[0], Words[2]), new Compound(Words[0], Words[2])] };
            IReadOnlyList<Hit> before = searcher.Search(new SearchRequest { Query = AnyWord, Limit = int.MaxValue }).Hits;
            SearchResults all = searcher.Search(new SearchRequest { Query = AnyWord, Limit = int.MaxValue, Rescoring = second });
            int looked = Math.Min(second.Hits, before.Count);
            Assert.Equal(before.Skip(looked), all.Hits.Skip(looked));
            Assert.Equal(all.Hits.Take(looked).Select(static hit => hit.Document), all.Rescored);
            Dictionary<int, double> expected = before.Take(looked).ToDictionary(static hit => hit.Document, hit => hit.Score + Gain(reader, hit.Document, second));
            Assert.Equal(expected.Keys.Order(), all.Rescored.Order());
            foreach (Hit hit in all.Hits.Take(looked))
            {
                Assert.Equal(expected[hit.Document], hit.Score, 1e-5);
                Assert.Equal(hit.Score, searcher.Explain(AnyWord, hit.Document, [second]).Value);
            }

            Assert.Equal(all.Hits, all.Hits.OrderByDescending(static hit => hit.Score).ThenBy(static hit => hit.Document));
            int size = random.Next(1, 40);
            var pages = new List<Hit>();
            for (int offset = 0; offset < before.Count; offset += size) pages.AddRange(searcher.Search(new SearchRequest { Query = AnyWord, Rescoring = second, Offset = offset, Limit = size }).Hits);
            Assert.Equal(all.Hits, pages);
        }
    }

    [Fact]
    public void Search_OtherOrderThanRelevance_TakesNoSecondLook()
    {
        using IndexReader reader = Index("a b", "b a");
        SearchResults results = new Searcher(reader).Search(new SearchRequest { Query = AnyWord, Rescoring = Second, Sort = new SortOrder("date", true) });
        Assert.Equal([new Hit(0, 0), new Hit(1, 0)], results.Hits);
        Assert.Empty(results.Rescored);
    }

    [Fact]
    public void Explain_SecondLook_AddsUpToTheScore()
    {
        using IndexReader reader = Index("x a b", "x y");
        ScoreExplanation account = new Searcher(reader).Explain(AnyWord, 0, [Second]);
        Assert.Equal(account.Value, account.Details.Sum(static part => part.Value), 1e-5f);
        Assert.Contains("2 words that stand within 3 positions", account.ToString(), StringComparison.Ordinal);
        Assert.Contains("at position 1", account.ToString(), StringComparison.Ordinal);
        Assert.Contains("no passage", new Searcher(reader).Explain(new MatchAllQuery(), 1, [Second]).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Search_Feedback_GetsTheHitsLookedAtAndOrdersThemAnew()
    {
        using IndexReader reader = Index("a b x x x x", "a x b x y y", "a x x b x y", "x x x x");
        var searcher = new Searcher(reader);
        List<IReadOnlyList<Hit>> seen = [];
        var request = new SearchRequest
        {
            Query = AnyWord,
            Rescoring = Second,
            Limit = 2,
            Feedback = hits =>
            {
                seen.Add(hits);
                return Shared("x", "y", 7);
            },
        };
        SearchResults before = searcher.Search(request with { Feedback = null, Limit = 3 });
        SearchResults after = searcher.Search(request);

        Assert.Equal(before.Hits, Assert.Single(seen));
        Assert.Equal(0, before.Hits[0].Document);
        Assert.Equal([.. before.Rescored.Where(static document => document > 0), 0], after.Rescored);
        Assert.Equal(2, after.Looks.Count);
        foreach (Hit hit in after.Hits)
        {
            Assert.Equal(before.Hits.Single(other => other.Document == hit.Document).Score + 7, hit.Score, 1e-4);
            Assert.Equal(hit.Score, searcher.Explain(AnyWord, hit.Document, after.Looks).Value);
        }
    }

    [Fact]
    public void Search_FeedbackOfNothing_ChangesNothing()
    {
        using IndexReader reader = Index("a b", "b a x y");
        var searcher = new Searcher(reader);
        var request = new SearchRequest { Query = AnyWord, Rescoring = Second };
        SearchResults before = searcher.Search(request);
        Assert.Equal(before.Hits, searcher.Search(request with { Feedback = static _ => null }).Hits);
        Assert.Equal(before.Hits, searcher.Search(request with { Feedback = static _ => Shared("unknown", "neither", 7) }).Hits);
        Assert.Single(before.Looks);
    }

    [Fact]
    public void Search_NothingLookedAt_AsksForNoFeedback()
    {
        using IndexReader reader = Index("a b");
        var searcher = new Searcher(reader);
        var request = new SearchRequest { Query = AnyWord, Rescoring = Second, Feedback = static _ => throw new InvalidOperationException("asked") };
        Assert.Empty(searcher.Search(request with { Sort = new SortOrder("date", true) }).Looks);
        Assert.Empty(searcher.Search(request with { Rescoring = null }).Looks);
        Assert.Empty(searcher.Search(request with { Query = new TermQuery("body", TermSet.Of(TestIndex.Key("y"))) }).Looks);
        Assert.Empty(searcher.Search(request with { Limit = 0 }).Looks);
    }

    [Fact]
    public void Search_NumbersOutOfRange_SaysSo()
    {
        using IndexReader reader = Index("a b");
        var searcher = new Searcher(reader);
        PassageRescoring[] wrong = [Second with { Hits = -1 }, Second with { PassageLength = 0 }, Second with { Horizon = 0 }, Second with { PassageBoost = -1 }, Second with { OrderBoost = float.PositiveInfinity }, Second with { CoverageBoost = float.NaN }];
        foreach (PassageRescoring rescoring in wrong) Assert.Throws<ArgumentOutOfRangeException>(() => searcher.Search(new SearchRequest { Query = AnyWord, Rescoring = rescoring }));
        Assert.Throws<ArgumentException>(() => searcher.Search(new SearchRequest { Query = AnyWord, Rescoring = Second with { Field = "place" } }));
    }

    // The slow twin: every passage of the stored text.
    private static double Gain(IndexReader reader, int document, PassageRescoring second)
    {
        string[] words = System.Text.Encoding.UTF8.GetString(reader.Stored(document, "text")).Split(' ');
        string[][] terms = [["a"], ["b"], ["c", "d"]];
        int[] frequencies = [.. terms.Select(term => Enumerable.Range(0, reader.MaxDocument).Count(other => System.Text.Encoding.UTF8.GetString(reader.Stored(other, "text")).Split(' ').Intersect(term).Any()))];
        double IdfOf(int term) => Math.Log(1 + ((reader.MaxDocument - frequencies[term] + 0.5) / (frequencies[term] + 0.5)));
        double Sum(IEnumerable<string> passage) => terms.Select((term, i) => passage.Intersect(term).Any() ? IdfOf(i) : 0).Sum();
        double best = Enumerable.Range(0, words.Length).Max(start => terms.Any(term => term.Contains(words[start])) ? Sum(words.Skip(start).Take(second.PassageLength + 1)) / (1 + Math.Log2(1 + (double)start / second.Horizon)) : 0);
        double order = Enumerable.Range(0, words.Length).Max(end =>
        {
            ArraySegment<string> passage = new ArraySegment<string>(words)[Math.Max(0, end - second.PassageLength)..(end + 1)];
            int last = Array.FindIndex(terms, term => term.Contains(words[end]));
            return last < 0 || terms[last].Any(passage[..^1].Contains) ? 0 : Enumerable.Range(1, 7).Where(choice => IsInOrder(passage, choice)).Select(Idfs).DefaultIfEmpty(0).Max();
        });
        return (second.PassageBoost * best) + (second.OrderBoost * order) + (second.CoverageBoost * (second.Compounds.Count == 0 ? Sum(words) : Covered()));

        // A choice is a bit a term; a greedy walk finds them one behind the other if they are there at all.
        bool IsInOrder(IEnumerable<string> passage, int choice)
        {
            Queue<string[]> wanted = new(terms.Where((_, term) => (choice >> term & 1) == 1));
            foreach (string word in passage)
            {
                if (wanted.TryPeek(out string[]? next) && next.Contains(word)) wanted.Dequeue();
            }

            return wanted.Count == 0;
        }

        double Idfs(int choice) => terms.Select((_, term) => (choice >> term & 1) == 1 ? IdfOf(term) : 0).Sum();

        // Of the three terms the first and the last are one word.
        double Covered()
        {
            bool IsTogether(string[] text) => text.Zip(text.Skip(1)).Any(static pair => pair is ("a", "c" or "d"));
            int together = Enumerable.Range(0, reader.MaxDocument).Count(other => IsTogether(System.Text.Encoding.UTF8.GetString(reader.Stored(other, "text")).Split(' ')));
            if (together == 0) return Sum(words);
            double Idf(int frequency) => Math.Log(1 + ((reader.MaxDocument - frequency + 0.5) / (frequency + 0.5)));
            return (words.Contains("b") ? Idf(frequencies[1]) : 0) + (IsTogether(words) ? Idf(together) : 0);
        }
    }

    private static PassageRescoring Shared(string left, string right, float weight)
    {
        (TermSet Left, TermSet Right) word = (TermSet.Of(TestIndex.Key(left)), TermSet.Of(TestIndex.Key(right)));
        return new PassageRescoring { Field = "body", Terms = [word.Left, word.Right], Compounds = [new Compound(word.Left, word.Right, weight)], PassageBoost = 0, CoverageBoost = 1 };
    }

    private static IndexReader Index(params string[] texts) => Index(texts, int.MaxValue);

    private static IndexReader Index(string[] texts, int commitEvery)
    {
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            for (int i = 0; i < texts.Length; i++)
            {
                writer.Put(TestIndex.Document($"t{i}", texts[i]));
                if ((i + 1) % commitEvery == 0) writer.Commit(TestIndex.NoData);
            }

            writer.Commit(TestIndex.NoData);
        }

        return TestIndex.Reader(directory);
    }
}
