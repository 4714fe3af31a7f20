using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Analysis.Language;

namespace NewsSearch.Articles.Searching.Repairing;

/// <summary>Spellings of a word that nobody writes, by what the articles of the index write instead.</summary>
/// <remarks>Pure; safe from any thread.</remarks>
internal sealed class CorpusSpelling(LanguageModel model)
{
    /// <summary>Most splits, and most words two letters off, that are offered.</summary>
    private const int MaxOffered = 3;

    // Of a shorter word most of the vocabulary is two letters off.
    private const int ShortestForTwoEdits = 5;
    private const int MaxEdits = 2;

    /// <summary>The spelling of a folded form that goes best with its neighbours; null where no article has it.</summary>
    /// <param name="folded">Letters without marks.</param>
    /// <param name="previous">The word before, or null.</param>
    /// <param name="next">The word after, or null.</param>
    public string? InContext(string folded, string? previous, string? next)
    {
        int before = NumberOf(previous);
        int after = NumberOf(next);
        double Likelihood(int word) => model.LogProbability(before, word) + model.LogProbability(word, after);
        List<int> words = [.. Words(TermKey.Encode(folded))];
        return words.Count == 0 ? null : TermKey.Decode(model.Key(words.MaxBy(Likelihood)));
    }

    /// <summary>Two words that a word without a space between may be ("haugiang"), the commonest pair first; marks typed are kept.</summary>
    public IEnumerable<string> Splits(string typed)
    {
        var splits = new List<(string Words, double Count)>();
        for (int i = 1; i < typed.Length; i++)
        {
            (string Words, double Count) best = ("", 0);
            List<int> rights = [.. Words(TermKey.Encode(typed.AsSpan(i)))];
            if (rights.Count == 0) continue;
            foreach (int left in Words(TermKey.Encode(typed.AsSpan(0, i))))
            {
                foreach (int right in rights)
                {
                    double count = model.PairCountOf(left, right);
                    if (count > best.Count) best = ($"{TermKey.Decode(model.Key(left))} {TermKey.Decode(model.Key(right))}", count);
                }
            }

            if (best.Count > 0) splits.Add(best);
        }

        return splits.OrderByDescending(split => split.Count).Take(MaxOffered).Select(split => split.Words);
    }

    /// <summary>Folded forms two typing mistakes away that begin with the same letter, the commonest first.</summary>
    public IEnumerable<string> TwoLettersOff(string folded)
    {
        if (folded.Length < ShortestForTwoEdits) return [];
        byte[] typed = Encoding.UTF8.GetBytes(folded);
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var distance = new EditDistance(typed, MaxEdits);
        for (int word = LanguageModel.FirstWord; word < LanguageModel.FirstWord + model.WordCount; word++)
        {
            ReadOnlySpan<byte> near = TermKey.Folded(model.Key(word));
            if (near.IsEmpty || near[0] != typed[0] || distance.To(near) > MaxEdits) continue;
            string form = Encoding.UTF8.GetString(near);
            counts[form] = counts.GetValueOrDefault(form) + model.Count(word);
        }

        counts.Remove(folded);
        return counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MaxOffered).Select(pair => pair.Key);
    }

    private int NumberOf(string? word)
    {
        int number = word is null ? -1 : model.Find(TermKey.Encode(word));
        return number < 0 ? LanguageModel.Other : number;
    }

    private IEnumerable<int> Words(byte[] typed)
    {
        (int first, int end) = model.Spellings(typed);
        for (int word = first; word < end; word++)
        {
            if (TermKey.Subsumes(typed, model.Key(word))) yield return word;
        }
    }
}
