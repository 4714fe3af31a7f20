using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace NewsSearch.Analysis.LuceneNet.Queries;

/// <summary>Documents that hold any of several terms, scored by the index's similarity as if the terms were one.</summary>
/// <param name="term">The terms, resolved with the reader that is searched.</param>
/// <param name="scores">False where only matching counts: the documents of the union are not counted then, and scores say nothing.</param>
public sealed class PseudoTermQuery(PseudoTerm term, bool scores = true) : Query
{
    /// <summary>The terms.</summary>
    public PseudoTerm Term { get; } = term;

    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) => new TermWeight(this, scores, searcher);

    /// <inheritdoc/>
    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (SelectedTerm each in Term.Terms) terms.Add(new Term(Term.Field, each.Bytes));
    }

    /// <inheritdoc/>
    public override string ToString(string field) => QueryNotation.Of(Term, field) + ToStringUtils.Boost(Boost);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PseudoTermQuery other && ReferenceEquals(other.Term, Term) && other.Boost.Equals(Boost);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Term, Boost);

    private sealed class TermWeight(PseudoTermQuery query, bool scores, IndexSearcher searcher) : PostingsWeight(query, searcher, query.Term.Field)
    {
        protected override TermStatistics[] Statistics() => [scores ? query.Term.Statistics() : PseudoTerm.AnyStatistics];

        protected override Postings? Open(AtomicReaderContext leaf, IBits? acceptDocs) => query.Term.Open(leaf, acceptDocs, positions: false);
    }
}
