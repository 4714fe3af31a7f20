using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Searching;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Indexing;

/// <summary>One run of <c>index</c>: reads, leaves out what is known, understands, writes, publishes.</summary>
internal sealed class IndexRun
{
    private readonly IndexOptions _options;
    private readonly CommandContext _context;
    private readonly ArticleIndexFolder _folder;
    private readonly InputPaths _inputs;
    private readonly RejectedInputs _rejected;
    private readonly long _started;
    private int _documents;
    private int _added;
    private int _changed;
    private int _unchanged;
    private int _duplicates;

    public IndexRun(IndexOptions options, CommandContext context)
    {
        _options = options;
        _context = context;
        _folder = context.Folder(options.Out);
        _inputs = new InputPaths(options.Paths, _folder.Path);
        _rejected = new RejectedInputs(context.Console);
        _started = context.Time.GetTimestamp();
    }

    /// <summary>Does it.</summary>
    /// <exception cref="BadCorpusException">There was no article; nothing was published.</exception>
    public IndexReport Run()
    {
        PublishedIndex published = PublishedIndex.Look(_folder);
        if (_options.IfNeeded && published is { IsCurrent: true, Status.Articles: > 0 }) return Report() with { UpToDate = true, Status = published.Status };

        // An index that cannot be read serves nobody: where the caller wants one that works, it is made anew. One that
        // older rules made is only brought up to date, so that the articles of other inputs stay.
        bool full = _options.Full || (_options.IfNeeded && published is { Exists: true, Status: null });
        if (_options.DryRun && !published.Exists) return Rehearse(new Dictionary<string, KnownArticle>(), full);

        using IArticleIndexWriter writer = _folder.OpenForWriting(new ArticleIndexWriterOptions
        {
            StartEmpty = full,
            MemoryBudget = _options.Memory / 3,
            Workers = _options.Jobs,
        });
        return _options.DryRun ? Rehearse(writer.Known, full) : Write(writer, full, published);
    }

    private IndexReport Rehearse(IReadOnlyDictionary<string, KnownArticle> known, bool full)
    {
        Arrivals arrivals = new(known);
        Process(arrivals, full, progress: null, (_, _) => { });
        RequireArticles(known);
        return Report() with { DryRun = true, Full = full, Removed = Gone(known, arrivals, full).Count };
    }

    private IndexReport Write(IArticleIndexWriter writer, bool full, PublishedIndex published)
    {
        Arrivals arrivals = new(writer.Known);
        IndexProgress progress = IndexProgress.For(_context.Console, new ArticleReader().TotalBytes(_options.Paths), _context.Time);
        IndexReport report = Report();
        progress.During(() =>
        {
            Process(arrivals, full, progress, writer.Put);
            RequireArticles(writer.Known);
            List<string> gone = Gone(writer.Known, arrivals, full);
            if (!full) gone.ForEach(writer.Delete);
            bool changed = full || _added + _changed + gone.Count > 0;
            if (changed)
            {
                progress.Phase("Publishing");
                writer.Publish(_rejected.All.Count, _context.Time.GetUtcNow());
            }

            report = Report() with { Full = full, Published = changed, Removed = gone.Count };
            if (!full && published is { Status: not null, IsCurrent: false }) MentionOlderArticles(writer.Known, arrivals, gone);
        });

        // Opened as a reader does: a generation that cannot be read shows here, not on the site.
        using IArticleIndex index = _folder.Open();
        return report with { Status = index.Status, Elapsed = _context.Time.GetElapsedTime(_started) };
    }

    private void Process(Arrivals arrivals, bool full, IndexProgress? progress, Action<Article, ulong> put)
    {
        UnderstandingPipeline pipeline = new(_context.Catalogue, _options.Jobs);
        pipeline.Run(
            Arriving(arrivals, full, progress),
            pending =>
            {
                try
                {
                    put(pending.Wait(_context.Cancellation), pending.Fingerprint);
                    Count(pending.Arrival);
                }
                catch (UnderstandingFailedException failure)
                {
                    _rejected.Add(new RejectedInput(pending.ReadFrom, pending.Document.Line, failure.Message));
                }
            },
            _context.Cancellation);
    }

    // Runs on the reader's thread.
    private IEnumerable<PendingArticle> Arriving(Arrivals arrivals, bool full, IndexProgress? progress)
    {
        using ArticleFingerprint fingerprints = new(_folder.CurrentVersions);
        foreach (ReadStep step in new ArticleReader().Read(_options.Paths, InputPaths.StandardInput(_options.Paths, _context.Console)))
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            if (step.Rejected is not null)
            {
                _inputs.Reject(step.Rejected.File);
                _rejected.Add(step.Rejected);
            }
            else if (Pending(step.Document!, arrivals, fingerprints) is { } pending && (full || pending.Arrival != Arrival.Unchanged))
            {
                yield return pending;
            }

            progress?.Advance(step.BytesRead, _documents);
        }
    }

    // Null for a document that is not to be indexed.
    private PendingArticle? Pending(SourceDocument read, Arrivals arrivals, ArticleFingerprint fingerprints)
    {
        _documents++;
        SourceDocument document = read with { File = _inputs.NameOf(read.File) };
        string id = ArticleId.Of(document);
        ulong fingerprint = fingerprints.Of(document);
        Arrival arrival = arrivals.Register(id, fingerprint, document.File, read.File, document.Line);
        switch (arrival)
        {
            case Arrival.Duplicate:
                _duplicates++;
                return null;
            case Arrival.Conflict:
                (string file, long line) = arrivals.FirstOf(id);
                string first = line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{file}:{line}") : file;
                _rejected.Add(new RejectedInput(read.File, read.Line, $"Another article has the same id '{id}' ({first}) and is kept: give this one an id of its own."));
                return null;
            case Arrival.Unchanged:
                _unchanged++;
                break;
        }

        return new PendingArticle(document, id, fingerprint, arrival, read.File);
    }

    // New and changed articles count once they are written; the unchanged ones were counted as they came.
    private void Count(Arrival arrival)
    {
        if (arrival == Arrival.Added) _added++;
        else if (arrival == Arrival.Changed) _changed++;
    }

    private List<string> Gone(IReadOnlyDictionary<string, KnownArticle> known, Arrivals arrivals, bool full) =>
        [.. known.Where(article => !arrivals.HasCome(article.Key) && (full || _inputs.IsGone(article.Value.File))).Select(article => article.Key)];

    // A mistyped path or a folder that is not mounted must not empty the index.
    private void RequireArticles(IReadOnlyDictionary<string, KnownArticle> known)
    {
        if (_added + _changed + _unchanged > 0) return;
        int rejected = _rejected.All.Count;
        string what = rejected == 0 ? "There is no article in what was given" : rejected == 1 ? "The only input was rejected" : $"All {rejected} inputs were rejected";
        throw new BadCorpusException(known.Count == 0 ? what + "; no index was made." : what + "; the published index stays as it is.");
    }

    private void MentionOlderArticles(IReadOnlyDictionary<string, KnownArticle> known, Arrivals arrivals, List<string> gone)
    {
        int older = known.Keys.Count(id => !arrivals.HasCome(id)) - gone.Count;
        if (older == 0) return;
        _context.Console.Say(string.Create(CultureInfo.InvariantCulture,
            $"{older:N0} articles of other inputs keep what an older version understood of them; index those inputs again to renew them."));
    }

    private IndexReport Report() => new()
    {
        Added = _added,
        Changed = _changed,
        Unchanged = _unchanged,
        Duplicates = _duplicates,
        Rejected = _rejected.All,
        Elapsed = _context.Time.GetElapsedTime(_started),
        PeakMemory = ProcessMemory.Peak(),
    };
}
