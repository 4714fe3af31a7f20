using NewsSearch.Articles;
using NewsSearch.Articles.Json;

namespace NewsSearch.Indexer.Json;

/// <summary>The answer of <c>rollback --json</c>: the generations before it, the one chosen, and the number it was published under (null: dry run).</summary>
internal sealed record RollbackJson(int SchemaVersion, IReadOnlyList<RollbackJson.GenerationJson> Generations, long Chosen, long? Published)
{
    public static RollbackJson Of(IReadOnlyList<ArticleGeneration> generations, ArticleGeneration chosen, long? published) =>
        new(ArticleJson.SchemaVersion, [.. generations.Select(g => new GenerationJson(g.Number, g.PublishedAt, g.Articles))], chosen.Number, published);

    public string ToJson() => IndexerJson.Write(this, IndexerJson.Default.RollbackJson);

    internal sealed record GenerationJson(long Generation, DateTimeOffset PublishedAt, int Articles);
}
