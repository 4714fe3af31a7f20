using NewsSearch.Articles.Searching;
using NewsSearch.Web.Charts;

namespace NewsSearch.Web.Models;

/// <summary>A timeline on a page.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Id">Prefix of its ids, unique on the page.</param>
/// <param name="Search">The search whose articles it counts: each bar leads to it, narrowed to the bar's time.</param>
/// <param name="ShowsCounts">Whether each bar bears its number: for few bars.</param>
/// <param name="SkipTo">Id of what follows a chart of many links, or null.</param>
/// <param name="Divide">A day marked by an upright line where the chart reaches it, or null.</param>
public sealed record TimelineModel(Timeline Chart, string Id, ArticleSearchRequest Search, bool ShowsCounts = false, string? SkipTo = null, DateOnly? Divide = null)
{
    private const int ManyLinks = 30;

    /// <summary>Whether a link past the chart is offered.</summary>
    public bool OffersSkip => SkipTo is not null && HasManyLinks;

    /// <summary>Whether the rows of the table are links as the bars are: not where there are so many that the page grows heavy.</summary>
    public bool LinksRows => !HasManyLinks;

    private bool HasManyLinks => Chart.Slots.Count(static slot => slot.Count > 0) > ManyLinks;
}
