using NewsSearch.Web.Charts;

namespace NewsSearch.Web.Models;

/// <summary>The map of provinces on a page.</summary>
/// <param name="Map">The map.</param>
/// <param name="Url">Where the tile of a province leads.</param>
public sealed record TileMapModel(TileMap Map, Func<string, string> Url);
