using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Scoring;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Scoring;

public class Bm25Tests
{
    [Theory]
    [InlineData(1, 1, 0.2876821)] // ln(1 + 0.5 / 1.5)
    [InlineData(1, 10, 1.9924302)] // ln(1 + 9.5 / 1.5)
    [InlineData(10, 10, 0.0465200)] // ln(1 + 0.5 / 10.5)
    [InlineData(5, 1000, 5.2040067)] // ln(1 + 995.5 / 5.5)
    public void Idf_ByHand_Agrees(int documents, int total, double expected) => Assert.Equal(expected, Bm25.Idf(documents, total), 1e-6);

    [Fact]
    public void Score_ThreeDocumentsByHand_Agrees()
    {
        // "hau" stands in two of the three documents with a body, of lengths 4, 2 and 6: the average is 4.
        // idf = ln(1 + (3 - 2 + 0.5) / (2 + 0.5)) = ln 1.6 = 0.4700036
        // first: f 2, length 4: tf = 2 / (2 + 1.2 * (0.25 + 0.75 * 4 / 4)) = 2 / 3.2 = 0.625; score 0.2937523
        // third: f 1, length 6: tf = 1 / (1 + 1.2 * (0.25 + 0.75 * 6 / 4)) = 1 / 2.65 = 0.3773585; score 0.1773598
        var searcher = Searcher("hau hau giang moi", "giang moi", "mot hai ba bon nam hau", null);
        IReadOnlyList<Hit> hits = searcher.Search(new SearchRequest { Query = Term("hau") }).Hits;
        Assert.Equal([0, 2], hits.Select(static hit => hit.Document));
        Assert.Equal(0.2937523f, hits[0].Score, 1e-6f);
        Assert.Equal(0.1773598f, hits[1].Score, 1e-6f);
    }

    [Fact]
    public void Score_Phrase_SumsIdfOverItsPlaces()
    {
        // "hau giang" stands once in the first: idf = ln 1.6 (hau) + ln 1.6 (giang) = 0.9400073,
        // tf = 1 / (1 + 1.2) at the average length 4: score 0.4272760
        var searcher = Searcher("hau hau giang moi", "giang moi", "mot hai ba bon nam hau", null);
        Hit hit = Assert.Single(searcher.Search(new SearchRequest { Query = new PhraseQuery("body", [Set("hau"), Set("giang")]) }).Hits);
        Assert.Equal(0.4272760f, hit.Score, 1e-6f);
    }

    [Fact]
    public void Score_SeveralTermsAsOne_UseTheUnion()
    {
        // hau and giang together stand in all three: idf = ln(1 + 0.5 / 3.5) = 0.1335314; the first has three of them:
        // tf = 3 / (3 + 1.2) = 0.7142857; score 0.0953796
        var searcher = Searcher("hau hau giang moi", "giang moi", "mot hai ba bon nam hau", null);
        Hit first = searcher.Search(new SearchRequest { Query = new TermQuery("body", TermSet.AnyOf([WordAnalyzer.Key("hau"), WordAnalyzer.Key("giang")])) }).Hits[0];
        Assert.Equal(new Hit(0, first.Score), first);
        Assert.Equal(0.0953796f, first.Score, 1e-6f);
    }

    [Fact]
    public void Score_LengthsOfOneCode_AreEqual()
    {
        // 48 and 49 tokens have one code.
        Assert.Equal(FieldLengthCode.Encode(48), FieldLengthCode.Encode(49));
        var searcher = Searcher("hau " + string.Concat(Enumerable.Repeat("x ", 47)), "hau " + string.Concat(Enumerable.Repeat("x ", 48)));
        IReadOnlyList<Hit> hits = searcher.Search(new SearchRequest { Query = Term("hau") }).Hits;
        Assert.Equal([0, 1], hits.Select(static hit => hit.Document));
        Assert.Equal(hits[0].Score, hits[1].Score);
    }

    [Fact]
    public void Explain_Term_NamesFormulaConstantsAndInputs()
    {
        var searcher = Searcher("hau hau giang moi", "giang moi", "mot hai ba bon nam hau", null);
        ScoreExplanation account = searcher.Explain(new BoostQuery(Term("hau"), 2), 0);
        string text = account.ToString();
        Assert.Equal(2 * 0.2937523f, account.Value, 1e-6f);
        foreach (string part in (string[])["2 = boost", "0.47000363 = idf = ln(1 + (N - n + 0.5) / (n + 0.5))", "2 = n, documents with the term", "3 = N, documents with the field", "0.625 = tf", "2 = f,", "1.2 = k1", "0.75 = b", "4 = length", "4 = average length"])
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Explain_NoMatch_SaysWhy()
    {
        var searcher = Searcher("hau giang", "giang moi");
        var query = new BooleanQuery { Must = [Term("giang")], MustNot = [Term("moi")] };
        Assert.Equal("no match: an excluded clause matches", searcher.Explain(query, 1).Description);
        Assert.Equal("no match: body:hau", searcher.Explain(Term("hau"), 1).Description);
        Assert.Throws<ArgumentOutOfRangeException>(() => searcher.Explain(query, 2));
    }

    private static TermSet Set(string word) => TermSet.Of(WordAnalyzer.Key(word));

    private static TermQuery Term(string word) => new("body", Set(word));

    private static Searcher Searcher(params string?[] bodies)
    {
        var documents = new List<Document>();
        foreach (string? body in bodies)
        {
            var document = new Document($"{documents.Count}");
            documents.Add(body is null ? document : document.AddText("body", body));
        }

        return new Searcher(InMemorySegment.Cut(RandomCorpus.Schema, documents, [documents.Count], new WordAnalyzer()), RandomCorpus.Schema);
    }
}
