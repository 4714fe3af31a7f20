namespace NewsSearch.Analysis.Queries;

/// <summary>What a query takes for the same by the project's own lists; spelling rules and what articles teach come on top.</summary>
/// <remarks>Immutable; safe from any thread.</remarks>
public static class Equivalents
{
    private static readonly Lazy<IReadOnlyList<IReadOnlyList<string>>> AcronymList = new(() => Read("acronyms.txt"));
    private static readonly Lazy<IReadOnlyList<IReadOnlyList<string>>> PlaceList = new(() => Read("places.txt"));
    private static readonly Lazy<IReadOnlyList<IReadOnlyList<string>>> ForeignNameList = new(() => Read("foreign-names.txt"));
    private static readonly Lazy<IReadOnlyList<SynonymSet>> SynonymList = new(ReadSynonyms);

    /// <summary>Acronyms and their full forms: sets of two forms or more; an acronym with several meanings is in several sets.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Acronyms => AcronymList.Value;

    /// <summary>Names of one place.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Places => PlaceList.Value;

    /// <summary>Spellings of one foreign name.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> ForeignNames => ForeignNameList.Value;

    /// <summary>Words that say the same, or say it more narrowly.</summary>
    public static IReadOnlyList<SynonymSet> Synonyms => SynonymList.Value;

    // Behind '>' stand the narrower forms.
    private static IReadOnlyList<SynonymSet> ReadSynonyms() =>
    [
        .. Lines("synonyms.txt").Select(static line => line.Split('>')).Select(static sides => new SynonymSet(Forms(sides[0]), sides.Length == 1 ? [] : Forms(sides[1]))),
    ];

    // A set a line, its forms parted by '|'; '#' begins a remark.
    private static IReadOnlyList<IReadOnlyList<string>> Read(string name) => [.. Lines(name).Select(Forms)];

    private static IEnumerable<string> Lines(string name) => EmbeddedLists.Read(name).Where(static line => line.Length > 0 && line[0] != '#');

    private static string[] Forms(string text) => text.Split('|', StringSplitOptions.TrimEntries);
}
