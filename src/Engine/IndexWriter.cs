using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine;

/// <summary>Writes an index: documents go in, a commit publishes them all at once.</summary>
/// <remarks>
/// One writer at a time holds the lock of a directory. Nothing is visible before <see cref="Commit"/>; a writer that
/// is disposed, or dies, without it leaves the published index as it was. Calls come from one thread; the work is
/// spread over <see cref="IndexWriterOptions.Workers"/>.
/// </remarks>
public sealed class IndexWriter : IDisposable
{
    private IndexWriter()
    {
    }

    /// <summary>Opens a directory for writing, creating the index where there is none.</summary>
    /// <exception cref="WriterLockedException">Another live process is writing.</exception>
    /// <exception cref="CorruptIndexException">The published index cannot be read and <see cref="IndexWriterOptions.StartEmpty"/> is off.</exception>
    /// <exception cref="SchemaMismatchException">It was written with another schema and StartEmpty is off.</exception>
    public static IndexWriter Open(IndexDirectory directory, Schema schema, IndexWriterOptions options) => throw new NotImplementedException();

    /// <summary>Documents that a commit now would publish.</summary>
    public long DocumentCount => throw new NotImplementedException();

    /// <summary>Adds a document, replacing any of the same id.</summary>
    /// <exception cref="ArgumentException">A field is not in the schema, or of another kind.</exception>
    public void Put(Document document) => throw new NotImplementedException();

    /// <summary>Deletes a document; an unknown id is no error.</summary>
    /// <returns>Whether a published or pending document had the id.</returns>
    public bool Delete(string id) => throw new NotImplementedException();

    /// <summary>Publishes everything since the last commit: written, synced, made visible by one rename.</summary>
    /// <param name="userData">Small facts kept with the commit, for whoever reads it (<see cref="IndexReader.UserData"/>).</param>
    /// <returns>The generation published.</returns>
    public long Commit(IReadOnlyDictionary<string, string> userData) => throw new NotImplementedException();

    /// <summary>Merges all segments into one; published by the next commit.</summary>
    public void MergeAll() => throw new NotImplementedException();

    /// <summary>Gives up the lock; what was not committed is dropped and its files removed.</summary>
    public void Dispose() => throw new NotImplementedException();
}
