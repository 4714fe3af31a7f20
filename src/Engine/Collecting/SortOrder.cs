namespace NewsSearch.Engine.Collecting;

/// <summary>Order of hits.</summary>
/// <param name="Field">A number field, or null for relevance.</param>
/// <param name="Descending">Largest first; by relevance it is always the best score first. Documents without a value always come last.</param>
/// <remarks>Ties are broken by document number, ascending.</remarks>
public sealed record SortOrder(string? Field, bool Descending = true)
{
    /// <summary>Best score first.</summary>
    public static SortOrder Relevance { get; } = new(Field: null);
}
