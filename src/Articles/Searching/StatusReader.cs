using NewsSearch.Articles.Indexing;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching;

/// <summary>Counts what an index holds, from its columns.</summary>
internal static class StatusReader
{
    /// <summary>The status of a generation.</summary>
    public static IndexStatus Read(SearchContext context)
    {
        int Count(Query query) => context.Searcher.Count(query);
        PublicationFacts facts = PublicationFacts.From(context.Reader.UserData);
        int articles = context.Reader.DocumentCount;
        int exact = Count(new HasValueQuery(ArticleSchema.PublishedDay));
        int dated = Count(new HasValueQuery(ArticleSchema.Published));
        int named = Count(new NumberRangeQuery(ArticleSchema.Located, ArticleSchema.LocatedNamed, ArticleSchema.LocatedNamed));
        int inferred = Count(new NumberRangeQuery(ArticleSchema.Located, ArticleSchema.LocatedInferred, ArticleSchema.LocatedInferred));
        int beyond = Count(new NumberRangeQuery(ArticleSchema.Located, ArticleSchema.LocatedBeyond, ArticleSchema.LocatedBeyond));
        return new IndexStatus
        {
            Generation = context.Reader.Generation,
            Articles = articles,
            PublishedAt = facts.PublishedAt,
            Dated = (exact, dated - exact, articles - dated),
            Located = (named, inferred, articles - named - inferred - beyond),
            Beyond = beyond,
            Span = context.Span,
            Files = context.Reader.Files,
            Rejected = facts.Rejected,
            Versions = facts.Versions,
            Corrections = facts.Corrections,
        };
    }
}
