using System.Text;

namespace NewsSearch.Engine.Queries;

/// <summary>Documents with one of the ids; score 1.</summary>
/// <param name="Ids">The ids; unknown ones match nothing.</param>
public sealed record IdQuery(IReadOnlyList<string> Ids) : Query
{
    /// <summary>Whether the other query has the same ids in the same order.</summary>
    public bool Equals(IdQuery? other) => other is not null && ValueList.AreEqual(Ids, other.Ids);

    /// <inheritdoc/>
    public override int GetHashCode() => ValueList.Hash(Ids);

    internal override void Describe(StringBuilder text) => text.Append("id:(").AppendJoin(" | ", Ids).Append(')');
}
