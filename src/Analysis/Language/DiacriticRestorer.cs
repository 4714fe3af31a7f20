using System.Text;
using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Analysis.Language;

/// <summary>
/// Finds the marks that were left out of a text: of all readings the one that the words of a corpus make most likely.
/// "hau giang" is hậu giang. Marks that are there are kept: a reading never contradicts what was typed.
/// </summary>
/// <remarks>
/// A bigram model with absolute discounting and interpolation (Ney, Essen and Kneser 1994), read by Viterbi's algorithm.
/// Time is linear in the number of words, and in each word quadratic in its readings, of which there are at most
/// <see cref="MaxReadings"/>. One instance serves one thread at a time.
/// </remarks>
public sealed class DiacriticRestorer
{
    /// <summary>Most readings of one word that are weighed; the commonest are.</summary>
    public const int MaxReadings = 32;

    private readonly LanguageModel _model;
    private readonly VietnameseAnalyzer _analyzer = new();

    /// <summary>Restores by what a corpus taught.</summary>
    public DiacriticRestorer(LanguageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
    }

    /// <summary>The text with its most likely marks. Letters keep their case; everything else is left as it is.</summary>
    /// <param name="text">Any UTF-16.</param>
    /// <param name="isFragment">Words from anywhere, as a query is: not that a sentence begins and ends with them.</param>
    public string Restore(string text, bool isFragment = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Step> path = [];
        var restored = new StringBuilder(text.Length + 16);
        int copied = 0;
        foreach (ListedToken token in TokenList.Of(_analyzer, text))
        {
            if (token.IsStacked || token.End <= copied) continue;
            path.Add(StepOf(token));
        }

        Choose(path, isFragment);
        foreach (Step step in path)
        {
            if (step.Chosen is not { } spelling) continue;
            restored.Append(text, copied, step.Start - copied);
            AppendCased(restored, text.AsSpan(step.Start, step.End - step.Start), spelling);
            copied = step.End;
        }

        return restored.Append(text, copied, text.Length - copied).ToString();
    }

    private sealed class Step(int start, int end, int[] words)
    {
        public int Start { get; } = start;

        public int End { get; } = end;

        public int[] Words { get; } = words;

        public int[] From { get; } = new int[words.Length];

        public double[] Score { get; } = new double[words.Length];

        public string? Chosen { get; set; }
    }

    private Step StepOf(in ListedToken token)
    {
        if (token.Kind != TokenKind.Word) return new Step(token.Start, token.End, [LanguageModel.Other]);
        (int first, int end) = _model.Spellings(token.Key);
        List<int> words = [];
        for (int word = first; word < end; word++)
        {
            if (TermKey.Subsumes(token.Key, _model.Key(word))) words.Add(word);
        }

        if (words.Count > MaxReadings) words = [.. words.OrderByDescending(_model.Count).Take(MaxReadings)];
        return new Step(token.Start, token.End, words.Count == 0 ? [LanguageModel.Other] : [.. words]);
    }

    private void Choose(List<Step> path, bool isFragment)
    {
        if (path.Count == 0) return;
        (int[] Words, double[] Score) before = ([LanguageModel.Boundary], [0]);
        foreach (Step step in path)
        {
            bool isFree = isFragment && step == path[0];
            for (int i = 0; i < step.Words.Length; i++)
            {
                (step.Score[i], step.From[i]) = isFree ? (_model.LogProbability(step.Words[i]), 0) : Best(before.Words, before.Score, step.Words[i]);
            }

            before = (step.Words, step.Score);
        }

        int chosen = isFragment
            ? Array.IndexOf(before.Score, before.Score.Max())
            : Best(before.Words, before.Score, LanguageModel.Boundary).From;
        for (int i = path.Count - 1; i >= 0; i--)
        {
            int word = path[i].Words[chosen];
            if (word >= LanguageModel.FirstWord) path[i].Chosen = TermKey.Decode(_model.Key(word));
            chosen = path[i].From[chosen];
        }
    }

    private (double Score, int From) Best(int[] words, double[] scores, int next)
    {
        double best = double.NegativeInfinity;
        int from = 0;
        for (int i = 0; i < words.Length; i++)
        {
            double score = scores[i] + _model.LogProbability(words[i], next);
            if (score > best) (best, from) = (score, i);
        }

        return (best, from);
    }

    private static void AppendCased(StringBuilder restored, ReadOnlySpan<char> typed, string spelling)
    {
        bool sameLength = typed.Length == spelling.Length;
        bool allUpper = typed.Length > 1 && !typed.ContainsAnyInRange('a', 'z') && char.IsUpper(typed[0]);
        for (int i = 0; i < spelling.Length; i++)
        {
            bool upper = sameLength ? char.IsUpper(typed[i]) : allUpper || (i == 0 && char.IsUpper(typed[0]));
            restored.Append(upper ? char.ToUpperInvariant(spelling[i]) : spelling[i]);
        }
    }
}
