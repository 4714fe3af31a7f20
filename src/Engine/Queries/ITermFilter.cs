namespace NewsSearch.Engine.Queries;

/// <summary>Which terms of a range count.</summary>
/// <remarks>Equality decides whether two ranges are the same, so a filter should be a record or override Equals. Safe from any thread.</remarks>
public interface ITermFilter
{
    /// <summary>Whether the term counts; the same answer for the same key, always.</summary>
    bool Accepts(ReadOnlySpan<byte> term);
}
