using NewsSearch.Web.Searching;

namespace NewsSearch.Web.Models;

/// <summary>Links to the pages of a list.</summary>
/// <param name="Pager">The pages.</param>
/// <param name="Url">The address of a page.</param>
public sealed record PagerModel(Pager Pager, Func<int, string> Url);
