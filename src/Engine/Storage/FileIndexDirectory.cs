namespace NewsSearch.Engine.Storage;

/// <summary>An index directory in a folder of the file system.</summary>
public sealed class FileIndexDirectory : IndexDirectory
{
    /// <summary>Uses a folder; it is created by the first write.</summary>
    public FileIndexDirectory(string path) => Path = System.IO.Path.GetFullPath(path);

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public override string Description => Path;

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
