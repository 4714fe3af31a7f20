namespace NewsSearch.Engine.Storage;

/// <summary>An index directory in memory: for tests and for small throw-away indexes.</summary>
public sealed class MemoryIndexDirectory : IndexDirectory
{
    /// <inheritdoc/>
    public override string Description => "memory";

    /// <inheritdoc/>
    public override IReadOnlyList<string> List() => throw new NotImplementedException();

    /// <inheritdoc/>
    public override IndexOutput Create(string name) => throw new NotImplementedException();

    /// <inheritdoc/>
    public override IndexInput Open(string name) => throw new NotImplementedException();

    /// <inheritdoc/>
    public override void Rename(string from, string to) => throw new NotImplementedException();

    /// <inheritdoc/>
    public override void SyncDirectory() => throw new NotImplementedException();

    /// <inheritdoc/>
    public override void Delete(string name) => throw new NotImplementedException();

    /// <inheritdoc/>
    public override IDisposable LockForWriting(TimeSpan timeout) => throw new NotImplementedException();
}
