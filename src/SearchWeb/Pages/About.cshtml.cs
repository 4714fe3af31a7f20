using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Localization;

namespace NewsSearch.Web.Pages;

/// <summary>What the collection holds, how it was understood, and what it does not know.</summary>
public sealed class AboutModel(CurrentIndex current, NewsCatalogue catalogue, SitePreferences preferences, Texts texts) : PageModel
{
    public bool InEnglish => preferences.Language == Language.English;

    public IndexStatus? Status => current.Status;

    public IEnumerable<(string Name, string Value)> Figures(IndexStatus status)
    {
        DisplayFormats show = texts.Show;
        string Share(int part) => $"{show.Number(part)} ({show.Percent(part, status.Articles)})";

        yield return (texts.FactArticles, show.Number(status.Articles));
        yield return (texts.ExactlyDated, Share(status.Dated.Exact));
        yield return (texts.PartiallyDated, Share(status.Dated.Partial));
        yield return (texts.Undated, Share(status.Dated.Undated));
        if (status.Span is { } span) yield return (texts.FactSpan, $"{show.Day(span.First)} – {show.Day(span.Last)}");
        yield return (texts.FactNamed, Share(status.Located.Named));
        yield return (texts.FactInferred, Share(status.Located.Inferred));
        yield return ($"{texts.Reach(ArticleReach.National)}, {texts.Reach(ArticleReach.Foreign).ToLowerInvariant()}", Share(status.Beyond));
        yield return (texts.UnknownProvince, Share(status.Located.Unknown));
        yield return (texts.FactRejected, show.Number(status.Rejected));
        yield return (texts.FactCatalogue, show.Number(catalogue.Officials.All.Count));
        yield return (texts.FactPublished, show.Instant(status.PublishedAt));
        yield return (texts.FactGeneration, show.Number(status.Generation));
        yield return (texts.FactSize, show.Bytes(status.Files.Sum(static file => file.Bytes)));
    }
}
