using System.Globalization;
using System.Text;

namespace NewsSearch.Engine.Queries;

/// <summary>Documents whose number lies in a range; score 1.</summary>
/// <param name="Field">A number field.</param>
/// <param name="Minimum">Smallest, inclusive.</param>
/// <param name="Maximum">Largest, inclusive; below the smallest, nothing matches.</param>
public sealed record NumberRangeQuery(string Field, long Minimum, long Maximum) : Query
{
    internal override void Describe(StringBuilder text)
        => text.Append(CultureInfo.InvariantCulture, $"{Field}:[{Minimum} TO {Maximum}]");
}
