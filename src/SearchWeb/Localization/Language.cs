namespace NewsSearch.Web.Localization;

/// <summary>The language of the interface; the articles stay in theirs.</summary>
public enum Language
{
    /// <summary>Tiếng Việt, the default.</summary>
    Vietnamese,

    /// <summary>English.</summary>
    English,
}

/// <summary>Languages as they stand in addresses and markup.</summary>
public static class LanguageCodes
{
    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public static string Code(this Language language) => language == Language.English ? "en" : "vi";

    /// <summary>Reads a code; null for any other text.</summary>
    public static Language? Parse(string? code) => code switch
    {
        "vi" => Language.Vietnamese,
        "en" => Language.English,
        _ => null,
    };
}
