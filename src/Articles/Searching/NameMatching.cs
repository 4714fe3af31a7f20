using NewsSearch.Analysis;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Articles.Searching;

/// <summary>Compares what is typed with names: case and missing marks do not matter, marks typed do.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class NameMatching
{
    private readonly byte[][] _typed;
    private readonly string[] _folded;

    /// <summary>Prepares what is typed.</summary>
    public NameMatching(string typed)
    {
        string[] words = Words(typed);
        _folded = [.. words.Select(VietnameseText.Fold)];
        _typed = [.. words.Select(word => TermKey.Encode(word))];
    }

    /// <summary>Whether nothing but white space and signs is typed.</summary>
    public bool IsEmpty => _typed.Length == 0;

    /// <summary>Whether a name is what is typed, word for word.</summary>
    public bool IsName(string name)
    {
        string[] words = Words(name);
        return words.Length == _typed.Length && MatchesAt(words, 0, lastIsPrefix: false);
    }

    /// <summary>
    /// The number of the word of a name at which what is typed begins, its last word being only a beginning; or -1.
    /// </summary>
    public int FindIn(string name)
    {
        if (IsEmpty) return -1;
        string[] words = Words(name);
        for (int start = 0; start + _typed.Length <= words.Length; start++)
        {
            if (MatchesAt(words, start, lastIsPrefix: true)) return start;
        }

        return -1;
    }

    /// <summary>Whether a name holds the letters typed, in whatever place.</summary>
    public bool IsIn(string name)
    {
        if (IsEmpty || FindIn(name) >= 0) return true;
        if (_typed.Length != 1) return false;
        string typedFold = _folded[0];
        foreach (string word in Words(name))
        {
            string fold = VietnameseText.Fold(word);
            for (int at = fold.IndexOf(typedFold, StringComparison.Ordinal); at >= 0; at = fold.IndexOf(typedFold, at + 1, StringComparison.Ordinal))
            {
                // Folding keeps the number of letters (both are composed), so the rest of the word begins at the same letter.
                if (fold.Length == word.Length && TermKey.SubsumesPrefix(_typed[0], TermKey.Encode(word.AsSpan(at)))) return true;
            }
        }

        return false;
    }

    private bool MatchesAt(string[] words, int start, bool lastIsPrefix)
    {
        for (int i = 0; i < _typed.Length; i++)
        {
            string word = words[start + i];
            bool isPrefix = lastIsPrefix && i == _typed.Length - 1;

            // The folded comparison first: it is cheap and nearly always decides.
            string fold = VietnameseText.Fold(word);
            if (isPrefix ? !fold.StartsWith(_folded[i], StringComparison.Ordinal) : fold != _folded[i]) return false;
            byte[] key = TermKey.Encode(word);
            if (isPrefix ? !TermKey.SubsumesPrefix(_typed[i], key) : !TermKey.Subsumes(_typed[i], key)) return false;
        }

        return true;
    }

    private static string[] Words(string text)
        => VietnameseText.Canonical(text).Split([' ', '\u00A0', '-', ',', '.', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
