using NewsSearch.Engine.Highlighting;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Highlighting;

public class HighlighterTests
{
    [Fact]
    public void Find_Term_MarksEveryOccurrence()
        => Assert.Equal("[an] bao [an] ca", Mark("an bao an ca", Term("an")));

    [Fact]
    public void Find_SeveralTermsAndRange_MarksThoseTheyStandFor()
    {
        Assert.Equal("[an] [bao] ca", Mark("an bao ca", new TermQuery("body", TermSet.AnyOf([Key("an"), Key("bao")]))));
        Assert.Equal("an [ba] [bao] binh", Mark("an ba bao binh", new TermQuery("body", TermSet.Range(Key("ba")))));
        Assert.Equal("an ba [bao] binh", Mark("an ba bao binh", new TermQuery("body", TermSet.Range(Key("b"), new RandomCorpus.LengthFilter(3)))));
    }

    [Fact]
    public void Find_Phrase_MarksOnlyTheWholePhraseAsOneRange()
        => Assert.Equal("an [an bao] bao an ca bao [an, bao]", Mark("an an bao bao an ca bao an, bao", Phrase(0, "an", "bao")));

    [Fact]
    public void Find_PhraseAcrossSentences_IsNone()
        => Assert.Equal("an. bao", Mark("an. bao", Phrase(0, "an", "bao")));

    [Fact]
    public void Find_SloppyPhrase_MarksItsWords()
    {
        Assert.Equal("[an] ca [bao] an", Mark("an ca bao an", Phrase(1, "an", "bao")));
        Assert.Equal("[bao an]", Mark("bao an", Phrase(2, "an", "bao")));
        Assert.Equal("an ca ca bao", Mark("an ca ca bao", Phrase(1, "an", "bao")));
    }

    [Fact]
    public void Find_PhraseAndItsWord_Merge()
        => Assert.Equal("[an bao] [bao]", Mark("an bao bao", new BooleanQuery { Must = [Phrase(0, "an", "bao")], Should = [Term("bao")] }));

    [Fact]
    public void Find_NestedClauses_CountUnlessExcluded()
    {
        var query = new BooleanQuery
        {
            Must = [new BoostQuery(Term("an"), 2), new DisjunctionMaxQuery([Term("bao"), new TermQuery("title", Set("ca"))])],
            MustNot = [Term("cang")],
            Filter = [new ConstantScoreQuery(Term("can"))],
        };
        Assert.Equal("[an] [bao] ca cang [can]", Mark("an bao ca cang can", query));
        Assert.Empty(new Highlighter(new WordAnalyzer()).Find("an", new MatchAllQuery(), "body"));
    }

    [Fact]
    public void Find_StackedForms_MarkTheirToken()
        => Assert.Equal("[an/bao] [ca]", Mark("an/bao ca", new BooleanQuery { Should = [Term("bao"), Term("ca")] }));

    [Fact]
    public void Find_DecomposedText_CoversTheMarks()
    {
        // "Hậu" written as a, dot below, circumflex: five units, none of them cut off.
        const string Hau = "Ha\u0323\u0302u";
        IReadOnlyList<TextRange> ranges = new Highlighter(new WordAnalyzer()).Find($"x {Hau} Giang", new TermQuery("body", TermSet.Of(Key(Hau))), "body");
        Assert.Equal([new TextRange(2, 7)], ranges);
    }

    [Fact]
    public void Find_RandomTextsAndQueries_AscendsAndStaysInside()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            var corpus = new RandomCorpus(seed);
            string text = string.Concat(corpus.Documents(5).SelectMany(static document => document.Texts).Select(static field => field.Text));
            IReadOnlyList<TextRange> ranges = new Highlighter(new WordAnalyzer()).Find(text, corpus.Query(3), "body");
            int end = 0;
            foreach (TextRange range in ranges)
            {
                Assert.True(range.Start >= end && range.End > range.Start && range.End <= text.Length, $"seed {seed}: {range} after {end}");
                end = range.End;
            }
        }
    }

    private static string Mark(string text, Query query)
    {
        foreach (TextRange range in new Highlighter(new WordAnalyzer()).Find(text, query, "body").Reverse())
        {
            text = text.Insert(range.End, "]").Insert(range.Start, "[");
        }

        return text;
    }

    private static byte[] Key(string word) => WordAnalyzer.Key(word);

    private static TermSet Set(string word) => TermSet.Of(Key(word));

    private static TermQuery Term(string word) => new("body", Set(word));

    private static PhraseQuery Phrase(int slop, params string[] words) => new("body", [.. words.Select(Set)], slop);
}
