using NewsSearch.Analysis;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Queries;

public class QueryTests
{
    [Fact]
    public void Equals_SamePartsInOtherLists_IsTrue()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            Query query = new RandomCorpus(seed).Query(4);
            Query twin = new RandomCorpus(seed).Query(4);
            Assert.NotSame(query, twin);
            Assert.Equal(query, twin);
            Assert.Equal(query.GetHashCode(), twin.GetHashCode());
            Assert.Equal(query.ToString(), twin.ToString());
        }
    }

    [Fact]
    public void Equals_AnyPartDifferent_IsFalse()
    {
        TermSet an = Set("an");
        TermSet bao = Set("bao");
        Query[] queries =
        [
            new MatchAllQuery(), new MatchNoneQuery(),
            new TermQuery("body", an), new TermQuery("title", an), new TermQuery("body", bao), new TermQuery("body", TermSet.AnyOf([Key("an"), Key("bao")])),
            new TermQuery("body", TermSet.Range(Key("an"))), new TermQuery("body", TermSet.Range(Key("an"), new RandomCorpus.LengthFilter(3))), new TermQuery("body", TermSet.Range(Key("an"), null, 3)),
            new PhraseQuery("body", [an, bao]), new PhraseQuery("body", [bao, an]), new PhraseQuery("body", [an, bao], 1), new PhraseQuery("title", [an, bao]),
            new BooleanQuery(), new BooleanQuery { Must = [new MatchAllQuery()] }, new BooleanQuery { Should = [new MatchAllQuery()] },
            new BooleanQuery { MustNot = [new MatchAllQuery()] }, new BooleanQuery { Filter = [new MatchAllQuery()] }, new BooleanQuery { MinimumShouldMatch = 1 },
            new DisjunctionMaxQuery([new MatchAllQuery()]), new DisjunctionMaxQuery([new MatchAllQuery()], 0.5f),
            new BoostQuery(new MatchAllQuery(), 2), new BoostQuery(new MatchAllQuery(), 3), new ConstantScoreQuery(new MatchAllQuery()), new ConstantScoreQuery(new MatchAllQuery(), 2),
            new NumberRangeQuery("date", 1, 2), new NumberRangeQuery("date", 1, 3), new HasValueQuery("date"), new HasValueQuery("place"),
            new FacetQuery("place", ["a"]), new FacetQuery("place", ["a", "b"]), new FacetQuery("person", ["a"]), new IdQuery(["a"]), new IdQuery(["b"]),
        ];
        for (int i = 0; i < queries.Length; i++)
        {
            for (int j = 0; j < queries.Length; j++) Assert.Equal(i == j, queries[i].Equals(queries[j]));
        }
    }

    [Fact]
    public void ToString_EveryKind_ReadsAsInLucene()
    {
        TermSet an = Set("an");
        Assert.Equal("*:*", new MatchAllQuery().ToString());
        Assert.Equal("-*:*", new MatchNoneQuery().ToString());
        Assert.Equal("body:an", new TermQuery("body", an).ToString());
        Assert.Equal("body:{an|bao}", new TermQuery("body", TermSet.AnyOf([Key("an"), Key("bao")])).ToString());
        Assert.Equal("body:an*", new TermQuery("body", TermSet.Range(Key("an"))).ToString());
        Assert.Equal("body:\"an bao\"~2", new PhraseQuery("body", [an, Set("bao")], 2).ToString());
        Assert.Equal("place:(hue | can-tho)", new FacetQuery("place", ["hue", "can-tho"]).ToString());
        Assert.Equal("date:[1 TO 5]", new NumberRangeQuery("date", 1, 5).ToString());
        Assert.Equal("date:*", new HasValueQuery("date").ToString());
        Assert.Equal("id:(a | b)", new IdQuery(["a", "b"]).ToString());
        Assert.Equal("(+body:an (*:* | date:*)~0.1 -id:(x) #date:*)~1^2.5", new BoostQuery(
            new BooleanQuery
            {
                Must = [new TermQuery("body", an)],
                Should = [new DisjunctionMaxQuery([new MatchAllQuery(), new HasValueQuery("date")], 0.1f)],
                MustNot = [new IdQuery(["x"])],
                Filter = [new HasValueQuery("date")],
                MinimumShouldMatch = 1,
            },
            2.5f).ToString());
        Assert.Equal("ConstantScore(*:*)^3", new ConstantScoreQuery(new MatchAllQuery(), 3).ToString());
    }

    [Fact]
    public void ToString_KeyWithMarks_ShowsTheSpelling()
    {
        Assert.Equal("body:hậu", new TermQuery("body", TermSet.Of(TermKey.Encode("hậu"))).ToString());
        Assert.Equal("body:x\u00B7ff", new TermQuery("body", TermSet.Of([(byte)'x', 0, 0xFF])).ToString());
    }

    private static byte[] Key(string word) => WordAnalyzer.Key(word);

    private static TermSet Set(string word) => TermSet.Of(Key(word));
}
