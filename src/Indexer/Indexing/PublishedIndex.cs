using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Indexer.Indexing;

/// <summary>What stands in the folder before a run.</summary>
/// <param name="Exists">Whether anything was ever published there.</param>
/// <param name="Status">What it holds, or null where it cannot be read.</param>
/// <param name="IsCurrent">Whether it was made by the rules of this program.</param>
internal sealed record PublishedIndex(bool Exists, IndexStatus? Status, bool IsCurrent)
{
    public static PublishedIndex Look(ArticleIndexFolder folder)
    {
        if (folder.NewestGeneration() is null) return new PublishedIndex(Exists: false, Status: null, IsCurrent: false);
        try
        {
            using IArticleIndex index = folder.Open();
            return new PublishedIndex(Exists: true, index.Status, index.Status.Versions == folder.CurrentVersions);
        }
        catch (Exception exception) when (exception is CorruptIndexException or IndexMissingException or SchemaMismatchException)
        {
            return new PublishedIndex(Exists: true, Status: null, IsCurrent: false);
        }
    }
}
