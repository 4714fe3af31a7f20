namespace NewsSearch.Engine.Storage;

/// <summary>A flat set of named files: the only way the engine touches storage, so that a test can stand in its way.</summary>
/// <remarks>Names are short ASCII without separators. Safe from any thread; one output belongs to one thread.</remarks>
public abstract class IndexDirectory
{
    /// <summary>For messages: the folder's path.</summary>
    public abstract string Description { get; }

    /// <summary>Names of all files, in no order; empty where the folder does not exist yet.</summary>
    public abstract IReadOnlyList<string> List();

    /// <summary>Creates a new file for writing; an existing one is replaced.</summary>
    public abstract IndexOutput Create(string name);

    /// <summary>Opens a file for random reading, memory-mapped where it is a real file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public abstract IndexInput Open(string name);

    /// <summary>Atomically renames, replacing the target.</summary>
    public abstract void Rename(string from, string to);

    /// <summary>Makes renames and creations durable.</summary>
    public abstract void SyncDirectory();

    /// <summary>Deletes a file; a missing one is no error. Open inputs stay readable.</summary>
    public abstract void Delete(string name);

    /// <summary>Takes the writer's lock.</summary>
    /// <returns>Dispose to release.</returns>
    /// <exception cref="WriterLockedException">A live process holds it.</exception>
    public abstract IDisposable LockForWriting(TimeSpan timeout);
}
