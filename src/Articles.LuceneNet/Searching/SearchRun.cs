using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Articles.LuceneNet.Reading;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Rescoring;

namespace NewsSearch.Articles.LuceneNet.Searching;

/// <summary>
/// One search over all segments in one pass of Lucene's scorers: hits, totals, and drill sideways as Lucene's facet module
/// does it. A document that fails the filters of no dimension is a hit and counts everywhere; one that fails those of a
/// single dimension counts for that dimension alone.
/// </summary>
internal sealed class SearchRun
{
    private const int DocumentsBetweenLooks = 4096;

    private readonly SearchRequest _request;
    private readonly LuceneReader _reader;
    private readonly LuceneSearcher _searcher;
    private readonly CancellationToken _cancellation;
    private readonly Weight _query;
    private readonly (Weight[] Filters, DocumentCounter[] Counters)[] _dimensions;
    private readonly FacetCounter[] _facets;
    private readonly HistogramCounter[] _histograms;
    private readonly DocumentCounter[] _counters;
    private readonly BestHits _best;
    private readonly PassageRescorer? _rescorer;
    private int _total;
    private int _seen;

    public SearchRun(SearchRequest request, LuceneReader reader, LuceneSearcher searcher, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.Offset, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.Limit, nameof(request));
        (_request, _reader, _searcher, _cancellation) = (request, reader, searcher, cancellation);
        _query = searcher.Bind(request.Query, NeedsScores);
        _facets = [.. request.Facets.Select(facet => new FacetCounter(facet, reader.Facets(facet.Field)))];
        _histograms = [.. request.Histograms.Select(static histogram => new HistogramCounter(histogram))];
        _counters = [.. _facets, .. _histograms];
        _dimensions =
        [
            .. request.Filters.GroupBy(static filter => filter.Dimension, StringComparer.Ordinal).Select(group => (
                (Weight[])[.. group.Select(filter => searcher.Bind(filter.Query, scores: false))],
                (DocumentCounter[])[.. _counters.Where(counter => counter.Dimension == group.Key)])),
        ];
        _rescorer = request.Rescoring is { } rescoring && NeedsScores ? searcher.Rescorer(rescoring) : null;
        _best = new BestHits(request.Limit == 0 || request.Offset >= reader.DocumentCount ? 0 : (int)Math.Min(reader.DocumentCount, Math.Max((long)request.Offset + request.Limit, Looked)));
    }

    private int Looked => _rescorer is null ? 0 : _request.Rescoring!.Hits;

    private bool NeedsScores => _request.Sort.Field is null && _request.Limit > 0;

    /// <summary>Runs it.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; looked at every few thousand documents.</exception>
    public SearchResults Run()
    {
        foreach (AtomicReaderContext leaf in _reader.Directory.Leaves) Collect(leaf);
        Hit[] best = _best.Take();
        Span<Hit> looked = best.AsSpan(0, Math.Min(best.Length, Looked));
        IReadOnlyList<PassageRescoring> looks = LookAgain(looked);
        int[] rescored = new int[looked.Length];
        for (int i = 0; i < rescored.Length; i++) rescored[i] = looked[i].Document;
        int end = (int)Math.Min(best.Length, (long)_request.Offset + _request.Limit);
        return new SearchResults(_total, _request.Offset < end ? best[_request.Offset..end] : [], rescored, looks, [.. _facets.Select(static facet => facet.Result())], [.. _histograms.Select(static histogram => histogram.Result())]);
    }

    private List<PassageRescoring> LookAgain(Span<Hit> looked)
    {
        if (_rescorer is null || looked.IsEmpty) return [];
        List<PassageRescoring> looks = [_request.Rescoring!];
        _rescorer.Rescore(looked, _cancellation);
        if (_request.Feedback?.Invoke(looked.ToArray()) is not { } feedback) return looks;
        _searcher.Rescorer(feedback).Rescore(looked, _cancellation);
        looks.Add(feedback);
        return looks;
    }

    private void Collect(AtomicReaderContext leaf)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_query.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is not { } matches) return;
        FixedBitSet[] passing = [.. _dimensions.Select(dimension => Passing(leaf, dimension.Filters))];
        foreach (DocumentCounter counter in _counters) counter.Open(leaf);
        NumberColumn? order = _request.Sort.Field is { } field ? SegmentColumns.Of(leaf.AtomicReader).Numbers(field) : null;
        for (int document = matches.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = matches.NextDoc())
        {
            if (++_seen % DocumentsBetweenLooks == 0) _cancellation.ThrowIfCancellationRequested();
            int failed = -1;
            bool isOut = false;
            for (int i = 0; i < passing.Length && !isOut; i++)
            {
                if (passing[i].Get(document)) continue;
                isOut = failed >= 0;
                failed = i;
            }

            if (isOut) continue;
            if (failed >= 0)
            {
                foreach (DocumentCounter counter in _dimensions[failed].Counters) counter.Count(document);
                continue;
            }

            _total++;
            foreach (DocumentCounter counter in _counters) counter.Count(document);
            if (_best.Capacity > 0) Offer(leaf, document, matches, order);
        }
    }

    private void Offer(AtomicReaderContext leaf, int document, Scorer matches, NumberColumn? order)
    {
        if (_request.Sort.Field is null)
        {
            float score = matches.GetScore();
            _best.Offer(BestHits.KeyOf(score), leaf.DocBase + document, score);
        }
        else
        {
            _best.Offer(BestHits.KeyOf(order!.Has(document) ? order.Values[document] : null, _request.Sort.Descending), leaf.DocBase + document, 0);
        }
    }

    private static FixedBitSet Passing(AtomicReaderContext leaf, Weight[] filters)
    {
        var passing = new FixedBitSet(leaf.AtomicReader.MaxDoc);
        for (int i = 0; i < filters.Length; i++)
        {
            var one = i == 0 ? passing : new FixedBitSet(leaf.AtomicReader.MaxDoc);
            if (filters[i].GetScorer(leaf, null) is { } scorer) one.Or(scorer);
            if (i > 0) passing.And(one);
        }

        return passing;
    }
}
