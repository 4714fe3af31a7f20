namespace NewsSearch.Engine.Tests.Support;

/// <summary>A file of a <see cref="FaultingDirectory"/>: its bytes, and which writes are not durable yet.</summary>
internal sealed class FaultingFile
{
    private readonly List<byte> _bytes = [];
    private readonly List<(int Start, int End)> _unsynced = [];

    public int Length => _bytes.Count;

    public byte[] Bytes => [.. _bytes];

    public static FaultingFile Durable(byte[] bytes)
    {
        var file = new FaultingFile();
        file._bytes.AddRange(bytes);
        return file;
    }

    public int Append(ReadOnlySpan<byte> bytes)
    {
        int start = _bytes.Count;
        _bytes.AddRange(bytes);
        _unsynced.Add((start, _bytes.Count));
        return _bytes.Count;
    }

    public bool Sync()
    {
        _unsynced.Clear();
        return true;
    }

    /// <summary>
    /// The bytes after a power loss: of every write not synced all, a part or nothing, and zeros where a later one
    /// survived or only the length did.
    /// </summary>
    public byte[] Survivor(Random random)
    {
        byte[] whole = Bytes;
        int length = _unsynced.Count == 0 ? whole.Length : _unsynced[0].Start;
        foreach ((int start, int end) in _unsynced)
        {
            int survived = random.Next(3) switch { 0 => start, 1 => end, _ => random.Next(start, end + 1) };
            if (survived > start) length = survived;
            Array.Clear(whole, survived, end - survived);
        }

        if (random.Next(4) == 0) length = random.Next(length, whole.Length + 1);
        return whole[..length];
    }
}
