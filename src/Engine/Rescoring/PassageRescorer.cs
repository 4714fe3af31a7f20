using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Rescoring;

/// <summary>Carries out a <see cref="PassageRescoring"/>. One instance serves one search.</summary>
internal sealed class PassageRescorer
{
    private readonly PassageRescoring _rescoring;
    private readonly IndexStatistics _statistics;
    private readonly ResolvedTerms[] _terms;
    private readonly double[] _idfs;
    private readonly PassageFinder _finder;

    /// <summary>Binds a rescoring to an index.</summary>
    /// <exception cref="ArgumentException">The field is not in the schema or no text, or a number is out of its range.</exception>
    public PassageRescorer(PassageRescoring rescoring, Schema schema, IndexStatistics statistics)
    {
        schema.Require(rescoring.Field, FieldKind.Text);
        ArgumentOutOfRangeException.ThrowIfNegative(rescoring.Hits, nameof(rescoring));
        ArgumentOutOfRangeException.ThrowIfLessThan(rescoring.PassageLength, 1, nameof(rescoring));
        ArgumentOutOfRangeException.ThrowIfLessThan(rescoring.Horizon, 1, nameof(rescoring));
        RequireBoost(rescoring.PassageBoost);
        RequireBoost(rescoring.CoverageBoost);
        (_rescoring, _statistics) = (rescoring, statistics);

        // Equal sets resolve to the same object.
        _terms = [.. rescoring.Terms.Select(set => statistics.Resolve(rescoring.Field, set)).Where(static terms => terms.Terms.Count > 0).Distinct()];
        long documents = statistics.Field(rescoring.Field).DocumentCount;
        _idfs = [.. _terms.Select(terms => (double)Bm25.Idf(terms.DocumentFrequency, documents))];
        _finder = new PassageFinder(_idfs, rescoring.PassageLength, rescoring.Horizon);
    }

    /// <summary>Scores hits again and puts them in their new order: by score, equal ones by document.</summary>
    /// <param name="hits">The best hits of the search.</param>
    /// <param name="cancellation">Watched from segment to segment.</param>
    public void Rescore(Span<Hit> hits, CancellationToken cancellation)
    {
        hits.Sort(static (left, right) => left.Document.CompareTo(right.Document));
        int at = 0;
        for (int segment = 0; segment < _statistics.Segments.Count && at < hits.Length; segment++)
        {
            SegmentReader reader = _statistics.Segments[segment];
            int first = at;
            while (at < hits.Length && hits[at].Document < reader.DocumentBase + reader.MaxDocument) at++;
            if (at == first) continue;
            cancellation.ThrowIfCancellationRequested();
            Rescore(segment, reader.DocumentBase, hits[first..at]);
        }

        hits.Sort(static (left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Document.CompareTo(right.Document));
    }

    /// <summary>How the score of a hit that was looked at again comes about.</summary>
    /// <param name="segment">Its segment.</param>
    /// <param name="document">Its number in the segment.</param>
    /// <param name="before">The account of its score before.</param>
    public ScoreExplanation Explain(int segment, int document, ScoreExplanation before)
    {
        Passage passage = Look(Open(segment), document);
        float score = Total(before.Value, passage);
        string found = passage.Start < 0
            ? "no passage holds any of the words"
            : $"{_rescoring.PassageBoost} · Σ idf of {passage.Terms} words that stand within {_rescoring.PassageLength} positions / (1 + log2(1 + {passage.Start} / {_rescoring.Horizon})), the first at position {passage.Start}";
        return new ScoreExplanation(score, "sum of the score before and of what a second look at the best hits adds",
        [
            before,
            ScoreExplanation.Leaf((float)(_rescoring.PassageBoost * passage.Weight), found),
            ScoreExplanation.Leaf((float)(_rescoring.CoverageBoost * passage.Coverage), $"{_rescoring.CoverageBoost} · Σ idf of the words that occur at all"),
        ]);
    }

    private void Rescore(int segment, int documentBase, Span<Hit> hits)
    {
        PostingsCursor?[] cursors = Open(segment);
        foreach (ref Hit hit in hits) hit = hit with { Score = Total(hit.Score, Look(cursors, hit.Document - documentBase)) };
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

    private float Total(float before, in Passage passage)
        => (float)(before + _rescoring.PassageBoost * passage.Weight + _rescoring.CoverageBoost * passage.Coverage);

    private static void RequireBoost(float boost)
    {
        if (!(boost >= 0 && float.IsFinite(boost))) throw new ArgumentOutOfRangeException(nameof(boost), boost, "A boost is at least 0 and finite.");
    }
}
