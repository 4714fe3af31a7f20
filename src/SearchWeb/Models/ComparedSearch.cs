using NewsSearch.Articles.Searching;
using NewsSearch.Web.Searching;

namespace NewsSearch.Web.Models;

/// <summary>A search among those compared.</summary>
/// <param name="Letter">A, B, C or D.</param>
/// <param name="Results">What it finds.</param>
/// <param name="Sentence">What was searched.</param>
public sealed record ComparedSearch(string Letter, ArticleSearchResults Results, IReadOnlyList<SentencePart> Sentence);
