using NewsSearch.Articles;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding;
using NewsSearch.Articles.Understanding.Corrections;
using NewsSearch.Catalogue;
using NewsSearch.TestSupport;

namespace NewsSearch.SearchWeb.Tests.Site;

/// <summary>Writes a real index of the seeds into a folder.</summary>
internal static class SeedIndex
{
    public static void Write(string folder, DateTimeOffset? publishedAt = null, CorrectionSet? corrections = null)
    {
        ArticleReader reader = new();
        ArticleUnderstanding understanding = new(NewsCatalogue.Default);
        using IArticleIndexWriter writer = new ArticleIndexFolder(folder, NewsCatalogue.Default).OpenForWriting(new ArticleIndexWriterOptions { StartEmpty = true });
        foreach (ReadStep step in reader.Read([Repository.Path("seeds")]))
        {
            if (step.Document is { File: var file } document && file.EndsWith(".txt", StringComparison.Ordinal))
                writer.Put((corrections ?? CorrectionSet.None).Apply(understanding.Understand(document), NewsCatalogue.Default).Article, 1);
        }

        writer.Publish(rejected: 0, publishedAt ?? new DateTimeOffset(2026, 11, 21, 3, 0, 0, TimeSpan.Zero));
    }
}
