namespace NewsSearch.Web.Models;

/// <summary>A line of a list ordered by count, with a bar below it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Detail">A quiet word after the name, or null.</param>
/// <param name="Count">Articles.</param>
/// <param name="CountUrl">Where the count leads, or null.</param>
public sealed record RankedItem(string Name, string Url, string? Detail, int Count, string? CountUrl = null)
{
    /// <summary>Length of the bar in percent of the longest one.</summary>
    public double Percent { get; private init; }

    internal static IReadOnlyList<RankedItem> Of<T>(IReadOnlyList<T> entries, Func<T, int> count, Func<T, RankedItem> item)
    {
        double largest = entries.Count == 0 ? 1 : Math.Max(1, entries.Max(count));
        return [.. entries.Select(entry => item(entry) with { Percent = 100 * count(entry) / largest })];
    }
}
