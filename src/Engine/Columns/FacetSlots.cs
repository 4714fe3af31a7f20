using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Columns;

/// <summary>The ordinals of a facet column in as many places for every document, so that counting has no loop and no branch a document.</summary>
/// <remarks>
/// Places left over hold numbers beyond the ordinals, a different one for each place: counting the same number twice in
/// a row waits for itself. Immutable, and every place holds a number below that of the counters: the file is not read again.
/// </remarks>
internal sealed class FacetSlots
{
    /// <summary>Most places a document.</summary>
    public const int MaxWidth = 4;

    // Numbers beyond the ordinals: no value at all, three empty places, more values than places.
    private const int Extra = 5;

    private readonly ushort[] _slots;

    private FacetSlots(ushort[] slots, int width)
    {
        _slots = slots;
        Width = width;
    }

    /// <summary>Places a document: 1, 2 or 4.</summary>
    public int Width { get; }

    /// <summary>The places, document by document.</summary>
    public ReadOnlySpan<ushort> Slots => _slots;

    /// <summary>Counters that counting needs for a column of so many values.</summary>
    public static int CountersFor(int values) => values + Extra;

    /// <summary>The counter of documents without any value.</summary>
    public static int MissingCounter(int values) => values;

    /// <summary>What stands in the last place of a document with more values than places: the others follow in the column from there on.</summary>
    public static int MoreCounter(int values) => values + Extra - 1;

    /// <summary>Lays out a column, or gives null where it has too many values.</summary>
    public static FacetSlots? Of(FacetColumn column)
    {
        ReadOnlySpan<int> starts = column.Starts;
        int values = column.ValueCount;
        if (starts.IsEmpty || CountersFor(values) > ushort.MaxValue) return null;
        ReadOnlySpan<int> ordinals = column.Ordinals;
        int most = 1;
        for (int document = 0; document + 1 < starts.Length; document++) most = Math.Max(most, starts[document + 1] - starts[document]);
        int width = most > 2 ? MaxWidth : most;
        var slots = new ushort[(starts.Length - 1L) * width];
        uint largest = 0;
        for (int document = 0; document + 1 < starts.Length; document++)
        {
            Span<ushort> own = slots.AsSpan(document * width, width);
            int count = starts[document + 1] - starts[document];
            for (int i = 0; i < own.Length; i++)
            {
                int ordinal = i < count ? ordinals[starts[document] + i] : 0;
                largest = Math.Max(largest, (uint)ordinal);
                own[i] = (ushort)(i < count ? ordinal : values + i);
            }

            if (count > width) own[^1] = (ushort)MoreCounter(values);
        }

        // The column was checked when it was opened, and is a mapped file: whoever counts checks nothing.
        if (largest > 0 && largest >= (uint)values) throw new CorruptIndexException("A facet column", $"An ordinal is {largest}, there are {values} values.");

        return new FacetSlots(slots, width);
    }
}
