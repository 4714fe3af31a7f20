namespace NewsSearch.Web.Models;

/// <summary>The search box.</summary>
/// <param name="Query">What it holds.</param>
/// <param name="Big">Whether it is the large one of the first page.</param>
/// <param name="DescribedBy">Id of the hint that belongs to it, or null.</param>
public sealed record SearchBoxModel(string Query, bool Big = false, string? DescribedBy = null);
