using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Tests;

/// <summary>Articles for tests, made by hand: nothing of them depends on how texts are understood.</summary>
internal static class ArticleSamples
{
    /// <summary>An article whose first line is its title and whose other lines are its body.</summary>
    public static Article Article(string id, string text, DateFinding? published = null, string[]? provinces = null, string[]? officials = null)
    {
        int titleEnd = text.IndexOf('\n');
        bool hasTitle = titleEnd > 0;
        return new Article
        {
            Id = id,
            File = $"tests/{id}.txt",
            Encoding = "utf-8",
            Text = text,
            Title = hasTitle ? new ArticleTitle(text[..titleEnd], false, new Span(0, titleEnd)) : new ArticleTitle(text, true, new Span(0, text.Length)),
            Body = new Span(0, text.Length),
            Published = published ?? DateFinding.None,
            Event = DateFinding.None,
            Provinces = [.. (provinces ?? []).Select((province, i) => Province(province, primary: i == 0))],
            Officials = [.. (officials ?? []).Select(Official)],
        };
    }

    public static DateFinding Day(int year, int month, int day) => new(new DateOnly(year, month, day), DatePrecision.Day, "test", null, []);

    public static DateFinding Month(int year, int month) => new(new DateOnly(year, month, 1), DatePrecision.Month, "test", null, []);

    public static DateFinding Year(int year) => new(new DateOnly(year, 1, 1), DatePrecision.Year, "test", null, []);

    /// <summary>A province; a leading '?' makes it inferred.</summary>
    public static ProvinceFinding Province(string id, bool primary)
        => new(id.TrimStart('?'), primary, id[0] != '?', id[0] == '?' ? "office-holder" : "named", [new Evidence("bằng chứng", 0)], 0.9);

    public static OfficialFinding Official(string name)
        => new(null, name, [new OfficialRole("Bí thư", "Tỉnh ủy", null, "province")], [new Span(0, name.Length)], new Evidence(name, 0), 0.9);
}
