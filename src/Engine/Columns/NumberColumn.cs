namespace NewsSearch.Engine.Columns;

/// <summary>One number a document, or none.</summary>
/// <remarks>Safe from any thread.</remarks>
internal abstract class NumberColumn
{
    /// <summary>Stands for "no value" in <see cref="Values"/>; cannot be stored.</summary>
    public const long Missing = long.MinValue;

    private ushort[] _narrow = [];
    private volatile bool _narrowMade;

    /// <summary>The value of each document, <see cref="Missing"/> where it has none; empty where no document has one.</summary>
    public abstract ReadOnlySpan<long> Values { get; }

    /// <summary>
    /// The values in two bytes each, made at the first question: a value less the smallest plus 1, or 0 for none. Empty
    /// where they lie too far apart. A quarter of the bytes are compared four times as fast.
    /// </summary>
    public ReadOnlySpan<ushort> Narrow
    {
        get
        {
            // Two threads may both make it, to the same end.
            if (!_narrowMade) (_narrow, _narrowMade) = (MakeNarrow(), true);
            return _narrow;
        }
    }

    /// <summary>Smallest value present; meaningless where none is.</summary>
    public abstract long Minimum { get; }

    /// <summary>Largest value present.</summary>
    public abstract long Maximum { get; }

    /// <summary>Documents that have a value.</summary>
    public abstract int Count { get; }

    private ushort[] MakeNarrow()
    {
        ReadOnlySpan<long> values = Values;
        if (values.IsEmpty || unchecked((ulong)(Maximum - Minimum)) >= ushort.MaxValue) return [];
        var narrow = new ushort[values.Length];
        for (int i = 0; i < narrow.Length; i++) narrow[i] = values[i] == Missing ? (ushort)0 : (ushort)(values[i] - Minimum + 1);
        return narrow;
    }
}
