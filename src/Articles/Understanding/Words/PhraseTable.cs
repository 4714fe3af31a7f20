using System.Diagnostics.CodeAnalysis;

namespace NewsSearch.Articles.Understanding.Words;

/// <summary>Looks up the longest of a list of phrases that begins at a word.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
/// <remarks>Immutable once filled; safe from any thread. A look-up costs the phrases that share their first word.</remarks>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byFirst = new(StringComparer.Ordinal);

    /// <param name="phrases">Lower case, words split by blanks; a later one replaces an equal earlier one.</param>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> phrases)
    {
        foreach ((string phrase, T value) in phrases)
        {
            string[] words = phrase.Split(' ');
            if (!_byFirst.TryGetValue(words[0], out var list)) _byFirst.Add(words[0], list = []);
            list.RemoveAll(p => p.Words.SequenceEqual(words));
            list.Add((words, value));
        }

        foreach (var list in _byFirst.Values) list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The longest phrase at a word.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="length">Its words.</param>
    /// <param name="value">What it stands for.</param>
    /// <param name="strongest">The strongest sign allowed between its words.</param>
    public bool TryMatch(List<Word> words, int at, out int length, [MaybeNullWhen(false)] out T value, Separator strongest = Separator.Apostrophe)
    {
        length = 0;
        value = default;
        if (at >= words.Count || !_byFirst.TryGetValue(words[at].Text, out var list)) return false;
        foreach ((string[] phrase, T found) in list)
        {
            if (!Matches(words, at, phrase, strongest)) continue;
            length = phrase.Length;
            value = found;
            return true;
        }

        return false;
    }

    private static bool Matches(List<Word> words, int at, string[] phrase, Separator strongest)
    {
        if (at + phrase.Length > words.Count) return false;
        for (int i = 1; i < phrase.Length; i++)
        {
            if (words[at + i].Before > strongest || !string.Equals(words[at + i].Text, phrase[i], StringComparison.Ordinal)) return false;
        }

        return true;
    }
}
