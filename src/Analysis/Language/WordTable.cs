using System.Runtime.InteropServices;

namespace NewsSearch.Analysis.Language;

/// <summary>Numbers words in the order they first occur, and counts them. Nothing is allocated for a word that is known.</summary>
internal sealed class WordTable
{
    /// <summary>Given for a new word once there are as many as the table may hold.</summary>
    public const int Full = -1;

    private readonly int _limit;
    private int[] _slots = new int[1 << 12];
    private byte[] _bytes = new byte[1 << 14];
    private readonly List<int> _ends = [];
    private readonly List<int> _hashes = [];
    private readonly List<long> _counts = [];

    /// <param name="limit">Most words; a hostile corpus must not grow the table without bound.</param>
    public WordTable(int limit) => _limit = limit;

    /// <summary>Words.</summary>
    public int Count => _ends.Count;

    /// <summary>The key of a word.</summary>
    public ReadOnlySpan<byte> Key(int word)
    {
        int start = word == 0 ? 0 : _ends[word - 1];
        return _bytes.AsSpan(start, _ends[word] - start);
    }

    /// <summary>How often a word came.</summary>
    public long CountOf(int word) => _counts[word];

    /// <summary>The number of a word, which has come once more; or <see cref="Full"/>.</summary>
    public int Add(ReadOnlySpan<byte> key)
    {
        int hash = Hash(key);
        int mask = _slots.Length - 1;
        for (int slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            int word = _slots[slot] - 1;
            if (word < 0) return Insert(key, hash, slot);
            if (_hashes[word] != hash || !Key(word).SequenceEqual(key)) continue;
            CollectionsMarshal.AsSpan(_counts)[word]++;
            return word;
        }
    }

    private int Insert(ReadOnlySpan<byte> key, int hash, int slot)
    {
        if (Count >= _limit) return Full;
        int start = Count == 0 ? 0 : _ends[^1];
        if (start + key.Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(start + key.Length, 2 * _bytes.Length));
        key.CopyTo(_bytes.AsSpan(start));
        _ends.Add(start + key.Length);
        _hashes.Add(hash);
        _counts.Add(1);
        _slots[slot] = Count;
        if (2 * Count > _slots.Length) Grow();
        return Count - 1;
    }

    private void Grow()
    {
        _slots = new int[2 * _slots.Length];
        int mask = _slots.Length - 1;
        for (int word = 0; word < Count; word++)
        {
            int slot = _hashes[word] & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            _slots[slot] = word + 1;
        }
    }

    // FNV-1a with a last mixing step, so that the low bits depend on every byte.
    private static int Hash(ReadOnlySpan<byte> key)
    {
        uint hash = 2166136261;
        foreach (byte b in key) hash = (hash ^ b) * 16777619;
        hash ^= hash >> 15;
        hash *= 0x85EBCA6B;
        return (int)((hash ^ (hash >> 13)) & int.MaxValue);
    }
}
