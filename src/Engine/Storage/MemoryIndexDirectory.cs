namespace NewsSearch.Engine.Storage;

/// <summary>An index directory in memory: for tests and for small throw-away indexes.</summary>
public sealed class MemoryIndexDirectory : IndexDirectory
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private bool _locked;

    /// <inheritdoc/>
    public override string Description => "memory";

    /// <inheritdoc/>
    public override IReadOnlyList<string> List()
    {
        lock (_gate) return [.. _files.Keys];
    }

    /// <inheritdoc/>
    public override IndexOutput Create(string name)
    {
        Store(name, []);
        return new MemoryIndexOutput(this, name);
    }

    /// <inheritdoc/>
    public override IndexInput Open(string name)
    {
        lock (_gate)
        {
            return _files.TryGetValue(name, out byte[]? bytes)
                ? new MemoryIndexInput(name, bytes)
                : throw new FileNotFoundException($"There is no file {name} in memory.", name);
        }
    }

    /// <inheritdoc/>
    public override void Rename(string from, string to)
    {
        lock (_gate)
        {
            if (!_files.Remove(from, out byte[]? bytes)) throw new FileNotFoundException($"There is no file {from} in memory.", from);
            _files[to] = bytes;
        }
    }

    /// <inheritdoc/>
    public override void SyncDirectory()
    {
        // Memory is as durable as it gets.
    }

    /// <inheritdoc/>
    public override void Delete(string name)
    {
        lock (_gate) _files.Remove(name);
    }

    /// <inheritdoc/>
    public override IDisposable LockForWriting(TimeSpan timeout)
    {
        long deadline = Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        while (true)
        {
            lock (_gate)
            {
                if (!_locked)
                {
                    _locked = true;
                    return new Hold(this);
                }
            }

            if (Environment.TickCount64 >= deadline) throw new WriterLockedException(Description, Environment.ProcessId);
            Thread.Sleep(1);
        }
    }

    internal void Store(string name, byte[] bytes)
    {
        lock (_gate) _files[name] = bytes;
    }

    private sealed class Hold(MemoryIndexDirectory directory) : IDisposable
    {
        private bool _released;

        public void Dispose()
        {
            lock (directory._gate)
            {
                if (!_released) directory._locked = false;
                _released = true;
            }
        }
    }
}
