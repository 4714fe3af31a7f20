namespace NewsSearch.Analysis.Language;

/// <summary>Counts pairs of numbers in bounded memory.</summary>
/// <remarks>
/// Lossy counting (Manku and Motwani, VLDB 2002): when the table is full, the pairs that came least often are forgotten.
/// A pair that is kept may so be counted a little low, never high.
/// </remarks>
internal sealed class PairCounts
{
    private const int SmallestTable = 1 << 12;

    private readonly int _capacity;
    private ulong[] _keys = new ulong[SmallestTable];
    private int[] _counts = new int[SmallestTable];

    /// <param name="capacity">Most pairs held: 16 to 24 bytes each.</param>
    public PairCounts(int capacity) => _capacity = capacity;

    /// <summary>Pairs held.</summary>
    public int Count { get; private set; }

    /// <summary>Counts one pair more.</summary>
    /// <param name="pair">Any number but 0.</param>
    public void Add(ulong pair)
    {
        ulong[] keys = _keys;
        int mask = keys.Length - 1;
        for (int slot = Slot(pair, mask); ; slot = (slot + 1) & mask)
        {
            if (keys[slot] == pair)
            {
                _counts[slot]++;
                return;
            }

            if (keys[slot] != 0) continue;
            keys[slot] = pair;
            _counts[slot] = 1;
            if (++Count * 4L > keys.Length * 3L) Grow();
            return;
        }
    }

    /// <summary>How often a pair came, as far as it is remembered.</summary>
    public int this[ulong pair]
    {
        get
        {
            int mask = _keys.Length - 1;
            for (int slot = Slot(pair, mask); _keys[slot] != 0; slot = (slot + 1) & mask)
            {
                if (_keys[slot] == pair) return _counts[slot];
            }

            return 0;
        }
    }

    /// <summary>The pairs, in no order.</summary>
    public IEnumerable<(ulong Pair, int Count)> All()
    {
        for (int slot = 0; slot < _keys.Length; slot++)
        {
            if (_keys[slot] != 0) yield return (_keys[slot], _counts[slot]);
        }
    }

    private void Grow()
    {
        int least = 0;
        int kept = Count;
        // Half has to go, or the next round would come at once.
        while (kept > _capacity / 2 && Count >= _capacity)
        {
            least++;
            kept = 0;
            for (int slot = 0; slot < _keys.Length; slot++)
            {
                if (_keys[slot] != 0 && _counts[slot] > least) kept++;
            }
        }

        (ulong[] keys, int[] counts) = (_keys, _counts);
        int length = least > 0 ? keys.Length : 2 * keys.Length;
        _keys = new ulong[length];
        _counts = new int[length];
        Count = kept;
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0 || counts[i] <= least) continue;
            int slot = Slot(keys[i], length - 1);
            while (_keys[slot] != 0) slot = (slot + 1) & (length - 1);
            _keys[slot] = keys[i];
            _counts[slot] = counts[i];
        }
    }

    // Fibonacci hashing: the high bits of the product depend on all bits of the pair.
    private static int Slot(ulong pair, int mask) => (int)((pair * 0x9E3779B97F4A7C15UL) >> 32) & mask;
}
