using NewsSearch.Catalogue;
using NewsSearch.Web.Charts;

namespace NewsSearch.SearchWeb.Tests.Charts;

public sealed class TileMapTests
{
    [Fact]
    public void Tiles_All_AreTodaysProvincesOnPlacesOfTheirOwn()
    {
        Assert.Equal(NewsCatalogue.Default.Provinces.Today.Select(static province => province.Id).Order(), Tile.All.Select(static tile => tile.ProvinceId).Order());
        Assert.Equal(34, Tile.All.Select(static tile => (tile.Row, tile.Column)).Distinct().Count());
        Assert.All(Tile.All, static tile => Assert.InRange(tile.Lines.Count, 1, 2));
        Assert.All(Archipelago.All, static islands => Assert.True(islands.X + islands.Width <= TileMap.Width));
    }

    [Fact]
    public void Of_AnyCounts_PutsEachTileIntoTheClassItsKeyExplains()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            Random random = new(seed);
            Dictionary<string, int> counts = Tile.All.ToDictionary(static tile => tile.ProvinceId, _ => random.Next(4) == 0 ? 0 : (int)Math.Exp(random.NextDouble() * 8));
            TileMap map = TileMap.Of(counts);
            Dictionary<int, (int First, int? Last)> key = map.Key().ToDictionary(static entry => entry.Class, static entry => (entry.First, entry.Last));
            Assert.InRange(key.Count, 1, 5);
            foreach ((_, int count, int shade) in map.Tiles)
            {
                Assert.True(shade == 0 ? count == 0 : key[shade].First <= count && count <= (key[shade].Last ?? int.MaxValue), $"seed {seed}: {count} is in class {shade}");
            }
        }
    }
}
