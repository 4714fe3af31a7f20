using NewsSearch.Articles.Evaluation.Retrieval;
using NewsSearch.Articles.Tests.Searching;

namespace NewsSearch.Articles.Tests.Evaluation.Retrieval;

public class RetrievalTests
{
    private const string Topics = "qid\tquery\tas_typed\nt1\tgiải ngân\tgiai ngan\nt2\tthể thao\t\n";
    private const string Judgments = "qid\tdoc_id\trel\nt1\ta\t3\nt1\tb\t1\nt2\tz\t2\n";

    [Fact]
    public void Read_Topics_TakesColumnsAndMakesForms()
    {
        Assert.Equal(["giải ngân", "thể thao"], Texts(null));
        Assert.Equal(["giai ngan"], Texts("as_typed"));
        Assert.Equal(["giai ngan", "the thao"], Texts("unaccented"));
        Assert.Equal(["giair ngaan", "theer thao"], Texts("telex"));
        Assert.Equal(3, RetrievalQueries.Read(Topics, Judgments, null)[0].Judgments["a"]);

        static IEnumerable<string> Texts(string? form) => RetrievalQueries.Read(Topics, Judgments, form).Select(query => query.Text);
    }

    [Theory]
    [InlineData("qid\ttext\n", null, null, "Line 1")]
    [InlineData(Topics, null, null, "--judgments")]
    [InlineData(Topics, "qid\tdoc_id\trel\nt1\ta\t4\n", null, "Row 1")]
    [InlineData(Topics, "qid\tdoc_id\trel\nt1\ta\n", null, "line 2")]
    [InlineData(Topics, Judgments, "keywords", "keywords")]
    public void Read_NoSuchTable_SaysWhere(string queries, string? judgments, string? form, string where)
        => Assert.Contains(where, Assert.Throws<FormatException>(() => RetrievalQueries.Read(queries, judgments, form)).Message, StringComparison.Ordinal);

    [Fact]
    public void Ndcg_KnownPage_IsTheFormula()
    {
        var query = new RetrievalQuery("t", "x", new Dictionary<string, int> { ["a"] = 3, ["b"] = 1, ["c"] = 0 });
        Assert.Equal(1, Score("a", "b").Ndcg, 9);
        Assert.Equal((1 + 7 / Math.Log2(3)) / (7 + 1 / Math.Log2(3)), Score("b", "a").Ndcg, 9);
        Assert.Equal(0, Score("c", "d").Ndcg);
        Assert.Equal((0, 0.0), (Score("c").FirstRank, Score("c").ReciprocalRank));
        Assert.Equal((2, 0.5), (Score("c", "b").FirstRank, Score("c", "b").ReciprocalRank));

        RetrievalResult Score(params string[] found) => new(query, found, TimeSpan.Zero);
    }

    [Fact]
    public void Run_SmallIndex_ScoresTheFirstPage()
    {
        using Articles.Searching.IArticleIndex index = MemoryArticleIndex.Of([ArticleSamples.Article("a", "Giải ngân vốn đầu tư."), ArticleSamples.Article("z", "Ca nhạc.")]);
        RetrievalReport report = RetrievalEvaluation.Run(index, RetrievalQueries.Read(Topics, Judgments, null), CancellationToken.None);
        Assert.Equal((0.5, 0.5, 0.5), (report.SuccessAt1, report.SuccessAt10, report.Mrr));
        Assert.Equal(7 / (7 + 1 / Math.Log2(3)) / 2, report.Ndcg, 9);
    }
}
