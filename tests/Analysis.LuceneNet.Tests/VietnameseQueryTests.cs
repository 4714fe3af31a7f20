using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Analysis.LuceneNet.Queries;
using NewsSearch.Analysis.Queries;

namespace NewsSearch.Analysis.LuceneNet.Tests;

/// <summary>Queries of the builder and of the parser on a real index, with Lucene's own similarities.</summary>
public sealed class VietnameseQueryTests : IDisposable
{
    private static readonly string[] Texts =
    [
        "Tỉnh Hậu Giang họp bàn giải ngân.",
        "Người hầu trong truyện dân gian.",
        "Gây hậu quả nặng nề ở Bắc Giang.",
        "Ủy ban nhân dân tỉnh ra quyết định.",
        "UBND huyện báo cáo, mưa lớn.",
        "Hau Giang khong dau.",
    ];

    private readonly RAMDirectory _directory = new();
    private readonly VietnameseLuceneAnalyzer _analyzer = new();
    private readonly DirectoryReader _reader;

    public VietnameseQueryTests()
    {
        // A segment each: what is one pseudo-term has to be one over all of them.
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { MergePolicy = NoMergePolicy.COMPOUND_FILES }))
        {
            foreach (string text in Texts)
            {
                writer.AddDocument(new Document { new TextField("body", text, Field.Store.NO) });
                writer.Commit();
            }
        }

        _reader = DirectoryReader.Open(_directory);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }

    [Theory]
    [InlineData("hậu giang", "0 2")]
    [InlineData("hau giang", "0 2 5")]
    [InlineData("hầu", "1")]
    [InlineData("UBND", "3 4")]
    [InlineData("ủy ban nhân dân", "3 4")]
    [InlineData("khong", "5")]
    [InlineData("không", "")]
    [InlineData("xyz", "")]
    public void Words_Typed_FindWhatTheMarksAllow(string typed, string found) => Assert.Equal(found, Find(new VietnameseQueryBuilder().Words("body", typed)!));

    [Theory]
    [InlineData("hau giang", "0 5")]
    [InlineData("ủy ban nhân dân", "3 4")]
    [InlineData("giang hậu", "")]
    [InlineData("bắc giang", "2")]
    public void Phrase_Typed_FindsTheWordsSideBySide(string typed, string found) => Assert.Equal(found, Find(new VietnameseQueryBuilder().Phrase("body", typed)!));

    [Theory]
    [InlineData("")]
    [InlineData(" .,")]
    public void Words_NoWord_IsNull(string typed)
    {
        Assert.Null(new VietnameseQueryBuilder().Words("body", typed));
        Assert.Null(new VietnameseQueryBuilder().Phrase("body", typed));
    }

    [Theory]
    [InlineData(MarksMode.Exact, "5")]
    [InlineData(MarksMode.Auto, "0 1 2 5")]
    public void Words_MarksMode_DecidesWhatAMissingMarkMeans(MarksMode marks, string found) => Assert.Equal(found, Find(new VietnameseQueryBuilder().Words("body", "hau", marks)!));

    [Theory]
    [InlineData("hau AND giang", "0 2 5")]
    [InlineData("+giang -bắc", "0 5")]
    [InlineData("\"hậu giang\" OR mưa", "0 4")]
    [InlineData("body:(hầu OR mưa)^2", "1 4")]
    [InlineData("giai*", "0")]
    [InlineData("nặ*", "2")]
    [InlineData("*:*", "0 1 2 3 4 5")]
    public void Parse_ClassicSyntax_FindsWhatItSays(string query, string found)
        => Assert.Equal(found, Find(new VietnameseQueryParser("body", _analyzer) { DefaultOperator = Operator.OR }.Parse(query)));

    [Theory]
    [InlineData("gi?ng")]
    [InlineData("giang~")]
    [InlineData("/gi.*/")]
    [InlineData("\"hậu giang\"~3")]
    [InlineData("(giang")]
    public void Parse_WhatIsNotKnown_IsASyntaxError(string query) => Assert.Throws<ParseException>(() => new VietnameseQueryParser("body", _analyzer).Parse(query));

    [Fact]
    public void Score_OfAUnion_IsThatOfOneTerm()
    {
        // Three spellings in four documents: were each scored by itself, the rarest would win.
        var searcher = new IndexSearcher(_reader);
        TopDocs hits = searcher.Search(new SpellingsQuery("body", TermSelection.Of(new TermPattern(TermKey.Encode("hau"), MarksFree: true))), 10);

        Assert.Equal(4, hits.TotalHits);
        foreach (ScoreDoc hit in hits.ScoreDocs) Assert.Equal(hit.Score, searcher.Explain(Rewritten("hau"), hit.Doc).Value, 5);
        Assert.Single(hits.ScoreDocs.Where(hit => Texts[hit.Doc].Length < 30).Select(hit => hit.Score).Distinct());
    }

    private Query Rewritten(string word) => new SpellingsQuery("body", TermSelection.Of(new TermPattern(TermKey.Encode(word), MarksFree: true))).Rewrite(_reader);

    private string Find(Query query)
        => string.Join(' ', new IndexSearcher(_reader).Search(query, 100).ScoreDocs.Select(hit => hit.Doc).Order());
}
