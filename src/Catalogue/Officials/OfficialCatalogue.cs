using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Catalogue.Officials;

/// <summary>The officials known beforehand.</summary>
/// <remarks>Immutable; safe from any thread.</remarks>
public sealed class OfficialCatalogue
{
    private readonly Dictionary<string, Official> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Official>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Post, string? ProvinceId), List<(Official Official, Tenure Tenure)>> _byPost = [];

    internal OfficialCatalogue(IReadOnlyList<Official> officials)
    {
        var alphabet = Comparer<string>.Create(VietnameseText.Compare);
        All = [.. officials.OrderBy(o => o.Name[(o.Name.LastIndexOf(' ') + 1)..], alphabet).ThenBy(o => o.Name, alphabet).ThenBy(o => o.Id, StringComparer.Ordinal)];
        foreach (Official official in All)
        {
            _byId.Add(official.Id, official);
            foreach (string name in official.Variants.Prepend(official.Name).Select(NameKey).Distinct(StringComparer.Ordinal))
                Add(_byName, name, official);
            foreach (Tenure tenure in official.Tenures)
                Add(_byPost, (PostKey(tenure.Title, tenure.Organisation), tenure.ProvinceId), (official, tenure));
        }
    }

    /// <summary>All officials, by given name in Vietnamese alphabetical order.</summary>
    public IReadOnlyList<Official> All { get; }

    /// <summary>The official of that id, or null.</summary>
    public Official? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Officials of that full name: none, one, or several namesakes. Tone placement and case do not matter; marks do.</summary>
    public IReadOnlyList<Official> FindByName(string name) => _byName.TryGetValue(NameKey(name), out var found) ? found : [];

    /// <summary>
    /// Who held a post on a day, most certain first: those attested for the day, then those whose known time is nearest.
    /// Nobody whose known beginning or end excludes the day.
    /// </summary>
    /// <param name="title">"Bí thư".</param>
    /// <param name="organisation">"Tỉnh ủy".</param>
    /// <param name="provinceId">The province then, or null for national posts.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<Official> Holders(string title, string organisation, string? provinceId, DateOnly day)
    {
        if (!_byPost.TryGetValue((PostKey(title, organisation), provinceId), out var held)) return [];
        return [.. held
            .Select(h => (h.Official, h.Tenure, Distance: h.Tenure.DaysFrom(day)))
            .Where(h => h.Distance is not null)
            .OrderBy(h => h.Distance)
            // Of two attested for the day, the one whose beginning is known is surer.
            .ThenBy(h => h.Tenure.StartKnown ? 0 : 1)
            .ThenByDescending(h => h.Tenure.From)
            .Select(h => h.Official)
            .Distinct()];
    }

    private static string NameKey(string name) => string.Join(' ', Spelling.Words(name));

    private static string PostKey(string title, string organisation) => NameKey(title) + "|" + NameKey(organisation);

    private static void Add<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key, TValue value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        list.Add(value);
    }
}
