using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Backends.Embedded;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Searching;
using NewsSearch.Articles.Understanding;
using NewsSearch.Catalogue;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Articles.Tests.Searching;

public sealed class SideCountsTests
{
    private static readonly SearchContext Context = ContextOf(
        "Hội đồng nhân dân tỉnh họp.", "Ủy ban nhân dân tỉnh họp.", "Nhân dân phấn khởi, tỉnh yên vui.", "Hội nghị của huyện.");

    [Fact]
    public void Count_AsOftenAsThereIsWork_IsThatOfTheSearchAndThenNothing()
    {
        var side = new SideCounts(Context, CancellationToken.None);
        var request = new ArticleSearchRequest { Query = "nhân dân tỉnh" };
        List<int?> counts = [.. Enumerable.Range(0, 10_000).Select(_ => side.Count(request)).TakeWhile(static count => count is not null)];

        Assert.InRange(counts.Count, 20, 1_000);
        Assert.All(counts, static count => Assert.Equal(3, count));
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData("dan", 3)]
    [InlineData("\"nhân dân\" -phấn", 2)]
    [InlineData("khôngcó", 0)]
    public void Count_AnyRequest_IsTheTotalOfItsSearch(string query, int expected)
        => Assert.Equal(expected, new SideCounts(Context, CancellationToken.None).Count(new ArticleSearchRequest { Query = query }));

    // Counting leaves out what scores; that must not change what matches.
    [Fact]
    public void Count_OtherReadingsOfMarks_AreTheTotalsOfTheirSearches()
    {
        int compared = 0;
        foreach (string query in QueriesOfDeath.All.Concat(["ubnd tinh", "hau giang -ha*", "\"bi thu tinh uy\" OR hdnd", "title:(hoi nghi)", "dduwowngf", "giai ngan von dau tu cong nam hai nghin hai muoi ba"]))
        {
            foreach (MarksCount count in MemoryArticleIndex.Seeds.Search(query).MarksCounts)
            {
                Assert.Equal((query, count.Count), (query, MemoryArticleIndex.Seeds.Search(new ArticleSearchRequest { Query = query, Marks = count.Marks }).Total));
                compared++;
            }
        }

        Assert.InRange(compared, 60, int.MaxValue);
    }

    // Three articles hold "nhân" and "dân", one "hội" and "đồng".
    [Theory]
    [InlineData(6, "nhân", "dân")]
    [InlineData(2, "hội", "đồng")]
    [InlineData(0, "dân")]
    public void QueryWork_APhrase_IsItsPlacesTimesTheArticlesOfTheRarestWord(long expected, params string[] words)
    {
        Query query = words.Length == 1 ? new TermQuery(ArticleSchema.Body, Term(words[0])) : new PhraseQuery(ArticleSchema.Body, [.. words.Select(Term)]);
        Assert.Equal(expected, QueryWork.Of(query, Context.Searcher));
        Assert.Equal(expected, QueryWork.Of(new BooleanQuery { Must = [new BoostQuery(query, 2)], Should = [new PhraseQuery(ArticleSchema.Body, [Term("tỉnh"), Term("họp")])] }, Context.Searcher));
        Assert.Equal(2 * expected, QueryWork.Of(new BooleanQuery { Should = [query, new DisjunctionMaxQuery([query])] }, Context.Searcher));
    }

    [Fact]
    public void QueryWork_BesideARareWord_IsThatOfTheArticlesWithTheWord()
    {
        var phrase = new PhraseQuery(ArticleSchema.Body, [Term("nhân"), Term("dân")]);
        var rare = new TermQuery(ArticleSchema.Body, Term("đồng"));
        Assert.Equal(2, QueryWork.Of(new BooleanQuery { Must = [phrase, rare] }, Context.Searcher));
        Assert.Equal(2, QueryWork.Of(new BooleanQuery { Must = [rare], MustNot = [phrase] }, Context.Searcher));
    }

    [Fact]
    public void QueryWork_Places_AreThoseOfPhrasesThatMustMatch()
    {
        var phrase = new PhraseQuery(ArticleSchema.Body, [Term("nhân"), Term("dân")]);
        Assert.Equal(4, QueryWork.Places(new BooleanQuery { Must = [new BoostQuery(phrase, 2)], MustNot = [new ConstantScoreQuery(phrase)], Should = [phrase] }));
        Assert.Equal(6, QueryWork.Places(new BooleanQuery { Should = [phrase, new DisjunctionMaxQuery([phrase, phrase])] }));
    }

    private static TermSet Term(string word) => TermSet.Of(Analysis.TermKey.Encode(word));

    private static SearchContext ContextOf(params string[] texts)
    {
        var directory = new MemoryIndexDirectory();
        var understanding = new ArticleUnderstanding(NewsCatalogue.Default);
        using (var writer = new ArticleIndexWriter(new EmbeddedStore(directory), NewsCatalogue.Default, "test", new ArticleIndexWriterOptions()))
        {
            for (int i = 0; i < texts.Length; i++) writer.Put(understanding.Understand(new SourceDocument { Id = $"{i}", File = "test", Text = texts[i] }), 1);
            writer.Publish(0, DateTimeOffset.UnixEpoch);
        }

        return new SearchContext(new EmbeddedStore(directory).Open(), NewsCatalogue.Default, TimeSpan.FromMinutes(5));
    }
}
