using NewsSearch.Engine.Columns;

namespace NewsSearch.Engine.Matching;

/// <summary>Documents whose number lies in a range, found by looking at the column.</summary>
internal sealed class NumberRangeCursor : TwoPhaseCursor
{
    private readonly NumberColumn _column;
    private readonly long _minimum;
    private readonly long _maximum;
    private readonly ulong _width;

    private NumberRangeCursor(NumberColumn column, int maxDocument, long minimum, long maximum, CancellationToken cancellation)
        : base(new AllDocumentsCursor(maxDocument), cancellation)
    {
        _column = column;
        _minimum = minimum;
        _maximum = maximum;
        _width = unchecked((ulong)(maximum - minimum));
    }

    public override int TestCost => 1;

    /// <summary>Opens a cursor, or gives null where no document can match.</summary>
    public static DocCursor? Open(NumberColumn column, int maxDocument, long minimum, long maximum, CancellationToken cancellation)
    {
        if (column.Values.IsEmpty || column.Count == 0 || minimum > maximum || minimum > column.Maximum || maximum < column.Minimum) return null;
        if (column.Count == maxDocument && minimum <= column.Minimum && maximum >= column.Maximum) return new AllDocumentsCursor(maxDocument);

        // No value is below the column's smallest, and the mark of a missing one is: it must stay outside the range.
        return new NumberRangeCursor(column, maxDocument, Math.Max(minimum, column.Minimum), maximum, cancellation);
    }

    /// <summary>The same documents as a set.</summary>
    public NumberRangeSet AsSet(CancellationToken cancellation) => new(_column, _minimum, _maximum, cancellation);

    public override bool Matches(int document) => unchecked((ulong)(_column.Values[document] - _minimum)) <= _width;
}
