using System.Globalization;
using System.Text;

namespace NewsSearch.Engine.Queries;

/// <summary>The same documents, every score the same.</summary>
/// <param name="Inner">The query.</param>
/// <param name="Score">The score, finite and at least 0.</param>
public sealed record ConstantScoreQuery(Query Inner, float Score = 1) : Query
{
    internal override void Describe(StringBuilder text)
    {
        text.Append("ConstantScore(");
        Inner.Describe(text);
        text.Append(')');
        if (Score != 1) text.Append('^').Append(Score.ToString(CultureInfo.InvariantCulture));
    }
}
