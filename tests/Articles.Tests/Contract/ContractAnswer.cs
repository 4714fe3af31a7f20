using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Tests.Contract;

/// <summary>Compares the answers of two indexes to the same request.</summary>
internal static class ContractAnswer
{
    /// <summary>How far two scores of the same may lie apart, as a share: sums in another order, in single precision.</summary>
    public const float Tolerance = 1e-4f;

    /// <summary>The same but for time, generation and scores; hits in the same order up to ties.</summary>
    public static void AssertSame(string asked, ArticleSearchResults expected, ArticleSearchResults actual)
    {
        Assert.Equal((asked, expected.Total), (asked, actual.Total));
        Assert.Equal((asked, WithoutHits(expected)), (asked, WithoutHits(actual)));
        Assert.Equal((asked, expected.Folded), (asked, actual.Folded));
        AssertSameHits(asked, expected.Hits, actual.Hits);
        AssertSameHits(asked + " (some of the words)", expected.PartialHits, actual.PartialHits);
    }

    /// <summary>The same documents, counts and marks, in whatever order; for indexes whose statistics may differ.</summary>
    public static void AssertSameUnordered(string asked, ArticleSearchResults expected, ArticleSearchResults actual)
    {
        Assert.Equal((asked, expected.Total), (asked, actual.Total));
        Assert.Equal((asked, Counts(expected)), (asked, Counts(actual)));
        if (expected.Total > expected.Request.PageSize || expected.Request.Page > 1) return;
        Assert.Equal((asked, string.Join('\n', expected.Hits.Select(Describe).Order(StringComparer.Ordinal))), (asked, string.Join('\n', actual.Hits.Select(Describe).Order(StringComparer.Ordinal))));
    }

    /// <summary>The same hits in the same order, but that those of one score may stand in any.</summary>
    public static void AssertSameHits(string asked, IReadOnlyList<ArticleHit> expected, IReadOnlyList<ArticleHit> actual)
    {
        Assert.Equal((asked, expected.Count), (asked, actual.Count));
        for (int start = 0; start < expected.Count;)
        {
            int end = start + 1;
            while (end < expected.Count && IsTie(expected[end - 1].Score, expected[end].Score)) end++;
            for (int i = start; i < end; i++) Assert.True(IsTie(expected[i].Score, actual[i].Score), $"{asked}: hit {i} scores {actual[i].Score}, not {expected[i].Score}");

            // The last of a full page may be one of more that tie with it.
            bool isCut = end == expected.Count && end - start > 1 && expected.Count % 7 == 0;
            if (!isCut) Assert.Equal((asked, Set(expected, start, end)), (asked, Set(actual, start, end)));
            start = end;
        }
    }

    private static string Set(IReadOnlyList<ArticleHit> hits, int start, int end)
        => string.Join('\n', hits.Skip(start).Take(end - start).Select(Describe).Order(StringComparer.Ordinal));

    private static bool IsTie(float left, float right) => Math.Abs(left - right) <= Tolerance * Math.Max(Math.Abs(left), Math.Abs(right));

    private static string WithoutHits(ArticleSearchResults results)
        => ArticleJson.SearchResults(results with { Hits = [], PartialHits = [], TookMilliseconds = 0, Generation = 0 }, NewsCatalogue.Default);

    private static string Counts(ArticleSearchResults results) => string.Join(
        '\n',
        ArticleJson.FacetValues("province", results.Facets.Provinces),
        ArticleJson.FacetValues("official", results.Facets.Officials),
        ArticleJson.FacetValues("role", results.Facets.Roles),
        ArticleJson.FacetValues("year", results.Facets.Years),
        ArticleJson.FacetValues("source", results.Facets.Sources),
        $"{results.Histogram.Unit} {results.Histogram.Undated} {results.Histogram.Exact} {string.Join(' ', results.Histogram.Bars)}");

    private static string Describe(ArticleHit hit) => string.Join(
        '|',
        hit.Article.Id,
        hit.Article.Title.Value,
        string.Join(' ', hit.TitleMarks),
        string.Join(" … ", hit.Snippets.Select(snippet => $"{snippet.Text} {string.Join(' ', snippet.Marks)} {snippet.CutBefore} {snippet.CutAfter}")),
        string.Join(' ', hit.MissingWords),
        hit.DuplicateCount,
        string.Join(' ', hit.Duplicates.Select(duplicate => duplicate.Id)));
}
