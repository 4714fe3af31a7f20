namespace NewsSearch.Articles.Searching;

/// <summary>Every article that a search finds.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Problems">Values of the request that could not be used.</param>
/// <param name="Articles">
/// The articles in the order of the search, without their text (<see cref="Article.Text"/> is empty), each read when it
/// is come to: a listing of a million costs no more memory than its numbers. Valid while the index is open.
/// </param>
public sealed record ArticleListing(int Total, IReadOnlyList<RequestProblem> Problems, IEnumerable<Article> Articles);
