namespace NewsSearch.Catalogue.Provinces;

/// <summary>
/// A commune, ward, township or special zone, as it was between two dates: in a district until 30 June 2025, right under
/// the province since. A name that lived on is two units, since hardly any kept its area.
/// </summary>
/// <param name="Name">"Na Rì".</param>
/// <param name="Kind">phường, xã, đặc khu; until 30 June 2025 also thị trấn.</param>
/// <param name="ProvinceId">The province: today's for a unit of today, that of June 2025 for a former one.</param>
/// <param name="From">First day, or null where it is older than the catalogue.</param>
/// <param name="To">Last day, or null where it still exists.</param>
/// <param name="District">The district that it lay in, or null for a unit of today.</param>
public sealed record Commune(string Name, string Kind, string ProvinceId, DateOnly? From, DateOnly? To, District? District)
{
    /// <summary>Whether the unit exists on a day.</summary>
    public bool ExistsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
