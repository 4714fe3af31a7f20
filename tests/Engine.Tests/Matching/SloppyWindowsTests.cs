using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Tests.Matching;

public class SloppyWindowsTests
{
    [Theory]
    [InlineData("5", "6", 0, "0")]
    [InlineData("5", "7", 0, "")]
    [InlineData("5", "7", 1, "1")]
    [InlineData("6", "5", 1, "")]
    [InlineData("6", "5", 2, "2")]
    [InlineData("1 2 3", "4", 5, "0")]
    [InlineData("1 10", "2 12", 1, "0 1")]
    [InlineData("", "4", 5, "")]
    public void TryNext_TwoPlaces_GivesTheTightestWindows(string first, string second, int slop, string widths)
        => Assert.Equal(Numbers(widths), Widths(new SloppyWindows([[], []], slop), Numbers(first), Numbers(second)));

    [Fact]
    public void TryNext_OneWordForTwoPlacesWithTheSameTerm_IsNotEnough()
    {
        var windows = new SloppyWindows([[], [0]], 3);
        Assert.Empty(Widths(windows, [5], [5]));
        Assert.Equal([0], Widths(windows, [5, 6], [5, 6]));
        Assert.Equal([1], Widths(windows, [5, 7], [5, 7]));
    }

    [Fact]
    public void Positions_WindowFound_AreThoseTaken()
    {
        var windows = new SloppyWindows([[], []], 3);
        windows.Read(0, [1, 10]);
        windows.Read(1, [3, 11]);
        Assert.True(windows.TryNext(out _));
        Assert.Equal([1, 3], windows.Positions.ToArray());
        Assert.True(windows.TryNext(out _));
        Assert.Equal([10, 11], windows.Positions.ToArray());
        Assert.False(windows.TryNext(out _));
    }

    private static List<int> Widths(SloppyWindows windows, int[] first, int[] second)
    {
        windows.Read(0, first);
        windows.Read(1, second);
        var widths = new List<int>();
        while (windows.TryNext(out int width)) widths.Add(width);
        return widths;
    }

    private static int[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
}
