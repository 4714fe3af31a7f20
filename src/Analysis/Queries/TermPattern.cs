namespace NewsSearch.Analysis.Queries;

/// <summary>One position of a query: a term, or every term that it subsumes.</summary>
/// <param name="Key">The term's key.</param>
/// <param name="MarksFree">
/// False: the key itself. True: every term of the index that the key subsumes (<see cref="TermKey.Subsumes"/>).
/// </param>
/// <param name="IsPrefix">The key is only the beginning of the term.</param>
public sealed record TermPattern(byte[] Key, bool MarksFree = false, bool IsPrefix = false);
