using NewsSearch.Articles;

namespace NewsSearch.Web.Citing;

/// <summary>What a citation says of an article.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Author">Who signed it, as printed, or null.</param>
/// <param name="Source">The publisher, or null.</param>
/// <param name="Published">When it was published, as far as known.</param>
/// <param name="Url">Where it was published, or its page here.</param>
public sealed record CitedArticle(string Id, string Title, string? Author, string? Source, DateFinding Published, string Url)
{
    /// <param name="article">The article.</param>
    /// <param name="page">Address of its page here.</param>
    internal static CitedArticle Of(Article article, string page) => new(
        article.Id, article.Title.Value, article.Author, article.Source, article.Published, OriginalUrl(article) ?? page);

    /// <summary>Where the article was published, if that is an address a browser may follow.</summary>
    internal static string? OriginalUrl(Article article)
        => Uri.TryCreate(article.Url, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" ? article.Url : null;

    /// <summary>Year, month and day as far as known; empty for an undated article.</summary>
    internal int[] DateParts => Published.Value is not { } day ? [] : Published.Precision switch
    {
        DatePrecision.Day => [day.Year, day.Month, day.Day],
        DatePrecision.Month => [day.Year, day.Month],
        DatePrecision.Year => [day.Year],
        _ => [],
    };

    /// <summary>A text on one line: what a field of a reference has room for.</summary>
    internal static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
