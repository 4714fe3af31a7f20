using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Engine.Scoring;

/// <summary>A phrase of two or more places, scored by BM25 over its frequency.</summary>
internal sealed class PhraseWeight : Weight
{
    private readonly PhraseQuery _query;
    private readonly IndexStatistics _statistics;
    private readonly ResolvedTerms[] _places;
    private readonly int[][] _rivals;
    private readonly Bm25Weight? _bm25;

    /// <param name="query">The query.</param>
    /// <param name="statistics">The index.</param>
    /// <param name="boost">Product of the boosts around it.</param>
    /// <param name="scores">False where only matching counts: no statistics are gathered then.</param>
    public PhraseWeight(PhraseQuery query, IndexStatistics statistics, float boost, bool scores)
    {
        _query = query;
        _statistics = statistics;
        _places = [.. query.Terms.Select(set => statistics.Resolve(query.Field, set))];
        _rivals = query.Slop == 0 ? [] : FindRivals(_places);
        if (!scores || _places.Any(static place => place.Terms.Count == 0)) return;
        FieldStatistics field = statistics.Field(query.Field);
        float idf = query.HasOwnIdf
            ? Bm25.Idf(DocumentFrequency, field.DocumentCount)
            : (float)_places.Sum(place => (double)Bm25.Idf(place.DocumentFrequency, field.DocumentCount));
        _bm25 = new Bm25Weight(field, idf, boost);
    }

    /// <summary>Documents that hold the phrase, counted or estimated once an index.</summary>
    public long DocumentFrequency => _statistics.PhraseFrequency(_query, segment => OpenPhrase(segment, CancellationToken.None));

    public override Scorer? Open(int segment, CancellationToken cancellation)
    {
        if (OpenPhrase(segment, cancellation) is not { } phrase) return null;
        if (_bm25 is null) return new ConstantScorer(phrase, 0);
        // A sloppy phrase may have more windows than a place has positions.
        return new PhraseScorer(
            phrase,
            () => _query.Slop == 0 ? [.. _places.Distinct().Select(place => place.OpenScored(segment)!)] : [],
            _bm25,
            _statistics.Segments[segment].FieldLengths(_query.Field));
    }

    /// <inheritdoc/>
    /// <remarks>Where the phrase is exact and a segment has one term at each place.</remarks>
    public override bool TryCollect(int segment, TopHits best, out int total, CancellationToken cancellation)
    {
        total = 0;
        if (_query.Slop != 0) return false;
        if (Array.Exists(_places, place => place.CountIn(segment) == 0)) return true;
        if (_bm25 is null || !IsOfSingleTerms(segment)) return false;
        IntersectionSet candidates = Candidates(segment, cancellation);
        SegmentReader reader = _statistics.Segments[segment];
        using var check = new PhraseCheck(OpenTerms(segment), candidates.Cost);
        total = new PhraseMatches(candidates, check, _bm25, reader, best).Collect(reader.FieldLengths(_query.Field).Codes, cancellation);
        return true;
    }

    public override DocumentSet? OpenSet(int segment, CancellationToken cancellation)
    {
        if (Array.Exists(_places, place => place.CountIn(segment) == 0)) return null;
        IntersectionSet candidates = Candidates(segment, cancellation);
        return IsOfSingleTerms(segment)
            ? new ExactPhraseSet(candidates, () => OpenTerms(segment), cancellation)
            : new PhraseSet(candidates, OpenPhrase(segment, cancellation)!, cancellation);
    }

    private IntersectionSet Candidates(int segment, CancellationToken cancellation)
        => new([.. _places.Distinct().Select(place => place.OpenSet(segment, cancellation)!)], cancellation);

    // One term at each place, as it stands in the file.
    private bool IsOfSingleTerms(int segment)
        => _query.Slop == 0 && _statistics.Segments[segment] is FileSegmentReader && Array.TrueForAll(_places, place => place.CountIn(segment) == 1);

    private BlockPostingsCursor[] OpenTerms(int segment) => [.. _places.Select(place => (BlockPostingsCursor)place.Open(segment, frequencies: true)!)];

    private PhraseCursor? OpenPhrase(int segment, CancellationToken cancellation)
    {
        // Places with the same terms share one cursor (Resolve gives the same object for equal sets).
        var opened = new Dictionary<ResolvedTerms, PostingsCursor>(ReferenceEqualityComparer.Instance);
        var places = new PhrasePlace[_places.Length];
        for (int i = 0; i < places.Length; i++)
        {
            if (!opened.TryGetValue(_places[i], out PostingsCursor? postings))
            {
                postings = _places[i].Open(segment, frequencies: true);
                if (postings is null) return null;
                opened.Add(_places[i], postings);
            }

            places[i] = new PhrasePlace(postings, i);
        }

        DocCursor together = opened.Count == 1 ? places[0].Postings : new ConjunctionCursor([.. opened.Values], cancellation);
        return _query.Slop == 0
            ? new ExactPhraseCursor(together, places, cancellation)
            : new SloppyPhraseCursor(together, places, _rivals, _query.Slop, cancellation);
    }

    public override ScoreExplanation Explain(int segment, int document)
    {
        if (OpenAt(segment, document) is not { } scorer || _bm25 is null) return ScoreExplanation.NoMatch(_query.ToString());
        FieldStatistics field = _statistics.Field(_query.Field);
        int length = FieldLengthCode.Decode(_statistics.Segments[segment].FieldLengths(_query.Field).Codes[document]);
        ScoreExplanation idf = _query.HasOwnIdf ? Bm25Weight.ExplainIdf(DocumentFrequency, field, "n, documents with the phrase (in large indexes estimated from a sample)") : ExplainSum(field);
        var frequency = ScoreExplanation.Leaf(((PhraseCursor)scorer.Cursor).Frequency, "f, occurrences of the phrase in the document");
        return _bm25.Explain(_query.ToString(), scorer.Score(document), frequency, length, idf);
    }

    private ScoreExplanation ExplainSum(FieldStatistics field)
    {
        ScoreExplanation[] idfs = [.. _places.Select(place => Bm25Weight.ExplainIdf(place, field))];
        return new ScoreExplanation((float)idfs.Sum(static part => (double)part.Value), "idf, the sum over the places of the phrase", idfs);
    }

    /// <summary>For each place, the earlier ones with a term in common: one word of a text cannot stand for both.</summary>
    private static int[][] FindRivals(ResolvedTerms[] places)
    {
        var rivals = new int[places.Length][];
        var holders = new Dictionary<byte[], List<int>>(KeyComparer.Instance);
        for (int place = 0; place < places.Length; place++)
        {
            var earlier = new SortedSet<int>();
            foreach (ResolvedTerm term in places[place].Terms)
            {
                if (!holders.TryGetValue(term.Key, out List<int>? holding)) holders.Add(term.Key, holding = []);
                earlier.UnionWith(holding);
                holding.Add(place);
            }

            rivals[place] = [.. earlier];
        }

        return rivals;
    }
}
