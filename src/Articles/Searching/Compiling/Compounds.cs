using NewsSearch.Analysis;
using NewsSearch.Analysis.Language;
using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>Which neighbours of a query are one word ("từ chức"), by how they keep together in the articles of the index.</summary>
internal static class Compounds
{
    // Below what cuts a text into words best (WordSegmenter.Threshold): there a wrong word breaks two right ones, here it
    // says that two neighbours of the query would better be neighbours in the article. "Bình Định" keeps together with
    // 0.26, because both syllables are in many other names.
    private const double Threshold = 0.2;

    /// <summary>For each word but the last, whether it and the next are one word of two syllables or more.</summary>
    /// <param name="words">The words of the query, in their order.</param>
    /// <param name="context">The index; where nothing was learned from it, nothing is a compound.</param>
    public static IReadOnlyList<bool> Of(IReadOnlyList<QueryWord> words, SearchContext context)
    {
        if (words.Count < 2) return [];
        var joined = new bool[words.Count - 1];
        if (context.Learned?.Model is not { } model) return joined;

        // Which word an unmarked one is, its neighbours say: "tu chuc" is từ chức.
        string typed = string.Join(' ', words.Select(word => word.Text));
        string[] read = context.Restorers.Use(restorer => restorer.Restore(typed)).Split(' ');
        if (read.Length != words.Count) return joined;
        int[] numbers = [.. read.Select(word => model.Find(TermKey.Encode(VietnameseText.Canonical(word))))];
        for (int i = 0; i < joined.Length; i++) joined[i] = WordSegmenter.Cohesion(model, numbers[i], numbers[i + 1]) >= Threshold;
        return joined;
    }
}
