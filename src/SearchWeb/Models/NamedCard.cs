namespace NewsSearch.Web.Models;

/// <summary>A person or place that the words of a search name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Url">Its page.</param>
/// <param name="Detail">What it is, and how many articles there are; or null.</param>
public sealed record NamedCard(string Name, string Url, string? Detail);
