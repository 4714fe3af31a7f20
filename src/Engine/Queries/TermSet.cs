using System.Text;

namespace NewsSearch.Engine.Queries;

/// <summary>One term, or several that are searched and scored as one pseudo-term.</summary>
/// <remarks>
/// Several terms are scored as if each of their occurrences were of the same term: frequencies are summed per document
/// and the document frequency is that of the union, so a rare spelling does not win by its rarity. Sets are values:
/// equal keys in equal order make equal sets.
/// </remarks>
public abstract record TermSet
{
    /// <summary>A single term.</summary>
    public static TermSet Of(byte[] term) => new TermList([term]);

    /// <summary>Any of several terms.</summary>
    public static TermSet AnyOf(IReadOnlyList<byte[]> terms) => new TermList(terms);

    /// <summary>The terms that begin with <paramref name="prefix"/> and pass <paramref name="filter"/>.</summary>
    /// <param name="prefix">Leading key bytes; may be empty.</param>
    /// <param name="filter">Null for all. Two filters are the same filter when they are equal.</param>
    /// <param name="maxTerms">Most terms taken per index, those of most documents first.</param>
    public static TermSet Range(byte[] prefix, ITermFilter? filter = null, int maxTerms = 1024) => new TermRange(prefix, filter, maxTerms);

    /// <summary>The set for a reader: a term by its spelling, a list as <c>{a|b}</c>, a range as <c>a*</c>.</summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Describe(text);
        return text.ToString();
    }

    /// <summary>Appends the notation of this set.</summary>
    internal abstract void Describe(StringBuilder text);
}
