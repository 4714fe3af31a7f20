namespace NewsSearch.Articles;

/// <summary>A generation of an index that lies on disk and can be opened.</summary>
/// <param name="Number">Its number, ascending with time.</param>
/// <param name="PublishedAt">When it was published (UTC).</param>
/// <param name="Articles">How many articles it holds.</param>
public sealed record ArticleGeneration(long Number, DateTimeOffset PublishedAt, int Articles);
