namespace NewsSearch.Catalogue.Officials;

/// <summary>The officials known beforehand.</summary>
/// <remarks>Immutable; safe from any thread.</remarks>
public sealed class OfficialCatalogue
{
    /// <summary>All officials, by given name in Vietnamese alphabetical order.</summary>
    public IReadOnlyList<Official> All => throw new NotImplementedException();

    /// <summary>The official of that id, or null.</summary>
    public Official? Find(string id) => throw new NotImplementedException();

    /// <summary>Officials of that full name: none, one, or several namesakes. Tone placement and case do not matter; marks do.</summary>
    public IReadOnlyList<Official> FindByName(string name) => throw new NotImplementedException();

    /// <summary>Who held a post on a day, most certain first.</summary>
    /// <param name="title">"Bí thư".</param>
    /// <param name="organisation">"Tỉnh ủy".</param>
    /// <param name="provinceId">The province then, or null for national posts.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<Official> Holders(string title, string organisation, string? provinceId, DateOnly day) => throw new NotImplementedException();
}
