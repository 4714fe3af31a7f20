using NewsSearch.Analysis;
using NewsSearch.Analysis.Language;
using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>Which spelling each word of a query most likely has, by its neighbours and what the index has taught: "tu chuc" is từ chức.</summary>
/// <remarks>One instance serves one query: its words are asked about several times, and read once.</remarks>
/// <param name="context">The index; where nothing was learned from it, nothing is likely.</param>
internal sealed class LikelySpellings(SearchContext context)
{
    private readonly Dictionary<(int Words, string Typed), IReadOnlyList<byte[]>> _known = [];

    /// <summary>What was learned, or null.</summary>
    public LanguageModel? Model => context.Learned?.Model;

    /// <summary>The key of the likely spelling of each word, or nothing where they cannot be told.</summary>
    /// <param name="words">Neighbours in a query, in their order.</param>
    public IReadOnlyList<byte[]> Of(IReadOnlyList<QueryWord> words)
    {
        (int Words, string Typed) key = (words.Count, string.Join(' ', words.Select(static word => word.Text)));
        return _known.TryGetValue(key, out IReadOnlyList<byte[]>? known) ? known : _known[key] = Read(key.Words, key.Typed);
    }

    private byte[][] Read(int words, string typed)
    {
        if (Model is null) return [];
        string[] read = context.Restorers.Use(restorer => restorer.Restore(typed)).Split(' ');
        return read.Length == words ? [.. read.Select(static word => TermKey.Encode(VietnameseText.Canonical(word)))] : [];
    }
}
