using System.Globalization;
using System.Text;

namespace NewsSearch.Engine.Queries;

/// <summary>Documents that match any of the queries; the score is the best one's, plus a part of the others'.</summary>
/// <param name="Queries">The alternatives.</param>
/// <param name="TieBreaker">Share of the other matching alternatives' scores that is added, 0 to 1.</param>
public sealed record DisjunctionMaxQuery(IReadOnlyList<Query> Queries, float TieBreaker = 0) : Query
{
    /// <summary>Whether the other query has the same alternatives in the same order.</summary>
    public bool Equals(DisjunctionMaxQuery? other)
        => other is not null && TieBreaker.Equals(other.TieBreaker) && ValueList.AreEqual(Queries, other.Queries);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TieBreaker, ValueList.Hash(Queries));

    internal override void Describe(StringBuilder text)
    {
        text.Append('(');
        ValueList.Describe(text, Queries, " | ");
        text.Append(')');
        if (TieBreaker != 0) text.Append('~').Append(TieBreaker.ToString(CultureInfo.InvariantCulture));
    }
}
