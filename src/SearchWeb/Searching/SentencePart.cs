namespace NewsSearch.Web.Searching;

/// <summary>A piece of the sentence that says what was searched: words, words that weigh, or a filter with its way out.</summary>
/// <param name="Text">The words.</param>
/// <param name="Strong">Whether they weigh: the count, the query.</param>
/// <param name="RemoveUrl">For a filter: the search without it; else null.</param>
public sealed record SentencePart(string Text, bool Strong = false, string? RemoveUrl = null);
