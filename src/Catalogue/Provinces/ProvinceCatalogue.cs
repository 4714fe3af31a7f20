namespace NewsSearch.Catalogue.Provinces;

/// <summary>The provinces, today's and former ones, and what lies in them.</summary>
/// <remarks>Immutable; safe from any thread.</remarks>
public sealed class ProvinceCatalogue
{
    /// <summary>All units, today's first, in Vietnamese alphabetical order.</summary>
    public IReadOnlyList<Province> All => throw new NotImplementedException();

    /// <summary>The 34 units of today.</summary>
    public IReadOnlyList<Province> Today => throw new NotImplementedException();

    /// <summary>The unit of that id, or null.</summary>
    public Province? Find(string id) => throw new NotImplementedException();

    /// <summary>The unit that a name or alias meant on a day; null where it meant none. Marks may be missing.</summary>
    /// <param name="name">"Hậu Giang", "tp hcm", "can tho".</param>
    /// <param name="day">The day; null for the former unit where the name is older than the merger and unchanged otherwise.</param>
    public Province? FindByName(string name, DateOnly? day = null) => throw new NotImplementedException();

    /// <summary>The former units that became part of a unit of today, itself left out; empty for one that did not change.</summary>
    public IReadOnlyList<Province> FormerOf(string todayId) => throw new NotImplementedException();

    /// <summary>The facet path of a unit: <c>can-tho/hau-giang</c> for a former one, <c>can-tho</c> for one of today.</summary>
    public string PathOf(Province province) => throw new NotImplementedException();
}
