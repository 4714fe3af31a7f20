using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Scoring;
using NewsSearch.Engine.Tests.Support;
using Xunit.Abstractions;

namespace NewsSearch.Engine.Tests.Matching;

/// <summary>Every kind of cursor keeps the one contract, whatever the order of Next and Advance.</summary>
public class DocCursorContractTests(ITestOutputHelper output)
{
    private static readonly int[] Sizes = [0, 1, 2, 63, 64, 65, 127, 128, 129, 400];

    public static TheoryData<string> Kinds => [.. Cursors(1, 10).Select(static kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Cursor_AnyMixtureOfNextAndAdvance_GivesTheSameDocuments(string kind)
    {
        foreach (int size in Sizes)
        {
            for (int seed = 1; seed <= 4; seed++)
            {
                output.WriteLine($"{kind}, {size} documents, seed {seed}");
                List<int> expected = Cursors(seed, size).Single(cursor => cursor.Name == kind).Expected;
                Assert.Equal(expected, CursorWalk.All(Cursors(seed, size).Single(cursor => cursor.Name == kind).Open()));
                CursorWalk.Check(Cursors(seed, size).Single(cursor => cursor.Name == kind).Open(), expected, new Random(seed));
            }
        }
    }

    [Fact]
    public void QueryCursors_RandomQueries_KeepTheContract()
    {
        var corpus = new RandomCorpus(77);
        List<Document> documents = corpus.Documents(180);
        var analyzer = new WordAnalyzer();
        var twin = new NaiveSearcher(RandomCorpus.Schema, documents, analyzer, new HashSet<int>());
        var statistics = new IndexStatistics([new InMemorySegment(RandomCorpus.Schema, documents, 0, analyzer)]);
        for (int i = 0; i < 200; i++)
        {
            Query query = corpus.Query(3);
            output.WriteLine($"seed 77, query {i}: {query}");
            List<int> expected = [.. twin.Search(query).Select(static match => match.Document)];
            Scorer? scorer = new WeightCompiler(RandomCorpus.Schema, statistics).Compile(query, scores: i % 2 == 0).Open(0, CancellationToken.None);
            if (scorer is null) Assert.Empty(expected);
            else CursorWalk.Check(scorer.Cursor, expected, new Random(i));
        }
    }

    private static IEnumerable<(string Name, Func<DocCursor> Open, List<int> Expected)> Cursors(int seed, int size)
    {
        List<int> a = Some(seed, size, 0.5);
        List<int> b = Some(seed + 100, size, 0.7);
        List<int> c = Some(seed + 200, size, 0.1);
        List<int> all = [.. Enumerable.Range(0, size)];
        CancellationToken none = CancellationToken.None;
        yield return ("all", () => new AllDocumentsCursor(size), all);
        yield return ("list", () => List(a), a);
        yield return ("two-phase", () => new EvenCursor(List(a)), Even(a));
        yield return ("conjunction", () => new ConjunctionCursor([List(b), List(a)], none), [.. a.Intersect(b)]);
        yield return ("conjunction of all and tests", () => new ConjunctionCursor([new AllDocumentsCursor(size), new EvenCursor(List(a)), new EvenCursor(new AllDocumentsCursor(size))], none), Even(a));
        yield return ("conjunction of tests", () => new ConjunctionCursor([new EvenCursor(new AllDocumentsCursor(size))], none), Even(all));
        yield return ("conjunction of conjunctions", () => new ConjunctionCursor([List(c), new ConjunctionCursor([List(a), List(b)], none)], none), [.. a.Intersect(b).Intersect(c).Order()]);
        yield return ("disjunction", () => new DisjunctionCursor([List(a), List(b), List(c)]), [.. a.Union(b).Union(c).Order()]);
        yield return ("disjunction, two at least", () => new DisjunctionCursor([List(a), List(b), List(c)], 2), [.. all.Where(d => Count(d, a, b, c) >= 2)]);
        yield return ("disjunction, three at least", () => new DisjunctionCursor([List(a), new EvenCursor(List(b)), List(c)], 3), Even([.. a.Intersect(b).Intersect(c).Order()]));
        yield return ("exclusion", () => new ExclusionCursor(List(b), List(c), none), [.. b.Except(c)]);
        yield return ("exclusion from a test", () => new ExclusionCursor(new EvenCursor(List(b)), new DisjunctionCursor([List(c), List(a)]), none), Even([.. b.Except(c).Except(a)]));
        yield return ("union of postings", () => new UnionPostingsCursor([Postings(a), Postings(b), Postings(c)], frequencies: true, () => [Postings(a), Postings(b), Postings(c)]), [.. a.Union(b).Union(c).Order()]);
        yield return ("union of documents", () => new UnionPostingsCursor([Postings(a), Postings(b), Postings(c)], frequencies: false, () => [Postings(a), Postings(b), Postings(c)]), [.. a.Union(b).Union(c).Order()]);
        yield return ("exact phrase", () => Phrase(a, b, slop: 0), [.. a.Intersect(b)]);
        yield return ("sloppy phrase", () => Phrase(b, c, slop: 2), [.. b.Intersect(c)]);
        yield return ("number range", () => Open(NumberRangeCursor.Open(new InMemoryNumberColumn(Documents(size, a), "n"), size, 10, 90, none)), [.. a.Where(static d => d is >= 10 and <= 90)]);
        yield return ("one facet value", () => Open(FacetCursor.Open(new InMemoryFacetColumn(Documents(size, a), "f"), size, ["odd"], none)), [.. a.Where(static d => d % 2 == 1)]);
        yield return ("several facet values", () => Open(FacetCursor.Open(new InMemoryFacetColumn(Documents(size, a), "f"), size, ["odd", "even/four", "none"], none)), [.. a.Where(static d => d % 2 == 1 || d % 4 == 0)]);
        yield return ("any facet value", () => Open(HasFacetCursor.Open(new InMemoryFacetColumn(Documents(size, a), "f"), size, none)), a);
    }

    private static List<int> Some(int seed, int size, double share)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, size).Where(_ => random.NextDouble() < share)];
    }

    private static int Count(int document, params List<int>[] lists) => lists.Count(list => list.Contains(document));

    private static List<int> Even(List<int> documents) => [.. documents.Where(static document => document % 2 == 0)];

    private static DocumentListCursor List(List<int> documents) => new([.. documents]);

    // Position 5 in every document, and one that follows it by one.
    private static InMemoryPostings Postings(List<int> documents, int position = 5) => new([.. documents.Select(document => (document, new List<int> { position }))]);

    private static PhraseCursor Phrase(List<int> first, List<int> second, int slop)
    {
        InMemoryPostings a = Postings(first);
        InMemoryPostings b = Postings(second, 6 + slop);
        var both = new ConjunctionCursor([a, b], CancellationToken.None);
        PhrasePlace[] places = [new(a, 0), new(b, 1)];
        return slop == 0 ? new ExactPhraseCursor(both, places, CancellationToken.None) : new SloppyPhraseCursor(both, places, [[], []], slop, CancellationToken.None);
    }

    private static List<Document> Documents(int size, List<int> withValues)
    {
        var documents = new List<Document>();
        for (int i = 0; i < size; i++)
        {
            var document = new Document($"{i}");
            if (withValues.Contains(i)) document.AddNumber("n", i).AddFacet("f", i % 2 == 1 ? "odd" : i % 4 == 0 ? "even/four" : "even/two");
            documents.Add(document);
        }

        return documents;
    }

    // A factory gives null where nothing can match; the contract then holds for the empty list.
    private static DocCursor Open(DocCursor? cursor) => cursor ?? new DocumentListCursor([]);

    private sealed class EvenCursor(DocCursor approximation) : TwoPhaseCursor(approximation, CancellationToken.None)
    {
        public override int TestCost => 1;

        public override bool Matches(int document) => document % 2 == 0;
    }
}
