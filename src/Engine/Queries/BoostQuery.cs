using System.Globalization;
using System.Text;

namespace NewsSearch.Engine.Queries;

/// <summary>The same documents, score multiplied.</summary>
/// <param name="Inner">The query.</param>
/// <param name="Factor">Positive, finite factor.</param>
public sealed record BoostQuery(Query Inner, float Factor) : Query
{
    internal override void Describe(StringBuilder text)
    {
        Inner.Describe(text);
        text.Append('^').Append(Factor.ToString(CultureInfo.InvariantCulture));
    }
}
