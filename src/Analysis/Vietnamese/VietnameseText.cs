namespace NewsSearch.Analysis.Vietnamese;

/// <summary>
/// Whole-string forms of Vietnamese text by the project's own tables: independent of ICU and of the culture, and the
/// only folding there is (index, query, suggestion and facet search all use it).
/// </summary>
/// <remarks>Pure; safe from any thread.</remarks>
public static class VietnameseText
{
    /// <summary>Composed letters (NFC for the Vietnamese repertoire, look-alike đ and ă repaired); case and spacing kept.</summary>
    public static string Compose(string text) => throw new NotImplementedException();

    /// <summary>Lower case, composed, tone mark in its canonical (old-style) place, word by word: "HOÀ" is "hòa".</summary>
    public static string Canonical(string text) => throw new NotImplementedException();

    /// <summary>Lower case without any mark, đ as d: "Hậu Giang" is "hau giang".</summary>
    public static string Fold(string text) => throw new NotImplementedException();

    /// <summary>The folded words joined by hyphens, letters and digits only: "Hậu Giang" is "hau-giang".</summary>
    public static string Slug(string text) => throw new NotImplementedException();

    /// <summary>
    /// Vietnamese alphabetical order (a ă â b c d đ e ê…, then tones ngang huyền hỏi ngã sắc nặng), ignoring case first.
    /// </summary>
    public static int Compare(string left, string right) => throw new NotImplementedException();
}
