using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Searching;
using NewsSearch.Articles.Understanding.Corrections;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Indexing;

/// <summary>One run of <c>index</c>: takes in what is new, drops what is gone, publishes once.</summary>
internal sealed class IndexRun
{
    private static readonly IReadOnlyDictionary<string, KnownArticle> NoArticles = new Dictionary<string, KnownArticle>();

    private readonly IndexOptions _options;
    private readonly CommandContext _context;
    private readonly ArticleIndexFolder _folder;
    private readonly InputPaths _inputs;
    private readonly CorrectionSet _corrections;
    private readonly Intake _intake;
    private readonly long _started;

    public IndexRun(IndexOptions options, CommandContext context)
    {
        _options = options;
        _context = context;
        _folder = context.Folder(options.Out);
        _inputs = new InputPaths(options.Paths, _folder.Path);
        _corrections = options.Corrections is { } file ? CorrectionFile.Read(file, context.Catalogue).ToSet() : CorrectionSet.None;
        _intake = new Intake(options, context, _inputs, _corrections, _folder.CurrentVersions);
        _started = context.Time.GetTimestamp();
    }

    /// <summary>Does it.</summary>
    /// <exception cref="BadCorpusException">There was no article; nothing was published.</exception>
    public IndexReport Run()
    {
        PublishedIndex published = PublishedIndex.Look(_folder, _corrections.Version);
        if (_options.IfNeeded && published is { IsCurrent: true, Status.Articles: > 0 }) return Report() with { UpToDate = true, Status = published.Status };

        // An index that cannot be read serves nobody: where the caller wants one that works, it is made anew. One that
        // older rules made is only brought up to date, so that the articles of other inputs stay.
        bool full = _options.Full || (_options.IfNeeded && published.Status is null);
        if (_options.DryRun) return Rehearse(published.Status is not null || (published.Exists && !full) ? ReadKnown() : NoArticles, full);

        IReadOnlyDictionary<string, KnownArticle> known = full && published.Status is not null ? ReadKnown() : NoArticles;
        using IArticleIndexWriter writer = OpenWriter(startEmpty: full);
        return Write(writer, full ? known : writer.Known, full, published);
    }

    private IndexReport Rehearse(IReadOnlyDictionary<string, KnownArticle> known, bool full)
    {
        Arrivals arrivals = new(known);
        _intake.Run(arrivals, full, progress: null, (_, _) => { });
        RequireArticles(known);
        return Report() with { DryRun = true, Full = full, Removed = Gone(known, arrivals, full).Count, CorrectionsWaiting = Waiting(arrivals) };
    }

    private IndexReport Write(IArticleIndexWriter writer, IReadOnlyDictionary<string, KnownArticle> known, bool full, PublishedIndex published)
    {
        Arrivals arrivals = new(known);
        IndexProgress progress = IndexProgress.For(_context.Console, new ArticleReader().TotalBytes(_options.Paths), _context.Time);
        IndexReport report = Report();
        progress.During(() =>
        {
            _intake.Run(arrivals, full, progress, writer.Put);
            RequireArticles(known);
            List<string> gone = Gone(known, arrivals, full);
            if (full) RescueRejected(writer, known, arrivals);
            else gone.ForEach(writer.Delete);

            // Corrections that change no article yet are noted too, so that the next run need not try them again.
            bool changed = full || _intake.Added + _intake.Changed + gone.Count > 0 || published.Status?.Corrections != _corrections.Version;
            if (changed)
            {
                progress.Phase("Publishing");
                writer.Publish(_intake.Rejected.All.Count, _context.Time.GetUtcNow());
            }

            report = Report() with { Full = full, Published = changed, Removed = gone.Count, CorrectionsWaiting = Waiting(arrivals) };
            if (!full && published.Status is { } before && before.Versions != _folder.CurrentVersions) MentionOlderArticles(known, arrivals, gone.Count);
        });

        // Opened as a reader does: a generation that cannot be read shows here, not on the site.
        using IArticleIndex index = _folder.Open();
        return report with { Status = index.Status, Elapsed = _context.Time.GetElapsedTime(_started), PeakMemory = ProcessMemory.Peak() };
    }

    private IArticleIndexWriter OpenWriter(bool startEmpty) => _folder.OpenForWriting(new ArticleIndexWriterOptions
    {
        StartEmpty = startEmpty,
        Corrections = _corrections.Version,
        KeepGenerations = _options.Keep,
        MemoryBudget = ProcessMemory.WriterShare(_options.Memory),
        Workers = _options.Jobs,
    });

    private IReadOnlyDictionary<string, KnownArticle> ReadKnown()
    {
        using IArticleIndexWriter writer = OpenWriter(startEmpty: false);
        return writer.Known;
    }

    // Articles that a run with these inputs leaves out of the index.
    private List<string> Gone(IReadOnlyDictionary<string, KnownArticle> known, Arrivals arrivals, bool full) =>
        [.. known.Where(a => !arrivals.HasCome(a.Key) && (full ? !_inputs.IsRejectedName(a.Value.File) : _inputs.IsGone(a.Value.File))).Select(a => a.Key)];

    // A rebuild must not lose what was known of an input that cannot be read today: it is carried over as it is.
    private void RescueRejected(IArticleIndexWriter writer, IReadOnlyDictionary<string, KnownArticle> known, Arrivals arrivals)
    {
        if (_intake.Rejected.All.Count == 0 || known.Count == 0) return;
        using IArticleIndex index = _folder.Open();
        foreach ((string id, KnownArticle article) in known)
        {
            bool lost = arrivals.HasCome(id) ? _intake.HasFailed(id) : _inputs.IsRejectedName(article.File);
            if (lost && index.Find(id) is { } before) writer.Put(before, article.Fingerprint);
        }
    }

    // A mistyped path or a folder that is not mounted must not empty the index.
    private void RequireArticles(IReadOnlyDictionary<string, KnownArticle> known)
    {
        if (_intake.HasArticles) return;
        string what = _intake.Rejected.All.Count switch
        {
            0 => "There is no article in what was given",
            1 => "The only input was rejected",
            int rejected => string.Create(CultureInfo.InvariantCulture, $"All {rejected:N0} inputs were rejected"),
        };
        throw new BadCorpusException(known.Count == 0 ? what + "; no index was made." : what + "; the published index stays as it is.");
    }

    private List<string> Waiting(Arrivals arrivals) => [.. _corrections.Articles.Where(id => !arrivals.HasCome(id)).Order(StringComparer.Ordinal)];

    private void MentionOlderArticles(IReadOnlyDictionary<string, KnownArticle> known, Arrivals arrivals, int gone)
    {
        int older = known.Keys.Count(id => !arrivals.HasCome(id)) - gone;
        if (older == 0) return;
        _context.Console.Say(string.Create(CultureInfo.InvariantCulture,
            $"{older:N0} articles of other inputs keep what an older version understood of them; index those inputs again to renew them."));
    }

    private IndexReport Report() => new()
    {
        Added = _intake.Added,
        Changed = _intake.Changed,
        Unchanged = _intake.Unchanged,
        Duplicates = _intake.Duplicates,
        Rejected = _intake.Rejected.All,
        Elapsed = _context.Time.GetElapsedTime(_started),
        PeakMemory = ProcessMemory.Peak(),
    };
}
