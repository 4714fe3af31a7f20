using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Tests.Indexing;

public class ArticleTextTests
{
    private const string Page = "Trang chủ\nTiêu đề bài\nẢnh: cầu mới\nĐoạn một.\nẢnh: cầu mới\nĐoạn hai.\nTIN KHÁC\nNGUYỄN A";

    private static Span Of(string part, int from = 0)
    {
        int start = Page.IndexOf(part, from, StringComparison.Ordinal);
        return new Span(start, start + part.Length);
    }

    private static Article Sample() => ArticleSamples.Article("a", Page) with
    {
        Title = new ArticleTitle("Tiêu đề bài", false, Of("Tiêu đề bài")),
        Body = new Span(Of("Tiêu đề bài").Start, Of("Đoạn hai.").End),
        Captions = [Of("Ảnh: cầu mới"), Of("Ảnh: cầu mới", Page.IndexOf("Đoạn một", StringComparison.Ordinal))],
        Chrome = [Of("Trang chủ"), Of("TIN KHÁC")],
        Byline = Of("NGUYỄN A"),
    };

    [Fact]
    public void BodyPieces_Page_AreTitleCaptionsOnceAndText()
    {
        IReadOnlyList<Span> pieces = ArticleText.BodyPieces(Sample());
        Assert.Equal(["Tiêu đề bài", "Ảnh: cầu mới", "Đoạn một.", "Đoạn hai."], pieces.Select(piece => Page[piece.Start..piece.End].Trim()));
    }

    [Fact]
    public void ChromePieces_Page_AreTheRest()
    {
        Article article = Sample();
        IReadOnlyList<Span> pieces = ArticleText.ChromePieces(article, ArticleText.BodyPieces(article));
        Assert.Equal(["Trang chủ", "Ảnh: cầu mới", "TIN KHÁC\nNGUYỄN A"], pieces.Select(piece => Page[piece.Start..piece.End].Trim()));
    }

    [Fact]
    public void BodyPieces_SyntheticTitle_IsNoPieceOfItsOwn()
    {
        Article article = Sample() with { Title = new ArticleTitle("Đoạn một.", true, Of("Đoạn một.")), Captions = [], Chrome = [], Byline = null, Body = new Span(0, Page.Length) };
        Assert.Equal([new Span(0, Page.Length)], ArticleText.BodyPieces(article));
    }

    [Fact]
    public void BodyPieces_NothingButChrome_IsTheWholeText()
    {
        Article article = Sample() with { Chrome = [new Span(0, Page.Length)] };
        Assert.Equal([new Span(0, Page.Length)], ArticleText.BodyPieces(article));
    }

    [Fact]
    public void BodyPieces_RangesBeyondTheText_AreCut()
    {
        Article article = Sample() with { Body = new Span(-5, 10_000), Chrome = [new Span(9_000, 9_100)] };
        Assert.All(ArticleText.BodyPieces(article), piece => Assert.InRange(piece.End, piece.Start + 1, Page.Length));
    }

    [Fact]
    public void BodyPieces_ManyRanges_TakeLinearTime()
    {
        string text = new('x', 400_000);
        Article article = ArticleSamples.Article("a", text) with { Chrome = [.. Enumerable.Range(0, 100_000).Select(i => new Span(i * 4, (i * 4) + 2))] };
        long started = Environment.TickCount64;
        Assert.Equal(100_000, ArticleText.BodyPieces(article).Count);
        Assert.InRange(Environment.TickCount64 - started, 0, 5_000);
    }
}
