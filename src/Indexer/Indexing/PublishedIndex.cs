using NewsSearch.Articles;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Indexer.Indexing;

/// <summary>What stands in the folder before a run.</summary>
/// <param name="Exists">Whether anything was ever published there.</param>
/// <param name="Status">What it holds, or null where it cannot be read.</param>
/// <param name="IsCurrent">Whether it was made by the rules of this program, with the catalogue and the corrections of this run.</param>
internal sealed record PublishedIndex(bool Exists, IndexStatus? Status, bool IsCurrent)
{
    /// <param name="folder">The folder.</param>
    /// <param name="corrections">Version of the corrections of this run.</param>
    public static PublishedIndex Look(ArticleIndexFolder folder, string corrections)
    {
        if (folder.NewestGeneration() is null) return new PublishedIndex(Exists: false, Status: null, IsCurrent: false);
        try
        {
            using IArticleIndex index = folder.Open();
            return new PublishedIndex(Exists: true, index.Status, IsCurrent: index.Status.Versions == folder.CurrentVersions && index.Status.Corrections == corrections);
        }
        catch (ArticleIndexException)
        {
            return new PublishedIndex(Exists: true, Status: null, IsCurrent: false);
        }
    }
}
