using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Web.Links;
using NewsSearch.Web.Localization;

namespace NewsSearch.Web.Searching;

/// <summary>
/// Facets as links, or within a facet, and between facets; a click on a chosen value lets it go. To exclude one is a button
/// of the form that holds the search: no robot presses it, and the page need not say the whole search once more.
/// </summary>
internal sealed class FacetGroups(ArticleSearchRequest request, NewsCatalogue catalogue, Texts texts, SiteLinks links)
{
    public IReadOnlyList<FacetGroup> All(ArticleFacets facets) =>
    [
        .. new[]
        {
            Group(FacetNames.Province, facets.Provinces, texts.CountsIgnoreOwn),
            Group(FacetNames.Official, facets.Officials),
            Group(FacetNames.Role, facets.Roles),
            Group(FacetNames.Year, facets.Years),
            Group(FacetNames.Source, facets.Sources),
        }.Where(static group => group.Items.Count > 0),
    ];

    public FacetGroup Group(string facet, Facet values, string? note = null)
    {
        List<FacetItem> items = [.. values.Values.Select(entry => Item(facet, entry, parent: null))];
        bool unknownSelected = request.Selections(facet).Any(static selection => selection is { Value: FacetSelection.Unknown, Exclude: false })
            || (facet == FacetNames.Year && request.Date == DateFilter.Undated);
        bool known = items.Exists(static item => item.Count > 0);
        if ((values.Unknown > 0 && known) || unknownSelected) items.Add(UnknownItem(facet, values.Unknown, unknownSelected));
        bool more = values.TotalValues > values.Values.Count;
        return new FacetGroup(facet, texts.Facet(facet), items,
            more ? links.Facet(request, facet) : null,
            more ? texts.MoreValues(facet, values.TotalValues) : null,
            note,
            facet == FacetNames.Province ? new FacetSwitch(texts.ExplicitOnly, links.Search(request with { NamedOnly = !request.NamedOnly, Page = 1 }), request.NamedOnly) : null);
    }

    private FacetItem Item(string facet, FacetEntry entry, FacetEntry? parent)
    {
        if (facet == FacetNames.Year) return YearItem(entry);
        bool chosen = entry.Selected || entry.Excluded;
        bool childChosen = entry.Children.Any(static child => child.Selected || child.Excluded);
        string[] related = parent is null ? [.. entry.Children.Select(static child => child.Id)] : [parent.Id];
        return new FacetItem
        {
            Name = facet == FacetNames.Province && ReachOf(entry.Id) is { } reach ? texts.Reach(reach) : entry.Name,
            Suffix = Suffix(entry, parent),
            Count = entry.Count,
            Url = links.Search(chosen ? request.Without(facet, entry.Id) : request.Including(facet, entry.Id, related)),
            Exclusion = chosen || parent is not null ? null : new FacetExclusion(facet, new FacetSelection(entry.Id, Exclude: true).ToString()),
            Selected = entry.Selected,
            Excluded = entry.Excluded,
            Children = [.. entry.Children.Select(child => Item(facet, child, entry))],
            ChildrenOpen = entry.Selected || childChosen || entry.Children.Count == 1,
        };
    }

    private static ArticleReach? ReachOf(string id) => id switch
    {
        ReachFinding.NationalId => ArticleReach.National,
        ReachFinding.ForeignId => ArticleReach.Foreign,
        _ => null,
    };

    private string? Suffix(FacetEntry entry, FacetEntry? parent)
    {
        string? time = parent is not null || entry.IsFormer ? catalogue.FormerWord(entry.Id, texts) : entry.Children.Count > 0 ? texts.Now : null;
        bool inferred = entry.Count > 0 && entry.InferredCount == entry.Count && entry.Children.Count == 0;
        return inferred ? (time is null ? texts.Inferred : $"{time}, {texts.Inferred}") : time;
    }

    private FacetItem YearItem(FacetEntry entry)
    {
        PartialDate? year = int.TryParse(entry.Id, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and < 9999
            ? new PartialDate(new DateOnly(number, 1, 1), DatePrecision.Year)
            : null;
        return new FacetItem
        {
            Name = entry.Name,
            Count = entry.Count,
            Url = links.Search(request.PublishedIn(entry.Selected ? null : year)),
            Selected = entry.Selected,
        };
    }

    private FacetItem UnknownItem(string facet, int count, bool selected) => new()
    {
        Name = texts.UnknownValue(facet),
        Count = count,
        Selected = selected,
        Url = links.Search(facet == FacetNames.Year
            ? request.DatedAs(selected ? DateFilter.All : DateFilter.Undated)
            : selected ? request.Without(facet, FacetSelection.Unknown) : request.Including(facet, FacetSelection.Unknown)),
    };
}
