using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Analysis.LuceneNet;
using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.LuceneNet.Reading;
using NewsSearch.Articles.LuceneNet.Scoring;
using NewsSearch.Articles.LuceneNet.Storage;
using Directory = Lucene.Net.Store.Directory;
using EngineDocument = NewsSearch.Engine.Documents.Document;
using IndexWriter = Lucene.Net.Index.IndexWriter;

namespace NewsSearch.Articles.LuceneNet.Indexing;

/// <summary>Writes documents into a Lucene index.</summary>
/// <remarks>What a commit did not publish is rolled back, whether the writer is disposed or the process ends.</remarks>
internal sealed class LuceneWriter : IDocumentWriter
{
    // Beyond this a larger buffer saves no time; Lucene's own default is 16.
    private const long MostBuffer = 256L << 20;
    private const long LeastBuffer = 16L << 20;

    private readonly LuceneStore _store;
    private readonly Directory _directory;
    private readonly IndexWriter _writer;
    private string? _attachment;

    public LuceneWriter(LuceneStore store, Directory directory, ArticleIndexWriterOptions options)
    {
        _store = store;
        _directory = directory;
        IndexWriterConfig configuration = Configuration(new KeepNewestCommits(options.KeepGenerations));
        configuration.OpenMode = options.StartEmpty ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND;
        configuration.RAMBufferSizeMB = Math.Clamp(options.MemoryBudget / 2, LeastBuffer, MostBuffer) / (double)(1 << 20);
        _writer = new IndexWriter(directory, configuration);
        try
        {
            // Under the lock, so that no other writer removes it between here and the commit.
            if (!options.StartEmpty && store.Generations() is { Count: > 0 } generations)
            {
                IDictionary<string, string> data = new CommitPoint(directory, generations[^1]).UserData;
                CommitData.Check(data, ((Lucene.Net.Store.FSDirectory)directory).Directory.FullName);
                _attachment = data.TryGetValue(LearnedFile.Key, out string? name) ? name : null;
            }
        }
        catch
        {
            _writer.Rollback();
            throw;
        }
    }

    /// <summary>How every writer of these indexes is set up.</summary>
    public static IndexWriterConfig Configuration(IndexDeletionPolicy deletions) => new(LuceneVersion.LUCENE_48, new VietnameseLuceneAnalyzer())
    {
        Similarity = LengthBm25Similarity.Instance,
        IndexDeletionPolicy = deletions,
        WriteLockTimeout = 0,

        // Merges neighbours only, so that documents stay in the order in which they came: ties are broken by it.
        MergePolicy = new LogByteSizeMergePolicy(),
    };

    /// <inheritdoc/>
    public void Put(EngineDocument document) => _writer.UpdateDocument(new Term(LuceneFields.Id, document.Id), LuceneDocument.Of(document));

    /// <inheritdoc/>
    public void Delete(string id) => _writer.DeleteDocuments(new Term(LuceneFields.Id, id));

    /// <inheritdoc/>
    public long Commit(IReadOnlyDictionary<string, string> userData, Func<IGenerationReader, byte[]?>? attach = null)
    {
        if (attach is not null)
        {
            using var reader = new LuceneReader(DirectoryReader.Open(_writer, applyAllDeletes: true), commit: null, "");
            _attachment = attach(reader) is { } bytes ? LearnedFile.Write(_directory, bytes) : null;
        }

        _writer.SetCommitData(CommitData.Of(userData, _attachment));
        _writer.Commit();
        IReadOnlyList<long> generations = _store.Generations();
        LearnedFile.Collect(_directory, generations.Select(number => new CommitPoint(_directory, number).UserData));
        return generations[^1];
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Rollback();
}
