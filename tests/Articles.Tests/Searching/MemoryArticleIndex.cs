using NewsSearch.Articles.Backends.Embedded;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Searching;
using NewsSearch.Articles.Understanding;
using NewsSearch.Catalogue;
using NewsSearch.Engine.Storage;
using NewsSearch.TestSupport;

namespace NewsSearch.Articles.Tests.Searching;

/// <summary>Indexes in memory for tests.</summary>
internal static class MemoryArticleIndex
{
    private static readonly Lazy<IArticleIndex> SharedSeeds = new(() => Of(Read(Repository.Path("seeds"))));

    /// <summary>The five seeds, understood and indexed as the program does it; shared, not to be disposed.</summary>
    public static IArticleIndex Seeds => SharedSeeds.Value;

    /// <summary>An index of articles.</summary>
    public static IArticleIndex Of(IEnumerable<Article> articles)
    {
        var directory = new MemoryIndexDirectory();
        using (var writer = new ArticleIndexWriter(new EmbeddedStore(directory), NewsCatalogue.Default, "test", new ArticleIndexWriterOptions()))
        {
            foreach (Article article in articles) writer.Put(article, 1);
            writer.Publish(0, DateTimeOffset.UnixEpoch);
        }

        // A busy machine must not turn a test's answer into what was found so far.
        return ArticleIndex.Open(new EmbeddedStore(directory), NewsCatalogue.Default, TimeSpan.FromMinutes(5));
    }

    /// <summary>An index of one-line texts, with ids a, b, c…</summary>
    public static IArticleIndex OfTexts(params string[] texts)
    {
        var understanding = new ArticleUnderstanding(NewsCatalogue.Default);
        return Of(texts.Select((text, i) => understanding.Understand(new SourceDocument { Id = ((char)('a' + i)).ToString(), File = "test", Text = text })));
    }

    /// <summary>The articles of a file or folder.</summary>
    public static IEnumerable<Article> Read(string path)
    {
        var understanding = new ArticleUnderstanding(NewsCatalogue.Default);
        return new ArticleReader().Read([path]).Where(step => step.Document is not null).Select(step => understanding.Understand(step.Document!));
    }

    /// <summary>The ids of the hits, in order.</summary>
    public static string Ids(this ArticleSearchResults results) => string.Join(' ', results.Hits.Select(hit => hit.Article.Id));

    /// <summary>The first characters of the hits' file names, sorted: 000 001…</summary>
    public static string Files(this ArticleSearchResults results)
        => string.Join(' ', results.Hits.Select(hit => Path.GetFileName(hit.Article.File)[..3]).Order(StringComparer.Ordinal));

    public static ArticleSearchResults Search(this IArticleIndex index, string query) => index.Search(new ArticleSearchRequest { Query = query });
}
