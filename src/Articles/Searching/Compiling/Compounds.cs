using NewsSearch.Analysis.Language;
using NewsSearch.Analysis.Queries;

namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>Which neighbours of a query are one word ("hội đồng"), by how they keep together in the articles of the index.</summary>
/// <param name="spellings">Which word an unmarked one is; where nothing was learned, nothing is a compound.</param>
internal sealed class Compounds(LikelySpellings spellings)
{
    /// <summary>The cohesion from which on two syllables are taken for a word.</summary>
    /// <remarks>
    /// Below what cuts a text into words best (<see cref="WordSegmenter.Threshold"/>): there a wrong word breaks two right
    /// ones, here it says that two neighbours of the query would better be neighbours in the article. "Bình Định" keeps
    /// together with 0.35, because both syllables are in many other names.
    /// </remarks>
    public const double Threshold = 0.2;

    /// <summary>For each word but the last, whether it and the next are one word of two syllables or more.</summary>
    /// <param name="words">The words of the query, in their order.</param>
    public IReadOnlyList<bool> Of(IReadOnlyList<QueryWord> words)
    {
        if (words.Count < 2) return [];
        var joined = new bool[words.Count - 1];
        IReadOnlyList<byte[]> read = spellings.Of(words);
        if (read.Count == 0 || spellings.Model is not { } model) return joined;
        int[] numbers = [.. read.Select(key => model.Find(key))];
        for (int i = 0; i < joined.Length; i++) joined[i] = WordSegmenter.Cohesion(model, numbers[i], numbers[i + 1]) >= Threshold;
        return joined;
    }
}
