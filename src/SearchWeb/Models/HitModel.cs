using NewsSearch.Articles.Searching;

namespace NewsSearch.Web.Models;

/// <summary>A hit as it is shown.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Search">The search that found it; null for a list that is no answer to words.</param>
public sealed record HitModel(ArticleHit Hit, ArticleSearchRequest? Search);
