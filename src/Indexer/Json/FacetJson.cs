using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Indexer.Json;

/// <summary>The answer of <c>facets --json</c>; entries as in the facets of a search.</summary>
internal sealed record FacetJson(int SchemaVersion, string Facet, IReadOnlyList<FacetJson.Entry> Values, int TotalValues, int Unknown)
{
    public static FacetJson Of(string name, Facet facet) =>
        new(ArticleJson.SchemaVersion, name, [.. facet.Values.Select(Entry.Of)], facet.TotalValues, facet.Unknown);

    public string ToJson() => IndexerJson.Write(this, IndexerJson.Default.FacetJson);

    internal sealed record Entry(string Id, string Name, int Count, int InferredCount, bool Former, IReadOnlyList<Entry> Children)
    {
        public static Entry Of(FacetEntry entry) =>
            new(entry.Id, entry.Name, entry.Count, entry.InferredCount, entry.IsFormer, [.. entry.Children.Select(Of)]);
    }
}
