using System.Text;

namespace NewsSearch.Engine.Queries;

/// <summary>Documents that have any value in a number or facet field; score 1.</summary>
/// <param name="Field">A number or facet field.</param>
public sealed record HasValueQuery(string Field) : Query
{
    internal override void Describe(StringBuilder text) => text.Append(Field).Append(":*");
}
