using System.Text;
using NewsSearch.Articles;
using NewsSearch.Web.Api;
using NewsSearch.Web.Hosting;

namespace NewsSearch.Web.Citing;

/// <summary>An article's reference as a file: <c>/trich-dan/bibtex/ID</c>, <c>ris</c>, <c>csl-json</c>.</summary>
internal static class CitationDownloads
{
    private static readonly Dictionary<string, (string Type, string Ending, Func<CitedArticle, string> Write)> Formats = new(StringComparer.Ordinal)
    {
        ["bibtex"] = ("application/x-bibtex", "bib", BibTex.Of),
        ["ris"] = ("application/x-research-info-systems", "ris", Ris.Of),
        ["csl-json"] = ("application/vnd.citationstyles.csl+json", "json", CslJson.Of),
    };

    /// <summary>The formats, in the order in which they are offered, with the name that readers know.</summary>
    public static IReadOnlyList<(string Format, string Name)> Offered { get; } = [("bibtex", "BibTeX"), ("ris", "RIS"), ("csl-json", "CSL-JSON")];

    public static void MapCitations(this IEndpointRouteBuilder routes)
        => routes.MapGet("/trich-dan/{format}/{id}", static (string format, string id, HttpRequest request, CurrentIndex current) =>
        {
            if (!Formats.TryGetValue(format, out var known)) return Results.NotFound();
            if (!current.IsOpen) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            if (current.Index.Find(ArticleIds.FromRoute(id)) is not { } article) return Results.NotFound();
            string page = SiteOrigin.Of(request) + "/van-ban/" + Uri.EscapeDataString(article.Id);
            byte[] content = Encoding.UTF8.GetBytes(known.Write(CitedArticle.Of(article, page)));
            return Results.File(content, known.Type + "; charset=utf-8", $"dau-{string.Concat(article.Id.Where(char.IsAsciiLetterOrDigit))}.{known.Ending}");
        }).ExcludeFromDescription();
}
