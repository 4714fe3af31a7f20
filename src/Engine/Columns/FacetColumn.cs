namespace NewsSearch.Engine.Columns;

/// <summary>Any number of values a document, as ordinals into a sorted dictionary of paths.</summary>
/// <remarks>
/// Every ancestor of a value is in the dictionary too ("can-tho" where a document has "can-tho/hau-giang") and each
/// document lists its values with all their ancestors, each once, ascending: counting is one flat pass.
/// Safe from any thread.
/// </remarks>
internal abstract class FacetColumn
{
    private FacetSlots? _slots;
    private volatile bool _slotsMade;

    /// <summary>The ordinals laid out for counting, made at the first question; null where there are too many values for it.</summary>
    public FacetSlots? Slots
    {
        get
        {
            // Two threads may both make it, to the same end.
            if (!_slotsMade) (_slots, _slotsMade) = (FacetSlots.Of(this), true);
            return _slots;
        }
    }

    /// <summary>Number of values in the dictionary; ordinals are 0 to this less 1, ascending by path (ordinal order).</summary>
    public abstract int ValueCount { get; }

    /// <summary>The path of an ordinal.</summary>
    public abstract string Path(int ordinal);

    /// <summary>The label of an ordinal, or null.</summary>
    public abstract string? Label(int ordinal);

    /// <summary>The ordinal of a path, or -1.</summary>
    public abstract int FindOrdinal(string path);

    /// <summary>Where each document's ordinals start in <see cref="Ordinals"/>; one entry more than documents.</summary>
    public abstract ReadOnlySpan<int> Starts { get; }

    /// <summary>All documents' ordinals, one after the other.</summary>
    public abstract ReadOnlySpan<int> Ordinals { get; }
}
