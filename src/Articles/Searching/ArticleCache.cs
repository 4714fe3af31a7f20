using System.Collections.Concurrent;

namespace NewsSearch.Articles.Searching;

/// <summary>Articles read lately: the next page, a filter more or less, and the article behind a hit ask for the same ones.</summary>
/// <remarks>
/// Safe from any thread. Unpacking ten articles costs more than most searches, which is why it is worth a few megabytes.
/// When the budget is full everything is dropped: what is in use comes back at once, and no order has to be kept.
/// </remarks>
internal sealed class ArticleCache
{
    /// <summary>Most UTF-16 units of text kept: 8 MiB.</summary>
    private const int Budget = 4 << 20;

    // One book must not push everything else out.
    private const int LongestKept = Budget / 16;

    private readonly ConcurrentDictionary<int, Article> _articles = new();
    private int _units;

    /// <summary>The article of a document, read where it is not at hand.</summary>
    public Article Get(int document, Func<int, Article> read)
    {
        if (_articles.TryGetValue(document, out Article? known)) return known;
        Article article = read(document);
        if (article.Text.Length > LongestKept || !_articles.TryAdd(document, article)) return article;

        // Threads that add at the same moment may drop twice or overrun by what each adds: the bound is for memory, not exact.
        if (Interlocked.Add(ref _units, article.Text.Length) > Budget)
        {
            _articles.Clear();
            Interlocked.Exchange(ref _units, 0);
        }

        return article;
    }
}
