using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Analysis.LuceneNet.Queries;
using NewsSearch.Articles.LuceneNet.Reading;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Rescoring;
using NewsSearch.Engine.Scoring;
using PhraseQuery = NewsSearch.Engine.Queries.PhraseQuery;

namespace NewsSearch.Articles.LuceneNet.Searching;

/// <summary>Carries out a <see cref="PassageRescoring"/> on Lucene's positions. One instance serves one search.</summary>
internal sealed class PassageRescorer
{
    private readonly LuceneReader _reader;
    private readonly PseudoTerm[] _terms;
    private readonly PassageFinder _finder;

    public PassageRescorer(PassageRescoring rescoring, LuceneReader reader, ResolvedTerms terms)
    {
        _reader = reader;

        // Equal sets resolve to the same object.
        _terms = [.. rescoring.Terms.Select(set => terms.Of(rescoring.Field, set)).Where(static term => term.Terms.Count > 0).Distinct()];
        long documents = reader.Directory.Leaves.Sum(leaf => (long)(leaf.AtomicReader.GetTerms(rescoring.Field)?.DocCount ?? 0));
        CompoundOccurrence[] compounds = [.. rescoring.Compounds.Distinct().Select(compound => Find(compound, rescoring.Field, terms)).Where(static compound => compound.IsKnown)];
        _finder = new PassageFinder(rescoring, [.. _terms.Select(static term => term.DocumentFrequency)], compounds, documents);
    }

    /// <inheritdoc cref="PassageFinder.Rescore"/>
    public void Rescore(Span<Hit> hits, CancellationToken cancellation)
    {
        IList<AtomicReaderContext> leaves = _reader.Directory.Leaves;
        AtomicReaderContext? leaf = null;
        Postings?[] postings = [];
        _finder.Rescore(hits, document =>
        {
            AtomicReaderContext of = leaves[ReaderUtil.SubIndex(document, leaves)];
            if (of != leaf)
            {
                cancellation.ThrowIfCancellationRequested();
                postings = Open(leaf = of);
            }

            return Look(postings, document - of.DocBase);
        });
    }

    /// <summary>How the score of a hit that was looked at again comes about.</summary>
    /// <param name="leaf">Its segment.</param>
    /// <param name="document">Its number in the segment.</param>
    /// <param name="before">The account of its score before.</param>
    public ScoreExplanation Explain(AtomicReaderContext leaf, int document, ScoreExplanation before) => _finder.Explain(before, Look(Open(leaf), document));

    private CompoundOccurrence Find(Compound compound, string field, ResolvedTerms terms)
    {
        PseudoTerm[] places = [terms.Of(field, compound.Left), terms.Of(field, compound.Right)];
        (int left, int right) = (Array.IndexOf(_terms, places[0]), Array.IndexOf(_terms, places[1]));
        if (left < 0 || right < 0) return default;
        if (compound.Weight is { } weight) return new CompoundOccurrence(left, right, 0, weight);
        return new CompoundOccurrence(left, right, terms.FrequencyOf(new PhraseQuery(field, [compound.Left, compound.Right]) { HasOwnIdf = true }, places));
    }

    private Postings?[] Open(AtomicReaderContext leaf) => [.. _terms.Select(term => term.Open(leaf, acceptDocs: null, positions: true))];

    private Passage Look(Postings?[] postings, int document)
    {
        _finder.Clear();
        for (int term = 0; term < postings.Length; term++)
        {
            if (postings[term] is not { } of) continue;
            int at = of.DocID;
            if (at < document) at = of.Advance(document);
            if (at == document) _finder.Add(term, of.ReadPositions());
        }

        return _finder.Best();
    }
}
