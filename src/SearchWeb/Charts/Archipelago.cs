namespace NewsSearch.Web.Charts;

/// <summary>Hoàng Sa and Trường Sa: always on the map, dashed, without a count of their own.</summary>
/// <param name="Name">Name of two syllables.</param>
/// <param name="ProvinceId">The province it belongs to.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Islands">Dots, from the upper left corner.</param>
public sealed record Archipelago(string Name, string ProvinceId, double X, double Y, double Width, double Height, IReadOnlyList<(double X, double Y)> Islands)
{
    /// <summary>Both.</summary>
    public static IReadOnlyList<Archipelago> All { get; } =
    [
        new("Hoàng Sa", "da-nang", 302, 291.4, 58, 62, [(12, 12), (19, 18), (26, 9), (34, 15), (44, 10), (41, 22), (24, 24)]),
        new("Trường Sa", "khanh-hoa", 278, 578.1, 82, 94,
            [(12, 14), (22, 24), (17, 38), (32, 12), (38, 30), (48, 18), (55, 36), (64, 22), (70, 42), (44, 48), (28, 52), (66, 54)]),
    ];
}
