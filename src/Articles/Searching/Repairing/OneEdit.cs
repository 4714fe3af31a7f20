namespace NewsSearch.Articles.Searching.Repairing;

/// <summary>The words one typing mistake away: a letter left out, doubled, swapped or hit beside.</summary>
internal static class OneEdit
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    // Of shorter words everything is one letter off; longer ones are no syllables.
    private const int Shortest = 3;
    private const int Longest = 20;

    /// <summary>The words, each once, the word itself left out; none for a word too short or too long to guess from.</summary>
    public static IEnumerable<string> Of(string folded)
    {
        if (folded.Length is < Shortest or > Longest) return [];
        return All(folded).Where(word => word != folded).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> All(string word)
    {
        for (int i = 0; i <= word.Length; i++)
        {
            if (i < word.Length) yield return word.Remove(i, 1);
            if (i + 1 < word.Length) yield return string.Concat(word.AsSpan(0, i), word.AsSpan(i + 1, 1), word.AsSpan(i, 1), word.AsSpan(i + 2));
            foreach (char letter in Letters)
            {
                if (i < word.Length) yield return string.Concat(word.AsSpan(0, i), [letter], word.AsSpan(i + 1));
                yield return string.Concat(word.AsSpan(0, i), [letter], word.AsSpan(i));
            }
        }
    }
}
