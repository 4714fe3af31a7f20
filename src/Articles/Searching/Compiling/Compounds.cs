using NewsSearch.Analysis;
using NewsSearch.Analysis.Language;
using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>Which neighbours of a query are one word ("hội đồng"), by how they keep together in the articles of the index.</summary>
/// <remarks>One instance serves one query: its words are asked about for the boosts and for the second look, and worked out once.</remarks>
/// <param name="context">The index; where nothing was learned from it, nothing is a compound.</param>
internal sealed class Compounds(SearchContext context)
{
    /// <summary>The cohesion from which on two syllables are taken for a word.</summary>
    /// <remarks>
    /// Below what cuts a text into words best (<see cref="WordSegmenter.Threshold"/>): there a wrong word breaks two right
    /// ones, here it says that two neighbours of the query would better be neighbours in the article. "Bình Định" keeps
    /// together with 0.35, because both syllables are in many other names.
    /// </remarks>
    public const double Threshold = 0.2;

    private readonly Dictionary<(int Words, string Typed), IReadOnlyList<bool>> _known = [];

    /// <summary>For each word but the last, whether it and the next are one word of two syllables or more.</summary>
    /// <param name="words">The words of the query, in their order.</param>
    public IReadOnlyList<bool> Of(IReadOnlyList<QueryWord> words)
    {
        if (words.Count < 2) return [];
        (int Words, string Typed) key = (words.Count, string.Join(' ', words.Select(word => word.Text)));
        return _known.TryGetValue(key, out IReadOnlyList<bool>? known) ? known : _known[key] = Find(key.Words, key.Typed);
    }

    private bool[] Find(int words, string typed)
    {
        var joined = new bool[words - 1];
        if (context.Learned?.Model is not { } model) return joined;

        // Which word an unmarked one is, its neighbours say: "tu chuc" is từ chức.
        string[] read = context.Restorers.Use(restorer => restorer.Restore(typed)).Split(' ');
        if (read.Length != words) return joined;
        int[] numbers = [.. read.Select(word => model.Find(TermKey.Encode(VietnameseText.Canonical(word))))];
        for (int i = 0; i < joined.Length; i++) joined[i] = WordSegmenter.Cohesion(model, numbers[i], numbers[i + 1]) >= Threshold;
        return joined;
    }
}
