using NewsSearch.Engine.Columns;

namespace NewsSearch.Engine.Matching;

/// <summary>Documents that have any value of a facet field.</summary>
internal sealed class HasFacetCursor : TwoPhaseCursor
{
    private readonly FacetColumn _column;

    private HasFacetCursor(FacetColumn column, int maxDocument, CancellationToken cancellation)
        : base(new AllDocumentsCursor(maxDocument), cancellation) => _column = column;

    public override int TestCost => 1;

    /// <summary>Opens a cursor, or gives null where no document has a value.</summary>
    public static DocCursor? Open(FacetColumn column, int maxDocument, CancellationToken cancellation)
        => column.Starts.IsEmpty || column.Ordinals.IsEmpty ? null : new HasFacetCursor(column, maxDocument, cancellation);

    public override bool Matches(int document)
    {
        ReadOnlySpan<int> starts = _column.Starts;
        return starts[document + 1] > starts[document];
    }
}
