using NewsSearch.Articles;

namespace NewsSearch.Web.People;

/// <summary>An article that gives a person a post.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Date">Its date of publication.</param>
public sealed record PostEvidence(string ArticleId, DateFinding Date);
