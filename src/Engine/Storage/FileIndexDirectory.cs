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
    public override IReadOnlyList<string> List()
    {
        if (!Directory.Exists(Path)) return [];
        try
        {
            return [.. Directory.EnumerateFiles(Path).Select(file => System.IO.Path.GetFileName(file))];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    /// <inheritdoc/>
    public override IndexOutput Create(string name)
    {
        Directory.CreateDirectory(Path);
        return new FileIndexOutput(PathOf(name));
    }

    /// <inheritdoc/>
    public override IndexInput Open(string name)
    {
        try
        {
            return new MappedIndexInput(PathOf(name), name);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new FileNotFoundException(e.Message, PathOf(name), e);
        }
    }

    /// <inheritdoc/>
    public override void Rename(string from, string to) => File.Move(PathOf(from), PathOf(to), overwrite: true);

    /// <inheritdoc/>
    public override void SyncDirectory() => NativeFile.SyncDirectory(Path);

    /// <inheritdoc/>
    public override void Delete(string name)
    {
        try
        {
            File.Delete(PathOf(name));
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing to delete.
        }
    }

    /// <inheritdoc/>
    public override IDisposable LockForWriting(TimeSpan timeout)
    {
        Directory.CreateDirectory(Path);
        return WriterLock.Take(PathOf(IndexFileNames.Lock), Path, timeout);
    }

    private string PathOf(string name) => System.IO.Path.Combine(Path, name);
}
