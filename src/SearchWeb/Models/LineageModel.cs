using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Web.Models;

/// <summary>A province's history on its page.</summary>
/// <param name="Current">The unit whose page it is.</param>
/// <param name="Units">The units before it, itself, and those after it.</param>
public sealed record LineageModel(Province Current, IReadOnlyList<Province> Units);
