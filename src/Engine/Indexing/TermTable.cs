using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Indexing;

/// <summary>The different terms of a batch, numbered as they come: a hash table over bytes kept in one array.</summary>
internal sealed class TermTable
{
    private const int FirstCapacity = 1 << 12;

    // Unknown to whoever writes the documents, so that nobody can make all terms collide. The numbering, and with it
    // what is written, does not depend on it.
    private static readonly ulong Seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));

    private byte[] _bytes = new byte[FirstCapacity * 8];
    private int[] _starts = new int[FirstCapacity + 1];
    private uint[] _hashes = new uint[FirstCapacity];
    private int[] _slots = new int[FirstCapacity * 2];

    /// <summary>Different terms.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes held.</summary>
    public long Capacity => _bytes.LongLength + (4L * (_starts.Length + _hashes.Length + _slots.Length));

    /// <summary>The key of a term.</summary>
    public ReadOnlySpan<byte> this[int term] => _bytes.AsSpan(_starts[term]..(_starts[term + 1]));

    /// <summary>The number of a term, a new one where it was not seen yet.</summary>
    public int Add(ReadOnlySpan<byte> key)
    {
        uint hash = HashOf(key);
        uint mask = (uint)_slots.Length - 1;
        for (uint slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            int term = _slots[slot] - 1;
            if (term < 0) return Append(key, hash);

            if (_hashes[term] == hash && this[term].SequenceEqual(key)) return term;
        }
    }

    /// <summary>All terms in ascending order of their bytes.</summary>
    public int[] Sort()
    {
        // Eight bytes decide nearly always, and numbers sort much faster than keys.
        var prefixes = new ulong[Count];
        var order = new int[Count];
        for (int term = 0; term < Count; term++)
        {
            prefixes[term] = TermDictionary.PrefixOf(this[term]);
            order[term] = term;
        }

        Array.Sort(prefixes, order);
        for (int start = 0; start < Count;)
        {
            int end = start + 1;
            while (end < Count && prefixes[end] == prefixes[start]) end++;
            if (end - start > 1) order.AsSpan(start..end).Sort((a, b) => this[a].SequenceCompareTo(this[b]));
            start = end;
        }

        return order;
    }

    /// <summary>Forgets the terms and keeps the memory.</summary>
    public void Clear()
    {
        Count = 0;
        Array.Clear(_slots);
    }

    private static uint HashOf(ReadOnlySpan<byte> key)
    {
        ulong hash = Seed ^ (ulong)key.Length;
        while (key.Length >= sizeof(ulong))
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(key));
            key = key[sizeof(ulong)..];
        }

        ulong rest = 0;
        foreach (byte value in key) rest = (rest << 8) | value;
        hash = Mix(hash ^ rest);
        return (uint)(hash ^ (hash >> 32));
    }

    // Folded 128-bit product, as in wyhash.
    private static ulong Mix(ulong value)
    {
        ulong high = Math.BigMul(value, 0x9E3779B97F4A7C15UL, out ulong low);
        return high ^ low;
    }

    private int Append(ReadOnlySpan<byte> key, uint hash)
    {
        int term = Count;
        // At most half of the slots are taken, so every search ends soon.
        if (term == _hashes.Length) Grow();
        int start = _starts[term];
        int end = checked(start + key.Length);
        if (end > _bytes.Length) Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(end, _bytes.Length * 2L)));
        key.CopyTo(_bytes.AsSpan(start));
        _starts[term + 1] = end;
        _hashes[term] = hash;
        Take(hash, term);
        Count++;
        return term;
    }

    private void Grow()
    {
        Array.Resize(ref _hashes, _hashes.Length * 2);
        Array.Resize(ref _starts, _hashes.Length + 1);
        _slots = new int[_hashes.Length * 2];
        for (int term = 0; term < Count; term++) Take(_hashes[term], term);
    }

    private void Take(uint hash, int term)
    {
        uint mask = (uint)_slots.Length - 1;
        uint slot = hash & mask;
        while (_slots[slot] != 0) slot = (slot + 1) & mask;
        _slots[slot] = term + 1;
    }
}
