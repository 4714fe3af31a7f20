namespace NewsSearch.Web.Localization;

/// <summary>Light, dark, or as the reader's machine has it.</summary>
public enum Theme
{
    /// <summary>As the machine has it.</summary>
    Auto,

    /// <summary>Dark on light.</summary>
    Light,

    /// <summary>Light on dark.</summary>
    Dark,
}
