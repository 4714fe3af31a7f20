namespace NewsSearch.Engine.Storage;

/// <summary>An index directory in a folder of the file system.</summary>
public sealed class FileIndexDirectory : IndexDirectory
{
    private readonly Action<string> _syncFolder;

    /// <summary>Uses a folder; it is created by the first write.</summary>
    public FileIndexDirectory(string path)
        : this(path, NativeFile.SyncDirectory)
    {
    }

    /// <summary>For tests, which cannot cut the power: says what makes the names in a folder durable.</summary>
    internal FileIndexDirectory(string path, Action<string> syncFolder)
    {
        Path = System.IO.Path.GetFullPath(path);
        _syncFolder = syncFolder;
    }

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
        CreateFolder();
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
    public override void SyncDirectory() => _syncFolder(Path);

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
        CreateFolder();
        return WriterLock.Take(PathOf(IndexFileNames.Lock), Path, timeout);
    }

    // A new folder is a name in the one above it: until that is flushed, a power loss takes all that is in it along.
    private void CreateFolder()
    {
        var created = new Stack<string>();
        for (string? folder = Path; folder is not null && !Directory.Exists(folder); folder = System.IO.Path.GetDirectoryName(folder)) created.Push(folder);
        if (created.Count == 0) return;
        Directory.CreateDirectory(Path);
        foreach (string folder in created) _syncFolder(System.IO.Path.GetDirectoryName(folder)!);
    }

    private string PathOf(string name) => System.IO.Path.Combine(Path, name);
}
