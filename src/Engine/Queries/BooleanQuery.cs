using System.Globalization;
using System.Text;

namespace NewsSearch.Engine.Queries;

/// <summary>A combination; its score is the sum of the matching must and should clauses.</summary>
/// <remarks>
/// As in Lucene, a combination of exclusions only (or of nothing) matches no document: give it a
/// <see cref="MatchAllQuery"/> as filter to mean "all but".
/// </remarks>
public sealed record BooleanQuery : Query
{
    /// <summary>All of these match and score.</summary>
    public IReadOnlyList<Query> Must { get; init; } = [];

    /// <summary>These score where they match; without must and filter clauses, at least one has to.</summary>
    public IReadOnlyList<Query> Should { get; init; } = [];

    /// <summary>None of these matches.</summary>
    public IReadOnlyList<Query> MustNot { get; init; } = [];

    /// <summary>All of these match without scoring.</summary>
    public IReadOnlyList<Query> Filter { get; init; } = [];

    /// <summary>How many should clauses have to match at least; 0 for the rule above. More than there are matches nothing.</summary>
    public int MinimumShouldMatch { get; init; }

    /// <summary>Whether the other combination has the same clauses in the same order.</summary>
    public bool Equals(BooleanQuery? other)
        => other is not null
            && MinimumShouldMatch == other.MinimumShouldMatch
            && ValueList.AreEqual(Must, other.Must)
            && ValueList.AreEqual(Should, other.Should)
            && ValueList.AreEqual(MustNot, other.MustNot)
            && ValueList.AreEqual(Filter, other.Filter);

    /// <inheritdoc/>
    public override int GetHashCode()
        => HashCode.Combine(MinimumShouldMatch, ValueList.Hash(Must), ValueList.Hash(Should), ValueList.Hash(MustNot), ValueList.Hash(Filter));

    internal override void Describe(StringBuilder text)
    {
        text.Append('(');
        int start = text.Length;
        Clauses(text, start, '+', Must);
        Clauses(text, start, '\0', Should);
        Clauses(text, start, '-', MustNot);
        Clauses(text, start, '#', Filter);
        text.Append(')');
        if (MinimumShouldMatch > 0) text.Append('~').Append(MinimumShouldMatch.ToString(CultureInfo.InvariantCulture));
    }

    private static void Clauses(StringBuilder text, int start, char sign, IReadOnlyList<Query> clauses)
    {
        foreach (Query clause in clauses)
        {
            if (text.Length > start) text.Append(' ');
            if (sign != '\0') text.Append(sign);
            clause.Describe(text);
        }
    }
}
