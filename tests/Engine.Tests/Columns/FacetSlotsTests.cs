using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Tests.Columns;

public class FacetSlotsTests
{
    [Fact]
    public void Of_OrdinalBeyondTheValues_SaysThatTheColumnIsCorrupt()
    {
        Assert.Throws<CorruptIndexException>(() => FacetSlots.Of(new Column([0, 1, 2], [0, 3])));
        Assert.Throws<CorruptIndexException>(() => FacetSlots.Of(new Column([0, 1, 2], [0, -1])));
    }

    [Fact]
    public void Of_OneToSixValuesADocument_PlacesThemInOrder()
    {
        FacetSlots slots = FacetSlots.Of(new Column([0, 1, 1, 7], [2, 0, 1, 2, 0, 1, 2]))!;
        Assert.Equal(FacetSlots.MaxWidth, slots.Width);
        Assert.Equal(2, slots.Slots[0]);
        Assert.Equal([0, 1, 2, FacetSlots.MoreCounter(3)], slots.Slots[^4..].ToArray().Select(static place => (int)place));
        Assert.Equal(3, slots.Slots[4]);
    }

    /// <summary>Three values; starts and ordinals as given, as a file that changed under its reader may show them.</summary>
    private sealed class Column(int[] starts, int[] ordinals) : FacetColumn
    {
        public override int ValueCount => 3;

        public override ReadOnlySpan<int> Starts => starts;

        public override ReadOnlySpan<int> Ordinals => ordinals;

        public override string Path(int ordinal) => throw new NotSupportedException();

        public override string? Label(int ordinal) => throw new NotSupportedException();

        public override int FindOrdinal(string path) => throw new NotSupportedException();
    }
}
