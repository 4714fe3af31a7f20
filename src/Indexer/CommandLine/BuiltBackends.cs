using NewsSearch.Articles.Backends;

namespace NewsSearch.Indexer.CommandLine;

/// <summary>The backends that this build of the command line has.</summary>
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
