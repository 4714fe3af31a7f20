using NewsSearch.Articles.Backends;

namespace NewsSearch.Web.Hosting;

/// <summary>The backends that this build of the site has.</summary>
internal static class BuiltBackends
{
    /// <summary>The embedded engine, which is the default; with -p:LuceneNet=true Lucene.Net as well.</summary>
    public static ArticleBackends All { get; } = new(
#if LUCENE_NET
        ArticleBackend.Embedded, new Articles.LuceneNet.LuceneBackend());
#else
        ArticleBackend.Embedded);
#endif
}
