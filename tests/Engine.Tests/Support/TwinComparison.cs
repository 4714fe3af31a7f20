using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>Holds what a search gave against what its slow twin finds.</summary>
internal static class TwinComparison
{
    public static SearchRequest RandomRequest(RandomCorpus corpus) => new()
    {
        Query = corpus.Query(3),
        Filters = corpus.Chance(0.5) ? [] : [.. Enumerable.Range(0, corpus.Next(4)).Select(_ => new DrillFilter(corpus.Chance(0.4) ? "place" : corpus.Chance(0.5) ? "date" : "other", corpus.Filter()))],
        Sort = corpus.Chance(0.6) ? SortOrder.Relevance : new SortOrder(corpus.Chance(0.7) ? "date" : "rank", corpus.Chance(0.5)),
        Offset = corpus.Chance(0.6) ? 0 : corpus.Next(200),
        Limit = corpus.Chance(0.1) ? 0 : corpus.Chance(0.1) ? int.MaxValue : corpus.Next(30),
        Facets = corpus.Chance(0.4) ? [] : [new FacetCountRequest("place", "place"), new FacetCountRequest("person", "person")],
        Histograms = corpus.Chance(0.6) ? [] : [new HistogramRequest("date", [0, 3, 4, 20], "date"), new HistogramRequest("rank", [], "none")],
    };

    public static void Compare(SearchRequest request, SearchResults results, NaiveSearcher twin)
    {
        Dictionary<int, double> matches = twin.Search(request.Query).ToDictionary(static match => match.Document, static match => match.Score);
        List<int> hits = [.. matches.Keys.Where(document => request.Filters.All(filter => twin.Score(filter.Query, document) is not null))];
        Assert.Equal(hits.Count, results.Total);
        CompareHits(request, results, twin, matches, hits);

        Assert.Equal(request.Facets.Count, results.Facets.Count);
        for (int i = 0; i < request.Facets.Count; i++)
        {
            List<int> counted = Sideways(request, twin, matches.Keys, request.Facets[i].Dimension);
            FacetCounts counts = results.Facets[i];
            List<(string Path, int Count)> expected = [.. counted.SelectMany(document => twin.Facets(document, counts.Field)).GroupBy(static path => path)
                .Select(static group => (group.Key, group.Count())).OrderBy(static value => value.Key, StringComparer.Ordinal)];
            Assert.Equal(expected, counts.Values.Select(static value => (value.Path, value.Count)));
            Assert.Equal(counted.Count(document => twin.Facets(document, counts.Field).Count == 0), counts.Missing);
            Assert.Equal(counted.Count, counts.Total);
        }

        for (int i = 0; i < request.Histograms.Count; i++)
        {
            HistogramRequest asked = request.Histograms[i];
            List<long?> values = [.. Sideways(request, twin, matches.Keys, asked.Dimension).Select(document => twin.Number(document, asked.Field))];
            HistogramCounts counts = results.Histograms[i];
            Assert.Equal(asked.LowerBounds.Select((bound, b) => values.Count(value => value >= bound && (b + 1 == asked.LowerBounds.Count || value < asked.LowerBounds[b + 1]))), counts.Counts);
            Assert.Equal(values.Count(static value => value is null), counts.Missing);
            Assert.Equal(values.Min(), counts.Minimum);
            Assert.Equal(values.Max(), counts.Maximum);
        }
    }

    private static List<int> Sideways(SearchRequest request, NaiveSearcher twin, IEnumerable<int> matches, string dimension)
        => [.. matches.Where(document => request.Filters.Where(filter => filter.Dimension != dimension).All(filter => twin.Score(filter.Query, document) is not null))];

    private static void CompareHits(SearchRequest request, SearchResults results, NaiveSearcher twin, Dictionary<int, double> matches, List<int> hits)
    {
        int expected = (int)Math.Clamp((long)hits.Count - request.Offset, 0, request.Limit);
        Assert.Equal(expected, results.Hits.Count);
        if (request.Sort.Field is { } field)
        {
            IOrderedEnumerable<int> present = hits.OrderBy(document => twin.Number(document, field) is null);
            IEnumerable<int> order = request.Sort.Descending
                ? present.ThenByDescending(document => twin.Number(document, field))
                : present.ThenBy(document => twin.Number(document, field));
            Assert.Equal(order.Skip(request.Offset).Take(expected).Select(static document => new Hit(document, 0)), results.Hits);
            return;
        }

        // Scores in single precision may tie where the twin's do not: the order has to be right by the engine's own
        // scores, and every score and every rank's score has to be the twin's but for rounding.
        List<double> ranked = [.. hits.Select(document => matches[document]).OrderDescending()];
        for (int i = 0; i < results.Hits.Count; i++)
        {
            Hit hit = results.Hits[i];
            Assert.Contains(hit.Document, hits);
            AssertClose(matches[hit.Document], hit.Score);
            AssertClose(ranked[request.Offset + i], hit.Score);
            if (i == 0) continue;
            Hit before = results.Hits[i - 1];
            Assert.True(before.Score > hit.Score || (before.Score == hit.Score && before.Document < hit.Document), $"{before} stands before {hit}");
        }
    }

    private static void AssertClose(double expected, float actual)
        => Assert.True(Math.Abs(expected - actual) <= 1e-5 * Math.Max(1, expected), $"expected {expected}, got {actual}");
}
