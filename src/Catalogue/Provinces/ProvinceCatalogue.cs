using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Catalogue.Provinces;

/// <summary>The provinces, today's and former ones, and what lies in them.</summary>
/// <remarks>Immutable; safe from any thread.</remarks>
public sealed class ProvinceCatalogue
{
    /// <summary>The day on which 63 provinces became 34 and the districts were abolished.</summary>
    public static readonly DateOnly MergerDay = new(2025, 7, 1);

    private readonly Dictionary<string, Province> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Name, Province Province)>> _byFoldedName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Province[]> _formerOf = new(StringComparer.Ordinal);
    private readonly ILookup<string, Province> _predecessors;

    internal ProvinceCatalogue(IReadOnlyList<Province> provinces, IReadOnlyList<District> districts, IReadOnlyList<Commune> communes)
    {
        All =
        [
            .. provinces.OrderBy(p => p.To is not null).ThenBy(SortName, Comparer<string>.Create(VietnameseText.Compare))
                .ThenByDescending(p => p.To ?? DateOnly.MaxValue),
        ];
        Today = [.. All.Where(p => p.To is null)];
        Districts = districts;
        Communes = communes;
        foreach (Province province in All)
        {
            _byId.Add(province.Id, province);
            foreach (string name in NamesOf(province).Distinct(StringComparer.Ordinal))
            {
                string key = VietnameseText.Slug(name);
                if (!_byFoldedName.TryGetValue(key, out var named)) _byFoldedName.Add(key, named = []);
                named.Add((name, province));
            }
        }

        foreach (Province today in Today)
            _formerOf.Add(today.Id, [.. All.Where(p => p.TodayId == today.Id && p.Id != today.Id && !p.IsHistorical)]);
        _predecessors = All.SelectMany(p => p.SuccessorIds, (former, successor) => (former, successor)).ToLookup(p => p.successor, p => p.former, StringComparer.Ordinal);
    }

    /// <summary>All units, today's first, in Vietnamese alphabetical order; of former ones of one name the latest first.</summary>
    public IReadOnlyList<Province> All { get; }

    /// <summary>The 34 units of today.</summary>
    public IReadOnlyList<Province> Today { get; }

    /// <summary>The districts of June 2025 and some abolished earlier.</summary>
    public IReadOnlyList<District> Districts { get; }

    /// <summary>The communes, wards, townships and special zones: those of today, and those of June 2025.</summary>
    public IReadOnlyList<Commune> Communes { get; }

    /// <summary>The unit of that id, or null.</summary>
    public Province? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>
    /// The unit that a name or alias meant on a day; null where it meant none. Case and place of the tone mark do not
    /// matter. Marks may be missing; those that are typed must be right.
    /// </summary>
    /// <param name="name">"Hậu Giang", "tp hcm", "can tho", with or without "tỉnh" or "thành phố".</param>
    /// <param name="day">
    /// The day. Null: today's unit where one bears the name, otherwise the former one ("Hậu Giang").
    /// </param>
    public Province? FindByName(string name, DateOnly? day = null)
    {
        if (!_byFoldedName.TryGetValue(VietnameseText.Slug(name), out var named)) return null;
        Province? best = null;
        foreach ((string written, Province province) in named)
        {
            if (day is { } d && !province.ExistsOn(d)) continue;
            if (!Spelling.MayMean(name, written)) continue;
            // Before its merger a province may share an alias with the unit that bears the name itself.
            if (best is null || (Bears(province, name) && !Bears(best, name))) best = province;
        }

        return best;
    }

    /// <summary>The unit that lay where <paramref name="province"/> lies, on a day: of those that share
    /// a name the one of that day, or where there was none the nearest in time; otherwise itself.</summary>
    public Province On(Province province, DateOnly day)
    {
        if (province.ExistsOn(day)) return province;
        Province nearest = province;
        foreach (Province other in All)
        {
            if (other.TodayId == province.TodayId && SameName(other, province) && other.DaysFrom(day) < nearest.DaysFrom(day)) nearest = other;
        }

        return nearest;
    }

    /// <summary>
    /// The units of 2004 to 2025 that became part of a unit of today, itself left out; empty for one that did not
    /// change. Older ones are among <see cref="PredecessorsOf"/> these.
    /// </summary>
    public IReadOnlyList<Province> FormerOf(string todayId) => _formerOf.GetValueOrDefault(todayId, []);

    /// <summary>The units of today that a unit's area lies in, the one with its seat first; itself where it still exists.</summary>
    public IReadOnlyList<Province> TodayOf(Province province) => [.. province.TodayIds.Select(id => _byId[id])];

    /// <summary>The units that a unit followed: whose area, or a part of it, became its own on the day after their end.</summary>
    public IReadOnlyList<Province> PredecessorsOf(Province province) => [.. _predecessors[province.Id]];

    /// <summary>The units that followed a unit, the one with its seat first; empty where it still exists.</summary>
    public IReadOnlyList<Province> SuccessorsOf(Province province) => [.. province.SuccessorIds.Select(id => _byId[id])];

    /// <summary>The facet path of a unit: <c>can-tho/hau-giang</c> for a former one, <c>can-tho</c> for one of today.</summary>
    /// <remarks>Of one that lies in several units of today this is the first of <see cref="PathsOf"/>.</remarks>
    public string PathOf(Province province) => PathsOf(province)[0];

    /// <summary>The facet paths of a unit, one for each unit of today that it lies in.</summary>
    public IReadOnlyList<string> PathsOf(Province province)
        => province.To is null ? [province.Id] : [.. TodayOf(province).Select(today => today.Id + "/" + province.Id)];

    internal static IEnumerable<string> NamesOf(Province province) => [province.Name, province.FullName, .. province.Aliases];

    private static bool Bears(Province province, string name)
        => VietnameseText.Slug(province.Name) == VietnameseText.Slug(name) || VietnameseText.Slug(province.FullName) == VietnameseText.Slug(name);

    // "Thừa Thiên Huế" became "Huế": the later name is the end of the earlier.
    private static bool SameName(Province left, Province right)
        => left.Name.EndsWith(right.Name, StringComparison.Ordinal) || right.Name.EndsWith(left.Name, StringComparison.Ordinal);

    /// <summary>The provinces that existed on a day, by name.</summary>
    public IReadOnlyList<Province> ExistingOn(DateOnly day) => [.. All.Where(province => province.ExistsOn(day)).OrderBy(SortName, Comparer<string>.Create(VietnameseText.Compare))];

    private static string SortName(Province province)
        => province.Name.StartsWith("TP. ", StringComparison.Ordinal) ? province.Name[4..] : province.Name;
}
