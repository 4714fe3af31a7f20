using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Tests.CommandLine;

public class NearestNameTests
{
    private static readonly string[] Verbs = ["index", "inspect", "search", "show", "stats", "verify"];

    [Theory]
    [InlineData("serch", "search")]
    [InlineData("saerch", "search")]
    [InlineData("searches", "search")]
    [InlineData("indx", "index")]
    [InlineData("inspct", "inspect")]
    [InlineData("stat", "stats")]
    [InlineData("index", "index")]
    public void Of_SlipOfTheFingers_IsWhatWasMeant(string typed, string meant) => Assert.Equal(meant, NearestName.Of(typed, Verbs));

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("")]
    [InlineData("zz")]
    public void Of_NothingAlike_IsNull(string typed) => Assert.Null(NearestName.Of(typed, Verbs));

    [Fact]
    public void Of_NoNames_IsNull() => Assert.Null(NearestName.Of("index", []));
}
