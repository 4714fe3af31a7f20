using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.Analysis.LuceneNet.Queries;

/// <summary>Words of which each may stand for many terms, side by side: finds its terms when it meets an index.</summary>
/// <param name="field">The field.</param>
/// <param name="places">One selection a position; one alone is a word.</param>
public sealed class SpellingsQuery(string field, params IReadOnlyList<TermSelection> places) : Query
{
    /// <summary>The field.</summary>
    public string Field { get; } = field;

    /// <summary>The places.</summary>
    public IReadOnlyList<TermSelection> Places { get; } = places;

    /// <inheritdoc/>
    public override Query Rewrite(IndexReader reader)
    {
        PseudoTerm[] terms = [.. Places.Select(place => PseudoTerm.Resolve(reader, Field, place))];
        if (terms.Length == 0 || terms.Any(static term => term.Terms.Count == 0)) return new BooleanQuery();
        Query query = terms.Length == 1 ? new PseudoTermQuery(terms[0]) : new PseudoPhraseQuery(terms);
        query.Boost = Boost;
        return query;
    }

    /// <inheritdoc/>
    public override string ToString(string field)
        => $"{(Field == field ? "" : Field + ":")}\"{string.Join(' ', Places.Select(static place => place.Keys is { } keys ? string.Join('|', keys.Select(static key => TermKey.Decode(key))) : TermText.Encode(place.Prefix).TrimEnd(TermText.Separator) + "…"))}\"{ToStringUtils.Boost(Boost)}";

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SpellingsQuery other && other.Field == Field && other.Boost.Equals(Boost) && other.Places.SequenceEqual(Places);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Boost, Places.Count);
}
