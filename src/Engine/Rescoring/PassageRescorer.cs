using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Rescoring;

/// <summary>Carries out a <see cref="PassageRescoring"/>. One instance serves one search.</summary>
internal sealed class PassageRescorer
{
    private readonly IndexStatistics _statistics;
    private readonly ResolvedTerms[] _terms;
    private readonly PassageFinder _finder;

    /// <summary>Binds a rescoring to an index.</summary>
    /// <exception cref="ArgumentException">The field is not in the schema or no text, or a number is out of its range.</exception>
    public PassageRescorer(PassageRescoring rescoring, Schema schema, IndexStatistics statistics)
    {
        schema.Require(rescoring.Field, FieldKind.Text);
        _statistics = statistics;

        // Equal sets resolve to the same object.
        _terms = [.. rescoring.Terms.Select(set => statistics.Resolve(rescoring.Field, set)).Where(static terms => terms.Terms.Count > 0).Distinct()];
        CompoundOccurrence[] compounds = [.. rescoring.Compounds.Distinct().Select(compound => Find(compound, rescoring.Field)).Where(static compound => compound.IsKnown)];
        _finder = new PassageFinder(rescoring, [.. _terms.Select(static terms => terms.DocumentFrequency)], compounds, statistics.Field(rescoring.Field).DocumentCount);
    }

    /// <inheritdoc cref="PassageFinder.Rescore"/>
    /// <param name="hits">The best hits of the search.</param>
    /// <param name="cancellation">Watched from segment to segment.</param>
    public void Rescore(Span<Hit> hits, CancellationToken cancellation)
    {
        int segment = -1;
        PostingsCursor?[] cursors = [];
        _finder.Rescore(hits, document =>
        {
            int of = SegmentOf(document, Math.Max(segment, 0));
            if (of != segment)
            {
                cancellation.ThrowIfCancellationRequested();
                cursors = Open(segment = of);
            }

            return Look(cursors, document - _statistics.Segments[of].DocumentBase);
        });
    }

    /// <summary>How the score of a hit that was looked at again comes about.</summary>
    /// <param name="segment">Its segment.</param>
    /// <param name="document">Its number in the segment.</param>
    /// <param name="before">The account of its score before.</param>
    public ScoreExplanation Explain(int segment, int document, ScoreExplanation before) => _finder.Explain(before, Look(Open(segment), document));

    private CompoundOccurrence Find(Compound compound, string field)
    {
        int left = Array.IndexOf(_terms, _statistics.Resolve(field, compound.Left));
        int right = Array.IndexOf(_terms, _statistics.Resolve(field, compound.Right));
        if (left < 0 || right < 0) return default;
        if (compound.Weight is { } weight) return new CompoundOccurrence(left, right, 0, weight);
        var together = new PhraseQuery(field, [compound.Left, compound.Right]) { HasOwnIdf = true };
        return new CompoundOccurrence(left, right, new PhraseWeight(together, _statistics, boost: 1, scores: false).DocumentFrequency);
    }

    private int SegmentOf(int document, int first)
    {
        int segment = first;
        while (document >= _statistics.Segments[segment].DocumentBase + _statistics.Segments[segment].MaxDocument) segment++;
        return segment;
    }

    private PostingsCursor?[] Open(int segment) => [.. _terms.Select(terms => terms.Open(segment, frequencies: true))];

    private Passage Look(PostingsCursor?[] cursors, int document)
    {
        _finder.Clear();
        for (int term = 0; term < cursors.Length; term++)
        {
            if (cursors[term] is not { } cursor) continue;
            int at = cursor.Document;
            if (at < document) at = cursor.Advance(document);
            if (at == document) _finder.Add(term, cursor.Positions());
        }

        return _finder.Best();
    }
}
