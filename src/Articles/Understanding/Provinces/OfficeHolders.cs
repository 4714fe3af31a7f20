using NewsSearch.Articles.Understanding.Officials;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Officials;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Articles.Understanding.Provinces;

/// <summary>
/// Tells a province by who held its post at the time: a "Bí thư Tỉnh ủy Ngô Chí Cường" of August 2023 is the secretary
/// of Trà Vinh.
/// </summary>
internal sealed class OfficeHolders(NewsCatalogue catalogue)
{
    // A term lasts five years: someone attested within two years of the day most likely held the post on it.
    private const int LongestGapInDays = 730;

    /// <summary>The provinces that officials without a printed one point to.</summary>
    /// <param name="officials">Officials of the first pass.</param>
    /// <param name="day">The article's day, or null.</param>
    public IEnumerable<(Province Province, OfficialFinding Official, double Certainty)> Find(IReadOnlyList<OfficialFinding> officials, DateOnly? day)
    {
        foreach (OfficialFinding official in officials)
        {
            OfficialRole[] open = [.. official.Roles.Where(r => r.Level == OfficialLevel.Province && r.ProvinceId is null && !r.Former)];
            if (open.Length == 0) continue;
            Tenure[] held = [.. catalogue.Officials.FindByName(official.Name)
                .SelectMany(o => o.Tenures)
                .Where(t => t.ProvinceId is not null && open.Any(r => r.Title == t.Title && r.Organisation == t.Organisation))];
            if (Pick(held, day) is { } found) yield return (catalogue.Provinces.Find(found.Tenure.ProvinceId!)!, official, found.Certainty);
        }
    }

    private (Tenure Tenure, double Certainty)? Pick(Tenure[] held, DateOnly? day)
    {
        if (day is { } d)
        {
            Tenure? nearest = held.Where(t => t.DaysFrom(d) <= LongestGapInDays).MinBy(t => t.DaysFrom(d));
            if (nearest is null) return null;
            return (nearest, nearest.DaysFrom(d) == 0 ? 1 : 0.8);
        }

        // Without a day only a post held in one place for all that is known says which.
        string[] places = [.. held.Select(t => catalogue.Provinces.Find(t.ProvinceId!)!.TodayId).Distinct()];
        return places.Length == 1 ? (held[0], 0.7) : null;
    }
}
