using NewsSearch.Engine;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Queries;
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
        var searcher = new Searcher(reader);
        foreach (FacetValueStatistics file in reader.FacetValues(ArticleSchema.File))
        {
            string name = ArticleDocument.FileOf(file.Path);
            SearchResults documents = searcher.Search(new SearchRequest { Query = new FacetQuery(ArticleSchema.File, [file.Path]), Limit = file.Count });
            foreach (Hit hit in documents.Hits)
            {
                long number = reader.Number(hit.Document, ArticleSchema.Fingerprint) ?? 0;
                known[reader.DocumentId(hit.Document)] = new KnownArticle(unchecked((ulong)number), name);
            }
        }

        return known;
    }
}
