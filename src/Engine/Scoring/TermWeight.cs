using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Engine.Scoring;

/// <summary>A term, or several as one, scored by BM25.</summary>
internal sealed class TermWeight : Weight
{
    // An expansion may have a thousand terms: an account of them all helps nobody.
    private const int MaxExplainedTerms = 10;

    private readonly TermQuery _query;
    private readonly IndexStatistics _statistics;
    private readonly ResolvedTerms _terms;
    private readonly Bm25Weight? _bm25;
    private (int Segment, PostingsCursor? Postings) _impacts = (-1, null);

    /// <param name="query">The query.</param>
    /// <param name="statistics">The index.</param>
    /// <param name="boost">Product of the boosts around it.</param>
    /// <param name="scores">False where only matching counts: no statistics are gathered then.</param>
    public TermWeight(TermQuery query, IndexStatistics statistics, float boost, bool scores)
    {
        _query = query;
        _statistics = statistics;
        _terms = statistics.Resolve(query.Field, query.Term);
        if (!scores || _terms.Terms.Count == 0) return;
        FieldStatistics field = statistics.Field(query.Field);
        _bm25 = new Bm25Weight(field, Bm25.Idf(_terms.DocumentFrequency, field.DocumentCount), boost);
    }

    public override Scorer? Open(int segment, CancellationToken cancellation)
    {
        PostingsCursor? postings = _bm25 is null ? _terms.Open(segment, frequencies: false) : _terms.OpenScored(segment);
        if (postings is null) return null;
        return _bm25 is null ? new ConstantScorer(postings, 0) : new TermScorer(postings, () => Impacts(segment), _bm25, _statistics.Segments[segment].FieldLengths(_query.Field));
    }

    /// <inheritdoc/>
    /// <remarks>Block by block.</remarks>
    public override bool TryCollect(int segment, TopHits best, out int total, CancellationToken cancellation)
    {
        total = 0;
        if (_terms.CountIn(segment) == 0) return true;
        if (_bm25 is null || _terms.OpenScored(segment) is not BlockPostingsCursor blocks) return false;
        SegmentReader reader = _statistics.Segments[segment];
        total = new TermMatches(blocks, _bm25.Weight, reader, best).Collect(new FieldNorms(reader.FieldLengths(_query.Field).Codes, _bm25.InverseNorms));
        return true;
    }

    // Runs of documents may be asked about in any order, so all scorers of a segment can ask the same postings.
    private PostingsCursor Impacts(int segment)
    {
        if (_impacts.Segment != segment) _impacts = (segment, _terms.OpenScored(segment));
        return _impacts.Postings!;
    }

    public override DocumentSet? OpenSet(int segment, CancellationToken cancellation) => _terms.OpenSet(segment, cancellation);

    public override ScoreExplanation Explain(int segment, int document)
    {
        if (OpenAt(segment, document) is not { } scorer || _bm25 is null) return ScoreExplanation.NoMatch(_query.ToString());
        var postings = (PostingsCursor)scorer.Cursor;
        var parts = new List<ScoreExplanation>();
        if (_terms.CountIn(segment) > 1)
        {
            foreach (ResolvedTerm term in _terms.Terms)
            {
                if (parts.Count == MaxExplainedTerms) break;
                if (term.Infos[segment].DocumentFrequency == 0) continue;
                PostingsCursor part = _statistics.Segments[segment].Postings(_query.Field, term.Infos[segment]);
                if (part.Advance(document) == document) parts.Add(ScoreExplanation.Leaf(part.Frequency, TermText.Of(term.Key)));
            }
        }

        FieldStatistics field = _statistics.Field(_query.Field);
        int length = FieldLengthCode.Decode(_statistics.Segments[segment].FieldLengths(_query.Field).Codes[document]);
        var frequency = new ScoreExplanation(postings.Frequency, "f, occurrences in the document", parts);
        return _bm25.Explain(_query.ToString(), scorer.Score(document), frequency, length, Bm25Weight.ExplainIdf(_terms, field));
    }
}
