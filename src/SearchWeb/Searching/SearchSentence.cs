using NewsSearch.Articles.Searching;
using NewsSearch.Web.Links;
using NewsSearch.Web.Localization;

namespace NewsSearch.Web.Searching;

/// <summary>
/// The sentence above the results: how many, of which words, under which filters. The filters in it are the filter bar:
/// each is a link to the search without it.
/// </summary>
internal sealed class SearchSentence
{
    private readonly List<SentencePart> _parts = [];
    private readonly ArticleSearchRequest _request;
    private readonly Texts _texts;
    private readonly SiteLinks _links;
    private readonly FilterNames _names;
    private bool _hasFilter;

    private SearchSentence(ArticleSearchResults results, FilterNames names, Texts texts, SiteLinks links)
    {
        (_request, _texts, _links, _names) = (results.Request, texts, links, names);
        Count(results.Total, results.Partial, results.Interpretation.LongQueryShare);
        Facet(FacetNames.Province, texts.InProvince);
        Facet(FacetNames.Official, texts.NamingOfficial);
        Facet(FacetNames.Role, texts.WithRole);
        Facet(FacetNames.Source, texts.FromSource);
        Dates();
        if (_request.NamedOnly) Filter("", texts.NamedOnly, _request with { NamedOnly = false, Page = 1 });
        foreach (string facet in FacetNames.All) Excluded(facet);
    }

    public static IReadOnlyList<SentencePart> Of(ArticleSearchResults results, FilterNames names, Texts texts, SiteLinks links)
        => new SearchSentence(results, names, texts, links)._parts;

    private void Count(int total, bool ranOut, string? longQueryShare)
    {
        _parts.Add(new SentencePart(total > 0 ? _texts.Articles(total) : ranOut ? _texts.NoArticleInTime : _texts.NoArticle, Strong: true));
        string query = _request.Query.Trim();
        if (query.Length > 0)
        {
            bool titleOnly = _request.Scope == SearchScope.Title;
            _parts.Add(new SentencePart(longQueryShare is { } share ? _texts.WithMostOf(total == 0, titleOnly, share) : _texts.WithAllOf(total == 0, titleOnly)));
            _parts.Add(new SentencePart(query, Strong: true));
            _hasFilter = true;
        }
        else if (!_request.HasFilters)
        {
            _parts.Add(new SentencePart(_texts.InTheCollection));
        }
    }

    private void Facet(string facet, string preposition)
    {
        bool first = true;
        foreach (FacetSelection selection in _request.Selections(facet))
        {
            if (selection.Exclude) continue;
            if (first) Begin(preposition);
            else _parts.Add(new SentencePart(_texts.Or));
            _parts.Add(Pill(_names.Of(facet, selection.Value), _request.Without(facet, selection.Value)));
            first = false;
        }
    }

    private void Excluded(string facet)
    {
        foreach (FacetSelection selection in _request.Selections(facet))
        {
            if (!selection.Exclude) continue;
            Filter("", _texts.Except(_names.Of(facet, selection.Value)), _request.Without(facet, selection.Value));
        }
    }

    private void Dates()
    {
        if (_request.Date != DateFilter.All) Filter("", _texts.DatedAs(_request.Date), _request.DatedAs(DateFilter.All));
        if (_request.From is { } from && _request.To == from)
        {
            Filter(_texts.PublishedIn, _texts.Show.Date(from), _request.PublishedIn(null));
            return;
        }

        if (_request.From is { } since) Filter(_texts.PublishedFrom, _texts.Show.Date(since), _request with { From = null, Page = 1 });
        if (_request.To is not { } until) return;
        SentencePart pill = Pill(_texts.Show.Date(until), _request with { To = null, Page = 1 });
        if (_request.From is null) Begin(_texts.PublishedUntil);
        else _parts.Add(new SentencePart(_texts.Until));
        _parts.Add(pill);
    }

    private void Filter(string preposition, string name, ArticleSearchRequest without)
    {
        Begin(preposition);
        _parts.Add(Pill(name, without));
    }

    private void Begin(string preposition)
    {
        _parts.Add(new SentencePart((_hasFilter ? ", " : " ") + preposition));
        _hasFilter = true;
    }

    private SentencePart Pill(string name, ArticleSearchRequest without) => new(name, RemoveUrl: _links.Search(without));
}
