using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>
/// A directory that fails at a chosen call, and knows what would be left: to other processes
/// (<see cref="Visible"/>), and after the power is back (<see cref="Survivors"/>).
/// </summary>
/// <remarks>
/// The model of a power loss is harsher than any file system: bytes that were not synced may each be there, be zero or
/// be missing, write by write; a name changed since the directory was synced may be as it was or as it became, whatever
/// became of the others; syncing a file does not make its name durable.
/// </remarks>
internal sealed class FaultingDirectory(StorageFault fault, int failAt, int seed) : IndexDirectory
{
    private const int NoSpaceLeft = 28;

    private readonly Dictionary<string, FaultingFile> _names = new(StringComparer.Ordinal);
    private readonly Random _random = new(seed);
    private readonly Lock _gate = new();
    private Dictionary<string, FaultingFile> _durableNames = new(StringComparer.Ordinal);
    private bool _locked;
    private bool _spaceMade;

    /// <summary>Calls made so far.</summary>
    public int Calls { get; private set; }

    /// <summary>Whether the chosen call was reached.</summary>
    public bool HasFailed { get; private set; }

    public override string Description => "a directory that fails";

    private bool IsStop => fault is StorageFault.StopBefore or StorageFault.StopAfter;

    /// <summary>Takes over the files of another directory, durable.</summary>
    public void Load(IndexDirectory other)
    {
        foreach ((string name, byte[] bytes) in DirectoryBytes.Read(other)) _names[name] = FaultingFile.Durable(bytes);
        _durableNames = new(_names, StringComparer.Ordinal);
    }

    /// <summary>What another process sees now.</summary>
    public MemoryIndexDirectory Visible()
    {
        lock (_gate)
        {
            var visible = new MemoryIndexDirectory();
            foreach ((string name, FaultingFile file) in _names) visible.Store(name, file.Bytes);
            return visible;
        }
    }

    /// <summary>What is there after the power went now and is back.</summary>
    public MemoryIndexDirectory Survivors(Random random)
    {
        lock (_gate)
        {
            var survivors = new MemoryIndexDirectory();
            foreach (string name in _names.Keys.Union(_durableNames.Keys).Order(StringComparer.Ordinal))
            {
                FaultingFile? file = (random.Next(2) == 0 ? _names : _durableNames).GetValueOrDefault(name);
                if (file is not null) survivors.Store(name, file.Survivor(random));
            }

            return survivors;
        }
    }

    /// <summary>Ends <see cref="StorageFault.NoSpace"/>.</summary>
    public void MakeSpace() => _spaceMade = true;

    public override IReadOnlyList<string> List() => Do(needsSpace: false, () => (IReadOnlyList<string>)[.. _names.Keys]);

    public override IndexOutput Create(string name) => Do(needsSpace: true, () => new Output(this, _names[name] = new FaultingFile()));

    public override IndexInput Open(string name) => Do(
        needsSpace: false,
        () => _names.TryGetValue(name, out FaultingFile? file) ? new MemoryIndexInput(name, file.Bytes) : throw new FileNotFoundException(name, name));

    public override void Rename(string from, string to) => Do(needsSpace: true, () =>
    {
        _names.Remove(from, out FaultingFile? file);
        return _names[to] = file!;
    });

    public override void SyncDirectory() => Do(needsSpace: true, () => _durableNames = new(_names, StringComparer.Ordinal));

    public override void Delete(string name) => Do(needsSpace: false, () => _names.Remove(name));

    public override IDisposable LockForWriting(TimeSpan timeout)
    {
        lock (_gate)
        {
            if (_locked) throw new WriterLockedException(Description, null);
            _locked = true;
            return new Hold(this);
        }
    }

    private T Do<T>(bool needsSpace, Func<T> call, Action? half = null)
    {
        lock (_gate)
        {
            bool isChosen = ++Calls == failAt;
            bool fails = IsStop ? Calls >= failAt : needsSpace && (fault == StorageFault.NoSpace ? Calls >= failAt && !_spaceMade : isChosen);
            if (!fails) return call();
            HasFailed = true;
            if (isChosen && fault == StorageFault.StopAfter) call();
            else if (isChosen || !IsStop) half?.Invoke();
            throw IsStop ? new IOException("The process is gone.") : new IOException("No space left on device", NoSpaceLeft);
        }
    }

    private void Write(FaultingFile file, ReadOnlySpan<byte> bytes)
    {
        byte[] whole = bytes.ToArray();
        Do(needsSpace: true, () => file.Append(whole), () => file.Append(whole.AsSpan(0, _random.Next(whole.Length + 1))));
    }

    private sealed class Hold(FaultingDirectory directory) : IDisposable
    {
        public void Dispose()
        {
            lock (directory._gate) directory._locked = false;
        }
    }

    private sealed class Output(FaultingDirectory directory, FaultingFile file) : IndexOutput
    {
        public override long Position => file.Length;

        public override void Write(ReadOnlySpan<byte> bytes) => directory.Write(file, bytes);

        public override void Sync() => directory.Do(needsSpace: true, file.Sync);

        protected override void Dispose(bool disposing)
        {
        }
    }
}
