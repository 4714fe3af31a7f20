using System.Buffers;
using System.Numerics;
using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Rescoring;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Collecting;

/// <summary>
/// One run of a search over all segments. First the matches of a segment as a set of bits: filters narrow it, totals
/// and facets are counted from it, exactly. Then the best of them are scored, and only those that may reach the page.
/// </summary>
internal sealed class SearchExecution
{
    private readonly SearchRequest _request;
    private readonly IndexStatistics _statistics;
    private readonly CancellationToken _cancellation;
    private readonly Weight _query;
    private readonly Weight[] _plainFilters;
    private readonly DrillDimension[] _dimensions;
    private readonly FacetCounter[] _facets;
    private readonly HistogramCounter[] _histograms;
    private readonly DocumentCounter[] _counters;
    private readonly DocumentCounter[] _freeCounters;
    private readonly TopHits _best;
    private readonly Schema _schema;
    private readonly PassageRescorer? _rescorer;
    private readonly bool _isPlain;
    private readonly bool _isCount;
    private MatchWindow? _window;
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
        _schema = schema;
        _statistics = statistics;
        _cancellation = cancellation;
        var compiler = new WeightCompiler(schema, statistics);
        _query = compiler.Compile(request.Query, NeedsScores);
        _facets = request.Facets.Count == 0 ? [] : [.. request.Facets.Select(facet => new FacetCounter(facet, statistics.Facets(facet.Field)))];
        _histograms = request.Histograms.Count == 0 ? [] : [.. request.Histograms.Select(static histogram => new HistogramCounter(histogram))];
        _counters = _facets.Length + _histograms.Length == 0 ? [] : [.. _facets, .. _histograms];

        DrillDimension[] dimensions = request.Filters.Count == 0 ? [] : [.. request.Filters.GroupBy(static filter => filter.Dimension, StringComparer.Ordinal).Select(group => new DrillDimension(
            [.. group.Select(filter => compiler.Compile(filter.Query, scores: false))],
            [.. _counters.Where(counter => counter.Dimension == group.Key)]))];
        _dimensions = dimensions.Length == 0 ? [] : [.. dimensions.Where(static dimension => dimension.IsCounted)];
        _freeCounters = _dimensions.Length == 0 ? _counters : [.. _counters.Where(counter => !_dimensions.Any(dimension => dimension.Counters.Contains(counter)))];
        _plainFilters = dimensions.Length == 0 ? [] : [.. dimensions.Where(static dimension => !dimension.IsCounted).SelectMany(static dimension => dimension.Filters)];

        // Nothing but the best hits and their number is asked for.
        _isPlain = NeedsScores && _counters.Length == 0 && request.Filters.Count == 0;

        _isCount = request.Limit == 0 && _counters.Length == 0 && request.Filters.Count == 0;

        // No more hits are kept than there can be, however far the page lies.
        long live = 0;
        foreach (SegmentReader segment in statistics.Segments) live += segment.LiveCount;
        _rescorer = request.Rescoring is { } rescoring && NeedsScores ? new PassageRescorer(rescoring, schema, statistics) : null;
        _best = new TopHits(request.Limit == 0 || request.Offset >= live ? 0 : (int)Math.Min(live, Math.Max((long)request.Offset + request.Limit, Looked)));
    }

    private int Looked => _rescorer is null ? 0 : _request.Rescoring!.Hits;

    private MatchWindow Window => _window ??= new MatchWindow();

    private bool NeedsScores => _request.Sort.Field is null && _request.Limit > 0;

    /// <summary>Runs the search.</summary>
    /// <param name="room">What this thread was lent for it.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public SearchResults Run(BlockBuffers.Loan room)
    {
        for (int segment = 0; segment < _statistics.Segments.Count; segment++)
        {
            room.Reset();
            Collect(segment);
        }

        room.Reset();
        Hit[] best = [.. _best.Take().Select(hit => new Hit(hit.Document, NeedsScores ? TopHits.ScoreOf(hit.Key) : 0))];
        Span<Hit> looked = best.AsSpan(0, Math.Min(best.Length, Looked));
        IReadOnlyList<PassageRescoring> looks = LookAgain(looked);
        int[] rescored = new int[looked.Length];
        for (int i = 0; i < rescored.Length; i++) rescored[i] = looked[i].Document;
        int end = (int)Math.Min(best.Length, (long)_request.Offset + _request.Limit);
        Hit[] hits = _request.Offset < end ? best[_request.Offset..end] : [];
        return new SearchResults(_total, hits, rescored, looks, [.. _facets.Select(static facet => facet.Result())], [.. _histograms.Select(static histogram => histogram.Result())]);
    }

    private List<PassageRescoring> LookAgain(Span<Hit> looked)
    {
        if (_rescorer is null || looked.IsEmpty) return [];
        List<PassageRescoring> looks = [_request.Rescoring!];
        _rescorer.Rescore(looked, _cancellation);
        if (_request.Feedback?.Invoke(looked.ToArray()) is not { } feedback) return looks;
        new PassageRescorer(feedback, _schema, _statistics).Rescore(looked, _cancellation);
        looks.Add(feedback);
        return looks;
    }

    private void Collect(int segment)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_isPlain && _query.TryCollect(segment, _best, out int total, _cancellation))
        {
            _total += total;
            return;
        }

        if (_query.OpenSet(segment, _cancellation) is not { } set) return;
        SegmentReader reader = _statistics.Segments[segment];
        if (_isCount)
        {
            _total += set.Count(Bitmaps.Words(reader.MaxDocument), reader.LiveBits);
            return;
        }

        ulong[] rented = ArrayPool<ulong>.Shared.Rent(Bitmaps.Words(reader.MaxDocument));
        Span<ulong> matches = rented.AsSpan(0, Bitmaps.Words(reader.MaxDocument));
        set.Write(matches);
        if (!reader.LiveBits.IsEmpty) Bitmaps.And(matches, reader.LiveBits);
        if (Narrow(segment, matches, set.Cost))
        {
            if (_counters.Length > 0) CountAll(segment, reader, matches, set.Cost);
            int count = Bitmaps.Count(matches);
            _total += count;
            if (count > 0 && _best.Capacity > 0) Offer(segment, reader, matches, count);
        }

        ArrayPool<ulong>.Shared.Return(rented);
    }

    /// <summary>Applies the filters that no count sets aside; where nothing is counted beside the hits, none does.</summary>
    private bool Narrow(int segment, Span<ulong> matches, long atMost)
    {
        foreach (Weight filter in _plainFilters)
        {
            if (filter.OpenSet(segment, _cancellation) is not { } set) return false;
            set.Retain(matches, atMost);
        }

        return true;
    }

    /// <summary>
    /// Drill sideways: the hits pass the filters of all dimensions; the counters of a dimension see what passes those of
    /// all others. Leaves the hits in <paramref name="matches"/>.
    /// </summary>
    private void CountAll(int segment, SegmentReader reader, Span<ulong> matches, long atMost)
    {
        foreach (DocumentCounter counter in _counters) counter.Open(reader, segment);
        if (_dimensions.Length > 0) Drill(segment, reader, matches, atMost);
        Count(reader, matches, _freeCounters);
        foreach (DocumentCounter counter in _counters) counter.Close();
    }

    private void Drill(int segment, SegmentReader reader, Span<ulong> matches, long atMost)
    {
        int words = matches.Length;
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(words * (_dimensions.Length + 1));
        for (int i = 0; i < _dimensions.Length; i++)
        {
            Span<ulong> passing = rented.AsSpan(i * words, words);
            matches.CopyTo(passing);
            _dimensions[i].Retain(segment, passing, atMost, _cancellation);
        }

        for (int i = 0; i < _dimensions.Length; i++)
        {
            Span<ulong> others = rented.AsSpan(_dimensions.Length * words, words);
            matches.CopyTo(others);
            for (int j = 0; j < _dimensions.Length; j++)
            {
                if (j != i) Bitmaps.And(others, rented.AsSpan(j * words, words));
            }

            Count(reader, others, _dimensions[i].Counters);
        }

        for (int i = 0; i < _dimensions.Length; i++) Bitmaps.And(matches, rented.AsSpan(i * words, words));
        ArrayPool<ulong>.Shared.Return(rented);
    }

    private void Count(SegmentReader reader, ReadOnlySpan<ulong> documents, IReadOnlyList<DocumentCounter> counters)
    {
        if (counters.Count == 0) return;
        for (int window = 0; window < MatchWindow.CountFor(reader.MaxDocument); window++)
        {
            int count = MatchWindow.List(documents, window, Window.Documents);
            if (count == 0) continue;
            foreach (DocumentCounter counter in counters) counter.Count(Window.Documents.AsSpan(0, count));
            if ((window & 0xFF) == 0) _cancellation.ThrowIfCancellationRequested();
        }
    }

    private void Offer(int segment, SegmentReader reader, ReadOnlySpan<ulong> matches, int count)
    {
        if (_request.Sort.Field is { } field)
        {
            OfferNumbers(reader, matches, reader.Numbers(field));
            return;
        }

        new BestMatches(_query, segment, reader, _best, Window, _cancellation).Offer(matches, count);
    }

    private void OfferNumbers(SegmentReader reader, ReadOnlySpan<ulong> matches, NumberColumn column)
    {
        ReadOnlySpan<long> values = column.Values;
        bool descending = _request.Sort.Descending;
        ulong most = values.IsEmpty ? 0 : TopHits.KeyOf(descending ? column.Maximum : column.Minimum, descending);
        ulong worst = 0;
        NumberRange better = default;
        bool isFull = false;
        for (int word = 0; word < matches.Length; word++)
        {
            ulong found = matches[word];
            if (found == 0) continue;
            if (_best.Count == _best.Capacity)
            {
                // A tie goes to the earlier document.
                if (_best.Threshold >= most) return;
                if (!isFull || worst != _best.Threshold) better = Better(column, descending);
                (isFull, worst) = (true, _best.Threshold);
                found &= better.InWord(word, found);
            }

            for (; found != 0; found &= found - 1)
            {
                int document = (word << 6) + BitOperations.TrailingZeroCount(found);
                _best.Offer(values.IsEmpty ? 0 : TopHits.KeyOf(values[document], descending), reader.DocumentBase + document);
            }

            if ((word & 0xFFF) == 0) _cancellation.ThrowIfCancellationRequested();
        }
    }

    // The numbers that come before that of the worst hit.
    private NumberRange Better(NumberColumn column, bool descending)
    {
        long worst = TopHits.NumberOf(_best.Threshold, descending);
        if (worst == NumberColumn.Missing) return new NumberRange(column, NumberColumn.Missing + 1, long.MaxValue);
        return descending ? new NumberRange(column, worst + 1, long.MaxValue) : new NumberRange(column, NumberColumn.Missing + 1, worst - 1);
    }
}
