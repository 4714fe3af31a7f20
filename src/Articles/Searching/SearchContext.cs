using NewsSearch.Analysis;
using NewsSearch.Analysis.Language;
using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Learning;
using NewsSearch.Articles.Reading;
using NewsSearch.Catalogue;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Highlighting;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching;

/// <summary>One open generation and what all searches on it share.</summary>
/// <remarks>Safe from any thread. Facts that cost a pass over the index are found when they are first asked for.</remarks>
internal sealed class SearchContext
{
    private readonly ArticleCache _articles = new();
    private readonly Pool<VietnameseAnalyzer> _analyzers = new(static () => new VietnameseAnalyzer());
    private readonly Lazy<LearnedLanguage?> _learned;
    private readonly Lazy<NearDuplicateGroups> _duplicates;
    private readonly Lazy<bool> _hasStripped;
    private readonly Lazy<(DateOnly First, DateOnly Last)?> _span;

    /// <summary>Uses an open reader.</summary>
    /// <param name="reader">The generation.</param>
    /// <param name="catalogue">Names provinces and officials.</param>
    /// <param name="timeLimit">How long a search may take; null for <see cref="DefaultTimeLimit"/>.</param>
    public SearchContext(IGenerationReader reader, NewsCatalogue catalogue, TimeSpan? timeLimit = null)
    {
        TimeLimit = timeLimit ?? DefaultTimeLimit;
        Reader = reader;
        Catalogue = catalogue;
        Searcher = reader.Searcher;
        Vocabulary = new FacetVocabulary(reader);
        _duplicates = new Lazy<NearDuplicateGroups>(() => NearDuplicateGroups.Read(reader));
        _hasStripped = new Lazy<bool>(() => Searcher.Count(new HasValueQuery(ArticleSchema.Stripped)) > 0);
        _span = new Lazy<(DateOnly, DateOnly)?>(FindSpan);
        _learned = new Lazy<LearnedLanguage?>(() => reader.Attachment is { } bytes ? LearnedLanguage.Read(bytes.Span) : null);
        QueryAnalyzers = new Pool<QueryAnalyzer>(() => new QueryAnalyzer(_learned.Value?.LearnedAcronyms));
        Restorers = new Pool<DiacriticRestorer>(() => new DiacriticRestorer(_learned.Value!.Model));
        Highlighters = new Pool<Highlighter>(static () => new Highlighter(new VietnameseAnalyzer()));
    }

    /// <summary>After this a search gives what it has: a query of death must not hold a thread.</summary>
    public static readonly TimeSpan DefaultTimeLimit = TimeSpan.FromSeconds(2);

    /// <summary>How long a search may take before it gives what it has.</summary>
    public TimeSpan TimeLimit { get; }

    /// <summary>The generation.</summary>
    public IGenerationReader Reader { get; }

    /// <summary>Its searcher.</summary>
    public ISearcher Searcher { get; }

    /// <summary>Names provinces and officials.</summary>
    public NewsCatalogue Catalogue { get; }

    /// <summary>The values of the facets.</summary>
    public FacetVocabulary Vocabulary { get; }

    /// <summary>What the articles teach about their language; null in an index that has nothing of it.</summary>
    public LearnedLanguage? Learned => _learned.Value;

    /// <summary>Restorers of marks, one a thread at a time; only where something was <see cref="Learned"/>.</summary>
    public Pool<DiacriticRestorer> Restorers { get; }

    /// <summary>Query analyzers, one a thread at a time.</summary>
    public Pool<QueryAnalyzer> QueryAnalyzers { get; }

    /// <summary>Highlighters with their analyzers, one a thread at a time.</summary>
    public Pool<Highlighter> Highlighters { get; }

    /// <summary>Which articles are nearly the same.</summary>
    public NearDuplicateGroups DuplicateGroups => _duplicates.Value;

    /// <summary>Whether any text is written without marks.</summary>
    public bool HasStripped => _hasStripped.Value;

    /// <summary>Earliest and latest day that any article may have been published; null where none is dated.</summary>
    public (DateOnly First, DateOnly Last)? Span => _span.Value;

    /// <summary>The stored article of a document.</summary>
    public Article Load(int document) => _articles.Get(document, number =>
        StoredArticle.Decode(Reader.Stored(number, ArticleSchema.Article), Reader.Stored(number, ArticleSchema.Text)));

    /// <summary>The stored article of a document without its text.</summary>
    public Article LoadHead(int document) => StoredArticle.DecodeHead(Reader.Stored(document, ArticleSchema.Article));

    /// <summary>Analyses the beginning of an article's body.</summary>
    /// <param name="article">The article.</param>
    /// <param name="maxLength">UTF-16 units that are read at most.</param>
    /// <param name="sink">Receives the tokens of one piece after another.</param>
    /// <param name="beginPiece">Called before each piece, where that matters.</param>
    public void Analyze(Article article, int maxLength, ITokenSink sink, Action? beginPiece = null) => _analyzers.Use(analyzer =>
    {
        int left = maxLength;
        foreach (Span piece in ArticleText.BodyPieces(article))
        {
            beginPiece?.Invoke();
            analyzer.Analyze(article.Text.AsSpan(piece.Start, Math.Min(piece.Length, left)), sink);
            if ((left -= piece.Length) <= 0) break;
        }

        return sink;
    });

    private (DateOnly, DateOnly)? FindSpan()
    {
        SearchResults results = Searcher.Search(new SearchRequest
        {
            Query = new MatchAllQuery(),
            Limit = 0,
            Histograms =
            [
                new HistogramRequest(ArticleSchema.Published, [0], ""),
                new HistogramRequest(ArticleSchema.PublishedLast, [0], ""),
            ],
        });
        return results.Histograms[0].Minimum is { } first && results.Histograms[1].Maximum is { } last
            ? (DateOnly.FromDayNumber((int)first), DateOnly.FromDayNumber((int)last))
            : null;
    }
}
