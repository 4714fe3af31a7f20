namespace NewsSearch.Engine.Columns;

/// <summary>One number a document, or none.</summary>
/// <remarks>Safe from any thread.</remarks>
internal abstract class NumberColumn
{
    /// <summary>Stands for "no value" in <see cref="Values"/>; cannot be stored.</summary>
    public const long Missing = long.MinValue;

    /// <summary>The value of each document, <see cref="Missing"/> where it has none; empty where no document has one.</summary>
    public abstract ReadOnlySpan<long> Values { get; }

    /// <summary>Smallest value present; meaningless where none is.</summary>
    public abstract long Minimum { get; }

    /// <summary>Largest value present.</summary>
    public abstract long Maximum { get; }

    /// <summary>Documents that have a value.</summary>
    public abstract int Count { get; }
}
