namespace NewsSearch.Engine.Queries;

/// <summary>One term, or several that are searched and scored as one pseudo-term.</summary>
/// <remarks>
/// Several terms are scored as if each of their occurrences were of the same term: frequencies are summed per document
/// and the document frequency is that of the union, so a rare spelling does not win by its rarity.
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
    /// <param name="maxTerms">Most terms taken per index, the most frequent first.</param>
    public static TermSet Range(byte[] prefix, ITermFilter? filter = null, int maxTerms = 1024) => new TermRange(prefix, filter, maxTerms);
}

/// <summary>Given terms.</summary>
/// <param name="Terms">Keys, at least one.</param>
public sealed record TermList(IReadOnlyList<byte[]> Terms) : TermSet;

/// <summary>Terms of a range of the dictionary.</summary>
/// <param name="Prefix">Leading key bytes.</param>
/// <param name="Filter">Which of them, or null for all.</param>
/// <param name="MaxTerms">Most terms taken per index, the most frequent first.</param>
public sealed record TermRange(byte[] Prefix, ITermFilter? Filter, int MaxTerms) : TermSet;

/// <summary>Which terms of a range count.</summary>
public interface ITermFilter
{
    /// <summary>Whether the term counts.</summary>
    bool Accepts(ReadOnlySpan<byte> term);
}
