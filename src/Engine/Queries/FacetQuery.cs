using System.Text;

namespace NewsSearch.Engine.Queries;

/// <summary>Documents that have one of the values, or a value below it; score 1.</summary>
/// <param name="Field">A facet field.</param>
/// <param name="Paths">The values; unknown ones match nothing.</param>
public sealed record FacetQuery(string Field, IReadOnlyList<string> Paths) : Query
{
    /// <summary>Whether the other query has the same field and paths in the same order.</summary>
    public bool Equals(FacetQuery? other) => other is not null && Field == other.Field && ValueList.AreEqual(Paths, other.Paths);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, ValueList.Hash(Paths));

    internal override void Describe(StringBuilder text) => text.Append(Field).Append(":(").AppendJoin(" | ", Paths).Append(')');
}
