using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Understanding.Duplicates;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching;

/// <summary>
/// Finds the articles whose signatures differ in a few bits. A signature stands in the index as four numbers of 16 bits:
/// two that differ in three bits at most agree in one of them for certain, two that differ in a few more most likely.
/// </summary>
internal static class NearDuplicates
{
    // Chance alone gives one of 65,536 articles for each number.
    private const int MostCandidates = 1024;

    /// <summary>Documents of the near-duplicates, the most alike first.</summary>
    public static IReadOnlyList<int> Find(Article article, SearchContext context, int limit)
    {
        if (article.Signature is not { } signature || limit <= 0) return [];
        var query = new BooleanQuery
        {
            Should = [.. Enumerable.Range(0, ArticleSchema.Signature.Length).Select(part => new NumberRangeQuery(ArticleSchema.Signature[part], ArticleSchema.SignaturePart(signature, part), ArticleSchema.SignaturePart(signature, part)))],
            MinimumShouldMatch = 1,
            MustNot = [new IdQuery([article.Id])],
        };
        SearchResults results = context.Searcher.Search(new SearchRequest { Query = query, Limit = MostCandidates });
        return
        [
            .. results.Hits
                .Select(hit => (hit.Document, Difference: ShingleSignature.Difference(signature, SignatureOf(hit.Document, context.Reader) ?? 0)))
                .Where(candidate => candidate.Difference <= ShingleSignature.MostDifference)
                .OrderBy(candidate => candidate.Difference).ThenBy(candidate => candidate.Document)
                .Take(limit)
                .Select(candidate => candidate.Document),
        ];
    }

    /// <summary>The signature of a document, or null.</summary>
    public static ulong? SignatureOf(int document, IGenerationReader reader)
    {
        ulong signature = 0;
        foreach (string field in ArticleSchema.Signature)
        {
            if (reader.Number(document, field) is not { } part) return null;
            signature = (signature << 16) | (ulong)part;
        }

        return signature;
    }
}
