namespace NewsSearch.Web.Localization;

/// <summary>What the reader chose for this request: by the address, else by a cookie, else the defaults.</summary>
public sealed class SitePreferences
{
    /// <summary>Language of the interface.</summary>
    public Language Language { get; set; }

    /// <summary>Theme.</summary>
    public Theme Theme { get; set; }
}
