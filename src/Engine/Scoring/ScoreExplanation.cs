using System.Globalization;
using System.Text;

namespace NewsSearch.Engine.Scoring;

/// <summary>How a score comes about.</summary>
/// <param name="Value">The value of this part; 0 where it does not match.</param>
/// <param name="Description">The formula and what its inputs are.</param>
/// <param name="Details">The parts it is made of.</param>
public sealed record ScoreExplanation(float Value, string Description, IReadOnlyList<ScoreExplanation> Details)
{
    /// <summary>The account as indented lines, a value and its description each.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, 0);
        return text.ToString();
    }

    internal static ScoreExplanation Leaf(float value, string description) => new(value, description, []);

    internal static ScoreExplanation NoMatch(string what, params IReadOnlyList<ScoreExplanation> details) => new(0, $"no match: {what}", details);

    private void Append(StringBuilder text, int depth)
    {
        text.Append(' ', 2 * depth).Append(Value.ToString(CultureInfo.InvariantCulture)).Append(" = ").Append(Description).Append('\n');
        foreach (ScoreExplanation detail in Details) detail.Append(text, depth + 1);
    }
}
