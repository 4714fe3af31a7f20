using System.Collections.Concurrent;
using NewsSearch.Articles.Searching;
using NewsSearch.Web.Links;
using NewsSearch.Web.People;

namespace NewsSearch.Web.Hosting;

/// <summary>What several pages show of the whole index, worked out once for a generation when first asked for.</summary>
/// <remarks>Safe from any thread; kept with the index, so that it can never be of another generation.</remarks>
public sealed class IndexDigest(IArticleIndex index)
{
    /// <summary>Careers kept; a page nobody asks for again makes room.</summary>
    private const int MaxCareers = 256;

    private const int MostProvinces = 200;

    private readonly Lazy<DateHistogram> _histogram = new(() => index.Histogram(new ArticleSearchRequest()));
    private readonly Lazy<Facet> _provinces = new(() => AllProvinces(index));
    private readonly Lazy<IReadOnlyDictionary<string, int>> _provinceCounts = new(() => CountProvinces(index));
    private readonly Lazy<OfficialDirectory> _officials = new(() => OfficialDirectory.Read(index));
    private readonly ConcurrentDictionary<string, Career> _careers = new(StringComparer.Ordinal);

    /// <summary>When all the articles were published.</summary>
    public DateHistogram Histogram => _histogram.Value;

    /// <summary>All provinces with their counts.</summary>
    public Facet Provinces => _provinces.Value;

    /// <summary>Counts of today's provinces, each with its former ones.</summary>
    public IReadOnlyDictionary<string, int> ProvinceCounts => _provinceCounts.Value;

    /// <summary>All officials that the articles name.</summary>
    public OfficialDirectory Officials => _officials.Value;

    /// <summary>What the articles say of one official's posts.</summary>
    public Career CareerOf(string key, Func<Career> read)
    {
        if (_careers.TryGetValue(key, out Career? known)) return known;
        if (_careers.Count >= MaxCareers) _careers.Clear();
        return _careers.GetOrAdd(key, _ => read());
    }

    private static Facet AllProvinces(IArticleIndex index) => index.FacetValues(new ArticleSearchRequest(), FacetNames.Province, null, MostProvinces);

    private static Dictionary<string, int> CountProvinces(IArticleIndex index)
        => AllProvinces(index).Values.ToDictionary(static entry => entry.Id, static entry => entry.Count, StringComparer.Ordinal);
}
