using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Collecting;

/// <summary>One run of a search over all segments: windows of matches flow from the scorer through the filters to the counts and the best hits.</summary>
internal sealed class SearchExecution
{
    private const int FirstSpan = 128;

    private readonly SearchRequest _request;
    private readonly IndexStatistics _statistics;
    private readonly CancellationToken _cancellation;
    private readonly Weight _query;
    private readonly DrillDimension[] _counted;
    private readonly Weight[] _plainFilters;
    private readonly FacetCounter[] _facets;
    private readonly HistogramCounter[] _histograms;
    private readonly DocumentCounter[] _counters;
    private readonly MatchWindow _window = new();
    private readonly TopHits _best;
    private int _span = FirstSpan;
    private int _total;

    /// <summary>Checks and binds a request.</summary>
    /// <exception cref="ArgumentException">A field is not in the schema or of another kind, or a number is out of its range.</exception>
    public SearchExecution(SearchRequest request, Schema schema, IndexStatistics statistics, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.Offset, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.Limit, nameof(request));
        if (request.Sort.Field is { } sort) schema.Require(sort, FieldKind.Number);
        foreach (FacetCountRequest facet in request.Facets) schema.Require(facet.Field, FieldKind.Facet);
        foreach (HistogramRequest histogram in request.Histograms) schema.Require(histogram.Field, FieldKind.Number);

        _request = request;
        _statistics = statistics;
        _cancellation = cancellation;
        var compiler = new WeightCompiler(schema, statistics);
        _query = compiler.Compile(request.Query, NeedsScores);
        _facets = [.. request.Facets.Select(static facet => new FacetCounter(facet))];
        _histograms = [.. request.Histograms.Select(static histogram => new HistogramCounter(histogram))];
        _counters = [.. _facets, .. _histograms];

        DrillDimension[] dimensions = [.. request.Filters.GroupBy(static filter => filter.Dimension, StringComparer.Ordinal).Select(group => new DrillDimension(
            [.. group.Select(filter => compiler.Compile(filter.Query, scores: false))],
            [.. _counters.Where(counter => counter.Dimension == group.Key)]))];
        _counted = [.. dimensions.Where(static dimension => dimension.IsCounted)];
        _plainFilters = [.. dimensions.Where(static dimension => !dimension.IsCounted).SelectMany(static dimension => dimension.Filters)];

        // No more hits are kept than there can be, however far the page lies.
        long live = statistics.Segments.Sum(static segment => (long)segment.LiveCount);
        _best = new TopHits(request.Limit == 0 || request.Offset >= live ? 0 : (int)Math.Min(live, (long)request.Offset + request.Limit));
    }

    private bool NeedsScores => _request.Sort.Field is null && _request.Limit > 0;

    /// <summary>Runs the search.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public SearchResults Run()
    {
        for (int segment = 0; segment < _statistics.Segments.Count; segment++) Collect(segment);
        var hits = new List<Hit>();
        foreach ((ulong key, int document) in _best.Take().Skip(_request.Offset))
        {
            hits.Add(new Hit(document, NeedsScores ? TopHits.ScoreOf(key) : 0));
        }

        return new SearchResults(_total, hits, [.. _facets.Select(static facet => facet.Result())], [.. _histograms.Select(static histogram => histogram.Result())]);
    }

    private void Collect(int segment)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (OpenFiltered(segment, out List<DocumentProbe> tests) is not { } scorer) return;
        SegmentReader reader = _statistics.Segments[segment];
        NumberColumn? sortColumn = _request.Sort.Field is { } field ? reader.Numbers(field) : null;
        foreach (DrillDimension dimension in _counted) dimension.Open(segment, _cancellation);
        foreach (DocumentCounter counter in _counters) counter.Open(reader);
        for (int document = scorer.Cursor.Next(); document != DocCursor.End; document = scorer.Cursor.Document)
        {
            _cancellation.ThrowIfCancellationRequested();
            _window.Count = 0;
            if (NeedsScores && _best.Threshold > 0) scorer.OnlyAbove(TopHits.ScoreOf(_best.Threshold));
            scorer.Fill(EndOfWindow(document), _window, NeedsScores);
            if (!reader.LiveBits.IsEmpty) KeepLive(_window, reader.LiveBits);
            foreach (DocumentProbe test in tests) Keep(_window, test);
            if (_counted.Length > 0) Drill();
            _total += _window.Count;
            foreach (DocumentCounter counter in _counters) counter.Count(_window.Documents.AsSpan(0, _window.Count));
            Offer(reader.DocumentBase, sortColumn);
        }

        foreach (DocumentCounter counter in _counters) counter.Close();
    }

    // Short at first: the sooner there is a page of hits, the sooner scores that cannot reach it are left out.
    private int EndOfWindow(int document)
    {
        int end = (document | (MatchWindow.Size - 1)) + 1;
        if (!NeedsScores || _span >= MatchWindow.Size) return end;
        end = Math.Min(end, document + _span);
        _span *= 2;
        return end;
    }

    /// <summary>
    /// Opens the query together with the filters that no count sets aside. Those narrow the query's cursor, unless it
    /// works by windows and no filter is so much rarer that leading with it pays; then they test what the windows give.
    /// </summary>
    private Scorer? OpenFiltered(int segment, out List<DocumentProbe> tests)
    {
        tests = [];
        if (_query.Open(segment, _cancellation) is not { } scorer) return null;
        var filters = new List<DocCursor>(_plainFilters.Length);
        foreach (Weight filter in _plainFilters)
        {
            if (filter.Open(segment, _cancellation) is not { } opened) return null;
            filters.Add(opened.Cursor);
        }

        if (filters.Count == 0) return scorer;
        if (scorer.PrefersWindows && filters.TrueForAll(filter => filter.Cost > scorer.Cursor.Cost / 8))
        {
            tests.AddRange(filters.Select(static filter => new DocumentProbe(filter)));
            return scorer;
        }

        return new RestrictedScorer(new ConjunctionCursor([scorer.Cursor, .. filters], _cancellation), scorer);
    }

    /// <summary>
    /// Drill sideways: a document that passes every counted dimension stays; one that fails a single dimension counts
    /// for the counters of that dimension, which set it aside; one that fails two counts nowhere.
    /// </summary>
    private void Drill()
    {
        int kept = 0;
        for (int i = 0; i < _window.Count; i++)
        {
            int document = _window.Documents[i];
            DrillDimension? failed = null;
            bool isNear = true;
            foreach (DrillDimension dimension in _counted)
            {
                if (dimension.Passes(document)) continue;
                isNear = failed is null;
                failed = dimension;
                if (!isNear) break;
            }

            if (failed is null) _window.Move(i, kept++);
            else if (isNear) failed.AddNearMiss(document);
        }

        _window.Count = kept;
        foreach (DrillDimension dimension in _counted) dimension.CountNearMisses();
    }

    private void Offer(int documentBase, NumberColumn? sortColumn)
    {
        ReadOnlySpan<int> documents = _window.Documents.AsSpan(0, _window.Count);
        if (_request.Sort.Field is null)
        {
            for (int i = 0; i < documents.Length; i++) _best.Offer(TopHits.KeyOf(_window.Scores[i]), documentBase + documents[i]);
            return;
        }

        ReadOnlySpan<long> values = sortColumn!.Values;
        bool descending = _request.Sort.Descending;
        foreach (int document in documents)
        {
            _best.Offer(values.IsEmpty ? 0 : TopHits.KeyOf(values[document], descending), documentBase + document);
        }
    }

    private static void KeepLive(MatchWindow window, ReadOnlySpan<ulong> live)
    {
        int kept = 0;
        for (int i = 0; i < window.Count; i++)
        {
            int document = window.Documents[i];
            if ((live[document >> 6] >> document & 1) != 0) window.Move(i, kept++);
        }

        window.Count = kept;
    }

    private static void Keep(MatchWindow window, DocumentProbe test)
    {
        int kept = 0;
        for (int i = 0; i < window.Count; i++)
        {
            if (test.Matches(window.Documents[i])) window.Move(i, kept++);
        }

        window.Count = kept;
    }
}
