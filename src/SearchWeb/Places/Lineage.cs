using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Web.Places;

/// <summary>What a province came from and what it became.</summary>
internal static class Lineage
{
    /// <summary>The units before it, itself and the units after it, by their last day; one of today comes last.</summary>
    public static IReadOnlyList<Province> Of(Province unit, ProvinceCatalogue provinces)
    {
        HashSet<Province> line = [unit];
        Collect(unit, provinces.PredecessorsOf, line);
        Collect(unit, provinces.SuccessorsOf, line);
        return [.. line.OrderBy(static one => one.To ?? DateOnly.MaxValue).ThenBy(static one => one.From)];
    }

    private static void Collect(Province unit, Func<Province, IReadOnlyList<Province>> next, HashSet<Province> line)
    {
        foreach (Province other in next(unit))
        {
            if (line.Add(other)) Collect(other, next, line);
        }
    }
}
