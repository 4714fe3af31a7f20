using System.Text;

namespace NewsSearch.Engine.Queries;

/// <summary>Documents that hold a term in a text field, scored by BM25.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Term">The term, or several scored as one.</param>
public sealed record TermQuery(string Field, TermSet Term) : Query
{
    internal override void Describe(StringBuilder text) => Term.Describe(text.Append(Field).Append(':'));
}
