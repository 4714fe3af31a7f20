namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>
/// When a query is a sentence or a headline rather than a choice of words: it then asks for most of its words, because
/// hardly any article repeats a whole sentence, and those that happen to hold all of its syllables are merely long.
/// </summary>
/// <remarks>The page says so. In quotes, a sentence is still asked for word by word.</remarks>
internal static class LongQuery
{
    /// <summary>Words (syllables, mostly) from which on a query is long: four words of the language are still a choice.</summary>
    public const int FirstLong = 9;

    /// <summary>How many of the words an article needs: two thirds, rounded up.</summary>
    public static int Needed(int words) => ((words * 2) + 2) / 3;
}
