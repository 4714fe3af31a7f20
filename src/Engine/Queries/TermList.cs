using System.Text;

namespace NewsSearch.Engine.Queries;

/// <summary>Given terms.</summary>
/// <param name="Terms">Keys; one given twice counts once, and those that the index lacks match nothing.</param>
public sealed record TermList(IReadOnlyList<byte[]> Terms) : TermSet
{
    /// <summary>Whether the other list has the same keys in the same order.</summary>
    public bool Equals(TermList? other) => other is not null && ValueList.AreEqual(Terms, other.Terms);

    /// <inheritdoc/>
    public override int GetHashCode() => ValueList.Hash(Terms);

    internal override void Describe(StringBuilder text)
    {
        if (Terms.Count == 1)
        {
            TermText.Append(text, Terms[0]);
            return;
        }

        text.Append('{');
        for (int i = 0; i < Terms.Count; i++)
        {
            if (i > 0) text.Append('|');
            TermText.Append(text, Terms[i]);
        }

        text.Append('}');
    }
}
