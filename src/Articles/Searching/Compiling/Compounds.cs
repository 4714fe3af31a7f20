using NewsSearch.Analysis;
using NewsSearch.Analysis.Language;
using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>Which neighbours of a query are one word ("từ chức"), by how they keep together in the articles of the index.</summary>
internal static class Compounds
{
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
        for (int i = 0; i < joined.Length; i++) joined[i] = WordSegmenter.Cohesion(model, numbers[i], numbers[i + 1]) >= WordSegmenter.Threshold;
        return joined;
    }
}
