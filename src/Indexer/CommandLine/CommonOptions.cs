using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace NewsSearch.Indexer.CommandLine;

/// <summary>Options that several verbs share, so that they read the same everywhere.</summary>
internal static class CommonOptions
{
    /// <summary>Names the index of a whole session; an option on the command line goes before it.</summary>
    public const string IndexVariable = "NEWS_SEARCH_INDEX";

    /// <summary>Names the backend of the index for a whole session.</summary>
    public const string BackendVariable = "NEWS_SEARCH_BACKEND";

    /// <summary>Names the user's own table of officials for a whole session.</summary>
    public const string CatalogueVariable = "NEWS_SEARCH_CATALOGUE";

    /// <summary>Names the file of corrections for a whole session.</summary>
    public const string CorrectionsVariable = "NEWS_SEARCH_CORRECTIONS";

    public static Option<string?> Corrections() => new("--corrections")
    {
        HelpName = "FILE",
        Description = $"What was decided by hand against the rules ('correct add' writes it); ${CorrectionsVariable} names it for a whole session.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(CorrectionsVariable) is { Length: > 0 } file ? file : null,
    };

    public static Option<bool> Json() => new("--json") { Description = "One JSON object on standard output." };

    public static Option<string> Index(string name = "--index") => new(name)
    {
        HelpName = "DIR",
        Description = $"Folder of the index; ${IndexVariable} names another default.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(IndexVariable) is { Length: > 0 } folder ? folder : "index",
    };

    /// <summary>A whole number within bounds.</summary>
    public static Option<int?> Number(string name, string valueName, int minimum, int maximum, string description) => new(name)
    {
        HelpName = valueName,
        Description = description,
        CustomParser = result => ParseNumber(result, name, minimum, maximum),
    };

    private static int? ParseNumber(ArgumentResult result, string name, int minimum, int maximum)
    {
        string typed = result.Tokens.Count == 0 ? "" : result.Tokens[^1].Value;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= minimum && number <= maximum) return number;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from {minimum} to {maximum}, not '{typed}'."));
        return null;
    }
}
