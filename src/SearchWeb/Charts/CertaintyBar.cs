using NewsSearch.Articles.Searching;

namespace NewsSearch.Web.Charts;

/// <summary>
/// One bar as wide as all articles counted, parted by how certain their date is: legend, share of the undated and
/// filter in one.
/// </summary>
public sealed class CertaintyBar
{
    private CertaintyBar(IReadOnlyList<CertaintyPart> parts) => Parts = parts;

    /// <summary>Dated to the day, dated to the month or year, undated: always three, in this order.</summary>
    public IReadOnlyList<CertaintyPart> Parts { get; }

    /// <summary>The bar of a timeline.</summary>
    public static CertaintyBar Of(Timeline timeline)
    {
        int total = Math.Max(timeline.Total, 1);
        List<CertaintyPart> parts = [];
        double x = 0;
        foreach ((DateFilter kind, int count) in new[]
                 {
                     (DateFilter.Exact, timeline.Exact), (DateFilter.Partial, timeline.Partial), (DateFilter.Undated, timeline.Undated),
                 })
        {
            double width = 100d * count / total;
            parts.Add(new CertaintyPart(kind, count, x, width));
            x += width;
        }

        return new CertaintyBar(parts);
    }
}

/// <summary>A part of a certainty bar.</summary>
/// <param name="Kind">The filter that shows these articles.</param>
/// <param name="Count">Articles.</param>
/// <param name="X">Left edge in percent.</param>
/// <param name="Width">Width in percent.</param>
public sealed record CertaintyPart(DateFilter Kind, int Count, double X, double Width);
