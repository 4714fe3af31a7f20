using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Analysis.Language;

/// <summary>
/// Joins syllables to words by how they keep together in a corpus: two that stand side by side much more often than
/// their own frequencies explain are one word.
/// </summary>
/// <remarks>
/// No dictionary and no marked-up text: normalised pointwise mutual information (Bouma 2009) of neighbouring syllables,
/// and of all cuttings the one with the highest sum, where joining scores the information above
/// <see cref="Threshold"/>. Good for ranking; a trained segmenter is better by ten points of F1. One instance serves one
/// thread at a time.
/// </remarks>
public sealed class WordSegmenter
{
    /// <summary>Normalised information from which two syllables are one word. Best of 0.20, 0.25 … 0.50 on the development part of the treebank; above it the score falls slowly, below it fast.</summary>
    public const double Threshold = 0.40;

    // Longer words are names and set phrases, which are found by their parts.
    private const int MaxSyllables = 4;
    private const int FewestOccurrences = 3;

    private readonly LanguageModel _model;
    private readonly VietnameseAnalyzer _analyzer = new();

    /// <summary>Segments by what a corpus taught.</summary>
    public WordSegmenter(LanguageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
    }

    /// <summary>The words of a text as ranges of UTF-16 units, ascending, End exclusive; one for each syllable that stands alone.</summary>
    /// <param name="text">Any UTF-16.</param>
    public IReadOnlyList<(int Start, int End)> Segment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<ListedToken> tokens = [.. TokenList.Of(_analyzer, text).Where(token => !token.IsStacked)];
        double[] gains = [.. Enumerable.Range(0, tokens.Count).Select(i => i == 0 ? double.NegativeInfinity : Cohesion(text, tokens[i - 1], tokens[i]) - Threshold)];

        // The best cutting of the first i tokens, and where its last word begins.
        var best = new double[tokens.Count + 1];
        var from = new int[tokens.Count + 1];
        for (int i = 1; i <= tokens.Count; i++)
        {
            best[i] = double.NegativeInfinity;
            double gain = 0;
            for (int start = i - 1; start >= 0 && i - start <= MaxSyllables; start--)
            {
                if (best[start] + gain > best[i]) (best[i], from[i]) = (best[start] + gain, start);
                gain += gains[start];
            }
        }

        var words = new List<(int Start, int End)>();
        for (int i = tokens.Count; i > 0; i = from[i]) words.Add((tokens[from[i]].Start, tokens[i - 1].End));
        words.Reverse();
        return words;
    }

    /// <summary>How much two words of the model keep together: 0 for chance, 1 for always; -1 where that is not known.</summary>
    public static double Cohesion(LanguageModel model, int left, int right)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (left < LanguageModel.FirstWord || right < LanguageModel.FirstWord) return -1;
        double together = model.PairCountOf(left, right);
        if (together < FewestOccurrences) return -1;
        double total = model.TokenCount;
        double information = Math.Log(together * total / ((double)model.Count(left) * model.Count(right)));
        return information / -Math.Log(together / total);
    }

    private double Cohesion(string text, in ListedToken left, in ListedToken right)
    {
        bool isSideBySide = left.Kind == TokenKind.Word && right.Kind == TokenKind.Word && string.IsNullOrWhiteSpace(text[left.End..right.Start]);
        return isSideBySide ? Cohesion(_model, _model.Find(left.Key), _model.Find(right.Key)) : double.NegativeInfinity;
    }
}
