using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.Analysis.LuceneNet.Queries;

/// <summary>Documents that hold pseudo-terms at consecutive positions, scored by the index's similarity over the phrase's frequency.</summary>
/// <param name="places">One pseudo-term a position, at least two, all of one field and resolved with the reader that is searched.</param>
/// <param name="documentFrequency">
/// The documents that hold the phrase, where it is to be scored as a term of its own; null where its idf is to be the
/// sum of its places', as Lucene has it.
/// </param>
/// <param name="scores">False where only matching counts: nothing is counted then, and scores say nothing.</param>
public sealed class PseudoPhraseQuery(IReadOnlyList<PseudoTerm> places, Func<long>? documentFrequency = null, bool scores = true) : Query
{
    /// <summary>The places.</summary>
    public IReadOnlyList<PseudoTerm> Places { get; } = places;

    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) => new PhraseWeight(this, documentFrequency, scores, searcher);

    /// <inheritdoc/>
    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (PseudoTerm place in Places) new PseudoTermQuery(place).ExtractTerms(terms);
    }

    /// <inheritdoc/>
    public override string ToString(string field) => QueryNotation.Of(Places, field) + ToStringUtils.Boost(Boost);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PseudoPhraseQuery other && other.Boost.Equals(Boost) && other.Places.SequenceEqual(Places);

    /// <inheritdoc/>
    public override int GetHashCode() => Places.Aggregate(Boost.GetHashCode(), static (hash, place) => HashCode.Combine(hash, place));

    /// <summary>The places' postings as a phrase's; null where one of them is not in the segment.</summary>
    internal static PhrasePostings? OpenPlaces(IReadOnlyList<PseudoTerm> places, AtomicReaderContext leaf, IBits? acceptDocs)
    {
        var postings = new Postings[places.Count];
        for (int i = 0; i < postings.Length; i++)
        {
            if (places[i].Open(leaf, acceptDocs, positions: true) is not { } place) return null;
            postings[i] = place;
        }

        return new PhrasePostings(postings);
    }

    private sealed class PhraseWeight(PseudoPhraseQuery query, Func<long>? documentFrequency, bool scores, IndexSearcher searcher)
        : PostingsWeight(query, searcher, query.Places[0].Field)
    {
        protected override TermStatistics[] Statistics()
        {
            if (!scores) return [PseudoTerm.AnyStatistics];
            TermStatistics[] places = [.. query.Places.Select(static place => place.Statistics())];
            if (documentFrequency is null) return places;
            long documents = documentFrequency();
            return [new TermStatistics(places[0].Term, documents, Math.Max(documents, places.Min(static place => place.TotalTermFreq)))];
        }

        protected override Postings? Open(AtomicReaderContext leaf, IBits? acceptDocs) => OpenPlaces(query.Places, leaf, acceptDocs);
    }
}
