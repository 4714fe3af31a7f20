using NewsSearch.Engine;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Articles.Indexing;

/// <summary>Reads what an incremental run compares with from the published index: columns only, no stored text.</summary>
internal static class KnownArticles
{
    /// <summary>The published articles by id; empty where nothing is published.</summary>
    public static Dictionary<string, KnownArticle> Read(IndexDirectory directory)
    {
        var known = new Dictionary<string, KnownArticle>(StringComparer.Ordinal);
        if (IndexReader.Generations(directory).Count == 0) return known;
        using IndexReader reader = IndexReader.Open(directory, ArticleSchema.Schema);
        for (int document = 0; document < reader.MaxDocument; document++)
        {
            if (!reader.IsLive(document)) continue;
            long fingerprint = reader.Number(document, ArticleSchema.Fingerprint) ?? 0;
            string file = reader.FacetPaths(document, ArticleSchema.File) is [var path, ..] ? ArticleDocument.FileOf(path) : "";
            known[reader.DocumentId(document)] = new KnownArticle(unchecked((ulong)fingerprint), file);
        }

        return known;
    }
}
