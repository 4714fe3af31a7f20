using System.Diagnostics;
using System.Diagnostics.Metrics;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Web.Operating;

/// <summary>
/// What the operator learns of searches: how many, how long, and which words found nothing. Nothing of who asked: no
/// address, no time, no order; kept in memory and gone with the process.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class SearchRecord : IDisposable
{
    /// <summary>Name of the source of traces and metrics.</summary>
    public const string Name = "NewsSearch.Web";

    /// <summary>Queries kept; beyond it a new one is only counted.</summary>
    public const int MostQueries = 1000;

    /// <summary>A query asked once may say more of its reader than of the collection.</summary>
    public const int FewestTimes = 2;

    private const int LongestQuery = 80;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _empty = new(StringComparer.Ordinal);
    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _searches;
    private readonly Histogram<double> _durations;
    private long _count;
    private long _countEmpty;

    public SearchRecord()
    {
        _searches = _meter.CreateCounter<long>("news_search.searches", description: "Searches with words, by whether they found anything.");
        _durations = _meter.CreateHistogram<double>("news_search.search.duration", "ms", "Time spent in a search.");
    }

    /// <summary>Begins the trace of a search; the words stay out of it.</summary>
    internal static readonly ActivitySource Traces = new(Name);

    /// <summary>When the process began to count, in milliseconds of <see cref="Environment.TickCount64"/>.</summary>
    public long StartedAt { get; } = Environment.TickCount64;

    /// <summary>Searches with words since the start.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>Those of them that found nothing.</summary>
    public long CountEmpty => Interlocked.Read(ref _countEmpty);

    /// <summary>Notes a search.</summary>
    public void Add(ArticleSearchResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        _durations.Record(results.TookMilliseconds);
        string query = results.Request.Query.Trim();
        if (query.Length == 0) return;
        bool isEmpty = results.Total == 0;
        _searches.Add(1, new KeyValuePair<string, object?>("found", !isEmpty));
        Interlocked.Increment(ref _count);
        if (!isEmpty) return;
        Interlocked.Increment(ref _countEmpty);
        string key = VietnameseText.Canonical(query);
        if (key.Length > LongestQuery) key = key[..LongestQuery];
        lock (_lock)
        {
            if (_empty.TryGetValue(key, out int times)) _empty[key] = times + 1;
            else if (_empty.Count < MostQueries) _empty.Add(key, 1);
        }
    }

    /// <summary>Words that found nothing at least <see cref="FewestTimes"/> times, most often first.</summary>
    public IReadOnlyList<(string Query, int Times)> EmptyQueries(int most)
    {
        lock (_lock)
        {
            return
            [
                .. _empty.Where(static query => query.Value >= FewestTimes).OrderByDescending(static query => query.Value).ThenBy(static query => query.Key, StringComparer.Ordinal)
                    .Take(most).Select(static query => (query.Key, query.Value)),
            ];
        }
    }

    public void Dispose() => _meter.Dispose();
}
