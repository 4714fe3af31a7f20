namespace NewsSearch.Web.Charts;

/// <summary>The grid map of the 34 provinces, each tile shaded by its count in at most five classes of round numbers.</summary>
public sealed class TileMap
{
    /// <summary>Width of the drawing's own units.</summary>
    public const double Width = 360;

    /// <summary>Height of the drawing's own units.</summary>
    public const double Height = 705;

    /// <summary>Shares of the provinces below each break: the darkest class is left to the few that stand out.</summary>
    private static readonly double[] Quantiles = [0.2, 0.45, 0.7, 0.9];

    private TileMap(IReadOnlyDictionary<string, int> counts, IReadOnlyList<int> breaks)
    {
        Breaks = breaks;
        Tiles = [.. Tile.All.Select(tile =>
        {
            int count = counts.GetValueOrDefault(tile.ProvinceId);
            return (tile, count, ClassOf(count));
        })];
    }

    /// <summary>Where each class but the first begins, ascending; a count of 0 is a class of its own, drawn hollow.</summary>
    public IReadOnlyList<int> Breaks { get; }

    /// <summary>Tiles with their counts and classes (0 for none, then 1 to 5).</summary>
    public IReadOnlyList<(Tile Tile, int Count, int Class)> Tiles { get; }

    /// <summary>Shades the counts of today's provinces.</summary>
    public static TileMap Of(IReadOnlyDictionary<string, int> counts)
    {
        int[] ascending = [.. Tile.All.Select(tile => counts.GetValueOrDefault(tile.ProvinceId)).Where(static count => count > 0).Order()];
        List<int> breaks = [];
        foreach (double quantile in ascending.Length == 0 ? [] : Quantiles)
        {
            int round = RoundNumbers.AtMost(ascending[(int)(ascending.Length * quantile)]);
            if (round > (breaks.Count == 0 ? 1 : breaks[^1])) breaks.Add(round);
        }

        return new TileMap(counts, breaks);
    }

    /// <summary>The classes that the key explains: first and last count of each, null for an open end.</summary>
    public IEnumerable<(int Class, int First, int? Last)> Key()
    {
        int first = 1;
        for (int k = 0; k < Breaks.Count; k++)
        {
            yield return (k + 1, first, Breaks[k] - 1);
            first = Breaks[k];
        }

        yield return (Breaks.Count + 1, first, null);
    }

    private int ClassOf(int count) => count == 0 ? 0 : 1 + Breaks.Count(start => count >= start);
}
