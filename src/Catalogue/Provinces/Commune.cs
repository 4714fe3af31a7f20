namespace NewsSearch.Catalogue.Provinces;

/// <summary>A commune, ward or special zone: the units under the province since 1 July 2025.</summary>
/// <param name="Name">"Na Rì".</param>
/// <param name="Kind">phường, xã or đặc khu.</param>
/// <param name="ProvinceId">The province of today.</param>
public sealed record Commune(string Name, string Kind, string ProvinceId);
