namespace NewsSearch.Articles.Understanding.Places;

/// <summary>A place as an article means it.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Name">The name without its kind word.</param>
/// <param name="Kind">The kind word as normalised organisations bear it: tỉnh, TP, huyện, quận, thị xã, xã, phường…</param>
/// <param name="ProvinceId">The province that it is or lies in; null where that is open.</param>
internal sealed record Place(PlaceLevel Level, string Name, string Kind, string? ProvinceId);

/// <summary>Levels of places, the highest first.</summary>
internal enum PlaceLevel : byte
{
    Province,
    District,
    Commune,
}
