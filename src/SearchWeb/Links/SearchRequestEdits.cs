using NewsSearch.Articles;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Web.Links;

/// <summary>The searches one step away from a search: what the links of the results page lead to.</summary>
/// <remarks>Each begins at the first page again.</remarks>
internal static class SearchRequestEdits
{
    public static IReadOnlyList<FacetSelection> Selections(this ArticleSearchRequest request, string facet) => facet switch
    {
        FacetNames.Province => request.Provinces,
        FacetNames.Official => request.Officials,
        FacetNames.Role => request.Roles,
        FacetNames.Source => request.Sources,
        _ => [],
    };

    /// <summary>Selects a value; <paramref name="instead"/> are values that it makes pointless (what lies in it, or what it lies in).</summary>
    public static ArticleSearchRequest Including(this ArticleSearchRequest request, string facet, string id, IReadOnlyCollection<string>? instead = null)
        => request.With(facet, [.. request.Selections(facet).Where(known => known.Value != id && instead?.Contains(known.Value) != true), new FacetSelection(id)]);

    public static ArticleSearchRequest Without(this ArticleSearchRequest request, string facet, string id)
        => request.With(facet, [.. request.Selections(facet).Where(known => known.Value != id)]);

    /// <summary>Published in a year, a month or on a day; any other filter by date is dropped.</summary>
    public static ArticleSearchRequest PublishedIn(this ArticleSearchRequest request, PartialDate? date)
        => request with { From = date, To = date, Date = DateFilter.All, Page = 1 };

    /// <summary>Published between two days, both included.</summary>
    public static ArticleSearchRequest PublishedBetween(this ArticleSearchRequest request, DateOnly first, DateOnly last)
    {
        PartialDate from = Coarsest(first, last) ?? new PartialDate(first, DatePrecision.Day);
        PartialDate to = Coarsest(first, last) ?? new PartialDate(last, DatePrecision.Day);
        return request with { From = from, To = to, Date = DateFilter.All, Page = 1 };
    }

    public static ArticleSearchRequest DatedAs(this ArticleSearchRequest request, DateFilter date)
        => request with { Date = date, From = date == DateFilter.Undated ? null : request.From, To = date == DateFilter.Undated ? null : request.To, Page = 1 };

    public static ArticleSearchRequest WithoutFilters(this ArticleSearchRequest request) => new()
    {
        Query = request.Query,
        Marks = request.Marks,
        Scope = request.Scope,
        Group = request.Group,
        Sort = request.Sort,
        PageSize = request.PageSize,
    };

    private static ArticleSearchRequest With(this ArticleSearchRequest request, string facet, IReadOnlyList<FacetSelection> selections) => facet switch
    {
        FacetNames.Province => request with { Provinces = selections, Page = 1 },
        FacetNames.Official => request with { Officials = selections, Page = 1 },
        FacetNames.Role => request with { Roles = selections, Page = 1 },
        FacetNames.Source => request with { Sources = selections, Page = 1 },
        _ => request,
    };

    /// <summary>The one year or month that both days bound, or null.</summary>
    private static PartialDate? Coarsest(DateOnly first, DateOnly last)
    {
        if (first == last) return new PartialDate(first, DatePrecision.Day);
        PartialDate year = new(new DateOnly(first.Year, 1, 1), DatePrecision.Year);
        if (year.First == first && year.Last == last) return year;
        PartialDate month = new(new DateOnly(first.Year, first.Month, 1), DatePrecision.Month);
        return month.First == first && month.Last == last ? month : null;
    }
}
