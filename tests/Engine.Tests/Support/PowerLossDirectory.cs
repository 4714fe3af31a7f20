using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>
/// A directory that loses power at a chosen call. What was synced survives; of everything else any part may: bytes not
/// synced are cut at random, and of names changed since the directory was synced each may be old or new.
/// </summary>
internal sealed class PowerLossDirectory(int failAt) : IndexDirectory
{
    private readonly Dictionary<string, Node> _names = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private Dictionary<string, Node> _durableNames = new(StringComparer.Ordinal);
    private bool _locked;

    /// <summary>Calls made so far that change something.</summary>
    public int Calls { get; private set; }

    public override string Description => "a directory that loses power";

    /// <summary>What is there after the power is back.</summary>
    public MemoryIndexDirectory Survivors(Random random)
    {
        var survivors = new MemoryIndexDirectory();
        foreach (string name in _names.Keys.Union(_durableNames.Keys).Order(StringComparer.Ordinal))
        {
            Node? node = (random.Next(2) == 0 ? _names : _durableNames).GetValueOrDefault(name);
            if (node is not null) survivors.Store(name, node.Survivor(random));
        }

        return survivors;
    }

    public void Load(IndexDirectory other)
    {
        foreach ((string name, byte[] bytes) in DirectoryBytes.Read(other)) _names[name] = new Node { Bytes = [.. bytes], Synced = bytes.Length };
        _durableNames = new(_names, StringComparer.Ordinal);
    }

    public override IReadOnlyList<string> List()
    {
        lock (_gate) return [.. _names.Keys];
    }

    public override IndexOutput Create(string name)
    {
        lock (_gate)
        {
            Step();
            return new Output(this, _names[name] = new Node());
        }
    }

    public override IndexInput Open(string name)
    {
        lock (_gate) return _names.TryGetValue(name, out Node? node) ? new MemoryIndexInput(name, [.. node.Bytes]) : throw new FileNotFoundException(name, name);
    }

    public override void Rename(string from, string to)
    {
        lock (_gate)
        {
            Step();
            _names.Remove(from, out Node? node);
            _names[to] = node!;
        }
    }

    public override void SyncDirectory()
    {
        lock (_gate)
        {
            Step();
            _durableNames = new(_names, StringComparer.Ordinal);
        }
    }

    public override void Delete(string name)
    {
        lock (_gate)
        {
            Step();
            _names.Remove(name);
        }
    }

    public override IDisposable LockForWriting(TimeSpan timeout)
    {
        if (_locked) throw new WriterLockedException(Description, null);
        _locked = true;
        return new Output(this, new Node());
    }

    private void Step()
    {
        if (++Calls >= failAt) throw new IOException("The power is lost.");
    }

    private sealed class Node
    {
        public List<byte> Bytes { get; init; } = [];

        public int Synced { get; set; }

        public byte[] Survivor(Random random) => [.. Bytes.Take(Synced + random.Next(Bytes.Count - Synced + 1))];
    }

    private sealed class Output(PowerLossDirectory directory, Node node) : IndexOutput
    {
        public override long Position => node.Bytes.Count;

        public override void Write(ReadOnlySpan<byte> bytes)
        {
            lock (directory._gate)
            {
                directory.Step();
                node.Bytes.AddRange(bytes);
            }
        }

        public override void Sync()
        {
            lock (directory._gate)
            {
                directory.Step();
                node.Synced = node.Bytes.Count;
            }
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
