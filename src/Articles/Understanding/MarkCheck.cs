using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Understanding;

/// <summary>Tells texts that are written without marks.</summary>
internal static class MarkCheck
{
    private const int MinWords = 5;
    private const int ManyWords = 20;

    // Of ordinary text nine words in ten carry a mark.
    private const double MaxMarkedShare = 0.05;

    /// <summary>No mark in five words or more, or hardly any in many; words of digits do not count.</summary>
    public static bool IsStripped(TextView view)
    {
        int words = 0;
        int marked = 0;
        int at = 0;
        ReadOnlySpan<char> composed = view.Composed;
        ReadOnlySpan<char> folded = view.Folded;
        while (at < composed.Length)
        {
            if (!char.IsLetter(composed[at]))
            {
                at++;
                continue;
            }

            bool hasMark = false;
            for (; at < composed.Length && char.IsLetter(composed[at]); at++) hasMark |= char.ToLowerInvariant(composed[at]) != folded[at];
            words++;
            if (hasMark) marked++;
        }

        return words >= MinWords && (marked == 0 || (words >= ManyWords && marked < words * MaxMarkedShare));
    }
}
