using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.LuceneNet.Indexing;
using NewsSearch.Articles.LuceneNet.Reading;
using NewsSearch.Engine.Storage;
using Directory = Lucene.Net.Store.Directory;
using IndexWriter = Lucene.Net.Index.IndexWriter;

namespace NewsSearch.Articles.LuceneNet.Storage;

/// <summary>An index of Lucene's in a folder.</summary>
/// <param name="path">The folder.</param>
internal sealed class LuceneStore(string path) : IIndexStore
{
    private readonly System.Threading.Lock _opening = new();
    private Directory? _directory;
    private WeakReference<LuceneReader>? _last;

    // Reads through plain files: mapped ones are slower in this version of Lucene.Net, and can end the process when a
    // file goes while it is read.
    private Directory Folder => _directory ??= new NIOFSDirectory(path);

    /// <inheritdoc/>
    public IReadOnlyList<long> Generations() => CommitPoint.Generations(path);

    /// <inheritdoc/>
    public IGenerationReader Open(long? generation = null)
    {
        IReadOnlyList<long> generations = Generations();
        if (generations.Count == 0 || (generation is { } asked && !generations.Contains(asked))) throw new IndexMissingException(path);
        if (generation is { } number) return LuceneFaults.Translated(path, () => Open(number));

        // The newest that can be read: one that is just being written, or was cut short, has an older one before it.
        ArticleIndexException? newest = null;
        foreach (long candidate in generations.Reverse())
        {
            try
            {
                return Open(candidate);
            }
            catch (IOException error) when (LuceneFaults.Translate(path, error) is { } translated)
            {
                newest ??= translated;
            }
        }

        throw newest!;
    }

    /// <inheritdoc/>
    public IDocumentWriter OpenForWriting(ArticleIndexWriterOptions options) => LuceneFaults.Translated(path, () =>
    {
        System.IO.Directory.CreateDirectory(path);
        return new LuceneWriter(this, Folder, options);
    });

    /// <inheritdoc/>
    public long RollBack(long generation, IReadOnlyDictionary<string, string> userData) => LuceneFaults.Translated(path, () =>
    {
        var commit = new CommitPoint(Folder, generation);
        IndexWriterConfig configuration = LuceneWriter.Configuration(new KeepNewestCommits(older: 1));
        configuration.OpenMode = OpenMode.APPEND;
        configuration.IndexCommit = commit;
        using var writer = new IndexWriter(Folder, configuration);
        string? attachment = commit.UserData.TryGetValue(LearnedFile.Key, out string? name) ? name : null;
        writer.SetCommitData(CommitData.Of(userData, attachment));
        writer.Commit();
        return Generations()[^1];
    });

    /// <inheritdoc/>
    public IReadOnlyList<(string File, long Bytes)> Collect(int keepGenerations, bool dryRun) => LuceneFaults.Translated(path, () =>
    {
        CommitPoint[] commits = [.. Generations().Select(number => new CommitPoint(Folder, number))];
        CommitPoint[] kept = [.. commits.TakeLast(keepGenerations + 1)];
        HashSet<string> needed = [.. kept.SelectMany(FilesOf), BackendRecord.FileName, IndexWriter.WRITE_LOCK_NAME, IndexFileNames.SEGMENTS_GEN];
        (string File, long Bytes)[] gone = commits.Length == 0 ? [] :
            [.. Folder.ListAll().Where(file => !needed.Contains(file)).Order(StringComparer.Ordinal).Select(file => (file, Folder.FileLength(file)))];
        if (dryRun || gone.Length == 0) return gone;

        // The writer removes what no kept commit needs as soon as it opens.
        using (var writer = new IndexWriter(Folder, LuceneWriter.Configuration(new KeepNewestCommits(keepGenerations, atOnce: true)))) writer.Rollback();
        LearnedFile.Collect(Folder, kept.Select(static commit => commit.UserData));
        return gone;
    });

    /// <inheritdoc/>
    public void TryLock()
    {
        using Lucene.Net.Store.Lock writing = Folder.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!writing.Obtain()) throw LuceneFaults.Translate(path, new LockObtainFailedException("The lock is taken."))!;
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string File, string Message)> Verify(bool deep, CancellationToken cancellation)
    {
        if (Generations() is not { Count: > 0 } generations) throw new IndexMissingException(path);
        return LuceneVerification.Of(Folder, generations[^1], deep, cancellation);
    }

    /// <summary>The files of a commit, its attachment among them.</summary>
    internal static IEnumerable<string> FilesOf(CommitPoint commit)
        => commit.UserData.TryGetValue(LearnedFile.Key, out string? name) ? commit.FileNames.Append(name) : commit.FileNames;

    // Segments that an open generation shares with the one before are not opened twice.
    private LuceneReader Open(long generation)
    {
        lock (_opening)
        {
            var commit = new CommitPoint(Folder, generation);
            CommitData.Check(commit.UserData, path);
            DirectoryReader? shared = null;
            if (_last is not null && _last.TryGetTarget(out LuceneReader? last) && last.TryIncRef())
            {
                shared = DirectoryReader.OpenIfChanged(last.Directory, commit);
                if (shared is null) shared = last.Directory;
                else last.Directory.DecRef();
            }

            var reader = new LuceneReader(shared ?? DirectoryReader.Open(commit), commit, path);
            _last = new WeakReference<LuceneReader>(reader);
            return reader;
        }
    }
}
