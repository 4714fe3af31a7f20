namespace NewsSearch.Articles.Searching.Repairing;

/// <summary>The words one typing mistake away: a letter left out, doubled, swapped or hit beside.</summary>
internal static class OneEdit
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    // Of shorter words everything is one letter off; longer ones are no syllables.
    private const int Shortest = 3;
    private const int Longest = 20;

    // As good as every letter begins a word.
    private const int ShortestBeginning = 2;

    /// <summary>The words, each once, the word itself left out; none for a word too short or too long to guess from.</summary>
    /// <param name="folded">The word, without marks.</param>
    /// <param name="begins">Whether any word begins so: where none does, mistakes further on are not looked for.</param>
    public static IEnumerable<string> Of(string folded, Func<string, bool> begins)
    {
        if (folded.Length is < Shortest or > Longest) return [];
        return All(folded, begins).Where(word => word != folded).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> All(string word, Func<string, bool> begins)
    {
        for (int i = 0; i <= word.Length; i++)
        {
            // All that follow begin with the letters before this one.
            if (i >= ShortestBeginning && !char.IsHighSurrogate(word[i - 1]) && !begins(word[..i])) yield break;
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
