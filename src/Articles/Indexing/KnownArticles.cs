using NewsSearch.Articles.Backends;

namespace NewsSearch.Articles.Indexing;

/// <summary>What an incremental run goes on from: columns of the published index, no stored text.</summary>
/// <param name="ById">The published articles by id.</param>
/// <param name="Learned">What was learned from them (<see cref="Learning.LearnedLanguage"/>), or null.</param>
/// <param name="Unlearned">Articles put and deleted since.</param>
internal sealed record KnownArticles(IReadOnlyDictionary<string, KnownArticle> ById, ReadOnlyMemory<byte>? Learned, long Unlearned)
{
    /// <summary>Nothing is published.</summary>
    public static KnownArticles None { get; } = new(new Dictionary<string, KnownArticle>(), null, 0);

    /// <summary>Reads them; <see cref="None"/> where nothing is published.</summary>
    public static KnownArticles Read(IIndexStore store)
    {
        if (store.Generations().Count == 0) return None;
        var known = new Dictionary<string, KnownArticle>(StringComparer.Ordinal);
        using IGenerationReader reader = store.Open();
        // One text for all articles of a file: there may be a million in it.
        (string Path, string File) last = ("", "");
        for (int document = 0; document < reader.MaxDocument; document++)
        {
            if (!reader.IsLive(document)) continue;
            long fingerprint = reader.Number(document, ArticleSchema.Fingerprint) ?? 0;
            string path = reader.FacetPaths(document, ArticleSchema.File) is [var first, ..] ? first : "";
            if (path != last.Path) last = (path, ArticleDocument.FileOf(path));
            known[reader.DocumentId(document)] = new KnownArticle(unchecked((ulong)fingerprint), last.File);
        }

        return new KnownArticles(known, reader.Attachment, PublicationFacts.From(reader.UserData).Unlearned);
    }
}
