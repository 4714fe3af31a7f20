using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Json;
using NewsSearch.Articles.Reading;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Tests.Indexing;

public class StoredArticleTests
{
    private static Article Full() => ArticleSamples.Article("a1", "Tiêu đề\nThân bài “có” <ngoặc> \uD83D\uDE00.", ArticleSamples.Day(2023, 10, 14), ["hau-giang", "?tra-vinh"], ["Nghiêm Xuân Thành"]) with
    {
        Chrome = [new Span(1, 2)],
        Captions = [new Span(2, 3)],
        Byline = new Span(3, 4),
        Author = "Vĩnh Tường",
        Event = new DateFinding(new DateOnly(2023, 10, 13), DatePrecision.Day, "sentence", new Evidence("Ngày 13/10", 7), [new RejectedDate("2024-06-24", "crawl date", new Evidence("24/6/2024", 1))], new Evidence("2023", 3)),
        Source = "Báo Hậu Giang",
        Url = "https://example.test/a",
        Category = "Thời sự",
        DuplicateOf = "b2",
        IsStripped = true,
    };

    [Fact]
    public void Decode_EncodedArticle_IsTheSameArticle()
    {
        Article article = Full();
        Article back = StoredArticle.Decode(StoredArticle.EncodeHead(article), StoredArticle.EncodeText(article));
        Assert.Equal(article.Text, back.Text);
        Assert.Equal(ArticleJson.Inspect(article, NewsCatalogue.Default), ArticleJson.Inspect(back, NewsCatalogue.Default));
        Assert.Equal((article.Byline, article.Published, article.Officials[0].Mentions[0]), (back.Byline, article.Published, back.Officials[0].Mentions[0]));
        Assert.Equal(StoredArticle.EncodeHead(article), StoredArticle.EncodeHead(back));
    }

    [Fact]
    public void Decode_BareArticle_IsTheSameArticle()
    {
        Article article = ArticleSamples.Article("a", "");
        Article back = StoredArticle.Decode(StoredArticle.EncodeHead(article), StoredArticle.EncodeText(article));
        Assert.Equal(StoredArticle.EncodeHead(article), StoredArticle.EncodeHead(back));
    }

    [Fact]
    public void EncodeText_LoneSurrogate_KeepsTheLength()
    {
        Article article = ArticleSamples.Article("a", "x\uD800y");
        Article back = StoredArticle.Decode(StoredArticle.EncodeHead(article), StoredArticle.EncodeText(article));
        Assert.Equal("x\uFFFDy", back.Text);
    }
}
