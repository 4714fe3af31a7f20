using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue.Officials;
using NewsSearch.Catalogue;
using NewsSearch.Web.Api;
using NewsSearch.Web.Citing;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Localization;
using NewsSearch.Web.Models;
using NewsSearch.Web.Reading;

namespace NewsSearch.Web.Pages;

/// <summary>An article with everything that was understood of it, each finding with its evidence.</summary>
[NeedsIndex]
public sealed class ArticleModel(CurrentIndex current, NewsCatalogue catalogue, Texts texts) : PageModel
{
    /// <summary>Links to matches beyond this number would be a page of their own.</summary>
    public const int MostMarkLinks = 40;

    /// <summary>Quotes shown for a province.</summary>
    public const int MostProvinceQuotes = 3;

    private const int MostSimilar = 5;

    public Article Article { get; private set; } = null!;

    public ReadingText Text { get; private set; } = null!;

    public ArticleSearchRequest Search { get; private set; } = new();

    /// <summary>Whether the reader comes from a search.</summary>
    public bool HasSearch => Search.Query.Length > 0 || Search.HasFilters;

    public IReadOnlyList<ArticleHit> Similar { get; private set; } = [];

    public IReadOnlyList<(string Name, string Value)> About { get; private set; } = [];

    /// <summary>Articles of nearly the same text.</summary>
    public IReadOnlyList<Article> Duplicates { get; private set; } = [];

    /// <summary>Where the article was published, if that is an address a browser may follow.</summary>
    public string? OriginalUrl => CitedArticle.OriginalUrl(Article);

    /// <summary>What the page is about, for search engines.</summary>
    public string StructuredData
    {
        get
        {
            string origin = SiteOrigin.Of(Request);
            return Citing.StructuredData.Of(Article, origin + "/van-ban/" + Uri.EscapeDataString(Article.Id), origin, catalogue.Provinces);
        }
    }

    /// <summary>How to cite the article.</summary>
    public string Citation
    {
        get
        {
            string who = Article.Author ?? Article.Source ?? "";
            string when = texts.Show.Date(Article.Published.Value, Article.Published.Precision) ?? texts.NoDateCitation;
            return $"{(who.Length == 0 ? "" : who + " ")}({when}), “{Article.Title.Value}”, {texts.CodeOf(Article.Id)}";
        }
    }

    public IActionResult OnGet(string id, CancellationToken cancellation)
    {
        if (current.Index.Find(ArticleIds.FromRoute(id)) is not { } article) return NotFound();
        cancellation.ThrowIfCancellationRequested();
        Article = article;
        Search = RequestParameters.Parse(Request, out _);
        Text = ReadingText.Of(article, Search.Query.Length == 0 ? [] : current.Index.Highlight(article, Search));
        Duplicates = current.Index.NearDuplicates(article, MostSimilar);
        HashSet<string> same = [.. Duplicates.Select(static duplicate => duplicate.Id)];
        Similar = [.. current.Index.Similar(article, MostSimilar + same.Count).Where(hit => !same.Contains(hit.Article.Id)).Take(MostSimilar)];
        About = [.. Details(article).Where(static detail => detail.Value.Length > 0)];
        return Page();
    }

    /// <summary>A quotation, linked to where it stands in the text if it is shown there.</summary>
    public QuoteModel QuoteOf(Evidence evidence)
        => new(evidence.Quote, Text.Evidence.FirstOrDefault(place => place.Range.Start <= evidence.Start && evidence.Start < place.Range.End)?.Anchor);

    /// <summary>A post with its organisation: "Bí thư Tỉnh ủy Hậu Giang".</summary>
    public string RoleName(OfficialRole role)
    {
        string name = PostName.Of(role.Title, role.Organisation);
        if (role.Former) name = texts.FormerPost(name);
        return role is { ProvinceInferred: true, ProvinceId: { } id } && catalogue.Provinces.Find(id) is { } province && name.Contains(province.Name, StringComparison.Ordinal)
            ? $"{name} ({texts.ProvinceIsInferred})"
            : name;
    }

    private IEnumerable<(string Name, string Value)> Details(Article article)
    {
        yield return (texts.AuthorLabel, article.Author ?? "");
        yield return (texts.SourceLabel, article.Source ?? "");
        yield return (texts.CategoryLabel, article.Category ?? "");
        yield return (texts.FileLabel, article.File);
        yield return (texts.EncodingLabel, article.Encoding);
    }
}
