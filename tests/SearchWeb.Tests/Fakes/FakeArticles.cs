using NewsSearch.Articles;
using NewsSearch.Articles.Reading;

namespace NewsSearch.SearchWeb.Tests.Fakes;

/// <summary>Articles made by hand.</summary>
internal static class FakeArticles
{
    public static Article Of(string id, string title, string body, DateFinding? published = null) => new()
    {
        Id = id,
        File = id + ".txt",
        Encoding = "utf-8",
        Text = title + "\n" + body,
        Title = new ArticleTitle(title, false, new Span(0, title.Length)),
        Body = new Span(0, title.Length + 1 + body.Length),
        Published = published ?? DateFinding.None,
        Event = DateFinding.None,
        Provinces = [new ProvinceFinding("hau-giang", true, true, "named", [], 1)],
    };

    public static DateFinding Day(int year, int month, int day) => new(new DateOnly(year, month, day), DatePrecision.Day, "dateline", null, []);

    public static DateFinding Month(int year, int month) => new(new DateOnly(year, month, 1), DatePrecision.Month, "prefix", null, []);
}
