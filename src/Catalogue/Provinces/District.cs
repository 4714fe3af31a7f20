namespace NewsSearch.Catalogue.Provinces;

/// <summary>A district: a unit under the province, abolished everywhere on 1 July 2025.</summary>
/// <param name="Name">"Na Rì"; a digit for "Quận 1".</param>
/// <param name="Kind">quận, huyện, thị xã or thành phố (a city within a province).</param>
/// <param name="ProvinceId">The province it lay in, June 2025.</param>
/// <param name="To">Last day.</param>
public sealed record District(string Name, string Kind, string ProvinceId, DateOnly To);
