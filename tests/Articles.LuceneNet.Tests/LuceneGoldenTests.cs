using NewsSearch.Articles.Evaluation;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.LuceneNet.Tests;

/// <summary>Golden rows of matching score the same on both backends.</summary>
public class LuceneGoldenTests
{
    private const string Rows =
        """
        query	document	should_match	should_rank_above	reason
        hau giang	Tỉnh Hậu Giang họp.	yes		marks left out are free
        hầu giang	Tỉnh Hậu Giang họp.	no		a mark typed is a constraint
        UBND	Ủy ban nhân dân huyện họp.	yes		acronym
        ủy ban nhân dân	UBND huyện họp.	yes		full form
        kỷ luật	Kỉ luật cán bộ.	yes		i and y
        hậu	Gây hậu quả nặng.	yes	Gay hau qua nang.	marked text before stripped
        "giải ngân"	Giải quyết việc ngân sách.	no		phrase
        nghieem xuaan thanhf	Ông Nghiêm Xuân Thành phát biểu.	yes		raw keystrokes
        """;

    [Fact]
    public void Run_GoldenRows_GiveWhatTheEmbeddedEngineGives()
    {
        IReadOnlyList<MatchGoldenRow> rows = MatchGolden.Read(Rows.ReplaceLineEndings("\n") + "\n");

        MatchGoldenReport embedded = new MatchGolden(NewsCatalogue.Default).Run(rows);
        MatchGoldenReport lucene = new MatchGolden(NewsCatalogue.Default, new LuceneBackend()).Run(rows);

        Assert.All(embedded.Results.Zip(lucene.Results), pair =>
        {
            Assert.Equal((pair.First.Row, pair.First.Matched), (pair.Second.Row, pair.Second.Matched));
            Assert.Equal(pair.First.Score, pair.Second.Score, pair.First.Score * 1e-4f);
            Assert.True(pair.Second.Passed, pair.Second.Row.Reason);
        });
    }
}
