using NewsSearch.Engine.Columns;

namespace NewsSearch.Engine.Matching;

/// <summary>Documents that have one of some facet values, found by looking at the column.</summary>
/// <remarks>The column lists every value's ancestors with each document, so "or a value below it" needs no more than an ordinal.</remarks>
internal sealed class FacetCursor : TwoPhaseCursor
{
    private readonly FacetColumn _column;
    private readonly List<int> _all;
    private readonly int _only;
    private readonly ulong[]? _wanted;

    private FacetCursor(FacetColumn column, int maxDocument, List<int> ordinals, CancellationToken cancellation)
        : base(new AllDocumentsCursor(maxDocument), cancellation)
    {
        _column = column;
        _all = ordinals;
        _only = ordinals[0];
        if (ordinals.Count == 1) return;
        _wanted = new ulong[(column.ValueCount + 63) >> 6];
        foreach (int ordinal in ordinals) _wanted[ordinal >> 6] |= 1UL << ordinal;
    }

    public override int TestCost => 2;

    /// <summary>Opens a cursor, or gives null where the segment has none of the paths.</summary>
    public static DocCursor? Open(FacetColumn column, int maxDocument, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var ordinals = new List<int>(paths.Count);
        foreach (string path in paths)
        {
            int ordinal = column.FindOrdinal(path);
            if (ordinal >= 0 && !ordinals.Contains(ordinal)) ordinals.Add(ordinal);
        }

        return ordinals.Count == 0 || column.Starts.IsEmpty ? null : new FacetCursor(column, maxDocument, ordinals, cancellation);
    }

    /// <summary>The same documents as a set.</summary>
    public DocumentSet AsSet(CancellationToken cancellation)
        => _column.Slots is { } slots ? new FacetSet(_column, slots, _all, cancellation) : new CursorSet(this, cancellation);

    public override bool Matches(int document)
    {
        ReadOnlySpan<int> starts = _column.Starts;
        int start = starts[document];
        ReadOnlySpan<int> values = _column.Ordinals[start..starts[document + 1]];
        if (_wanted is null) return values.Contains(_only);
        foreach (int ordinal in values)
        {
            if ((_wanted[ordinal >> 6] >> ordinal & 1) != 0) return true;
        }

        return false;
    }
}
