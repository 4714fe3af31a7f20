using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Postings;

/// <summary>
/// Room for unpacked blocks of postings, lent to a search for one segment after the other and given back when it ends: a
/// search of many spellings opens ten thousand lists of postings, and would leave ten megabytes to the collector.
/// </summary>
/// <remarks>
/// <para>A search holds its thread to its end, so what is lent belongs to the thread. Cursors take room and never give it
/// back themselves: all of it comes back at once, whether the search ended, failed or was cancelled, and no cursor lives
/// longer. Room holds whatever was in it before; numbers of documents, frequencies and positions, never text. Without a search on the
/// thread (merging, verifying) room is made anew, for the collector.</para>
/// <para>Kept are at most <see cref="MostKept"/> blocks and sums and some windows (6.3 MiB) for each of twice as many searches
/// as there are processors; what was taken beyond is left to the collector. Safe from any thread.</para>
/// </remarks>
internal sealed class BlockBuffers
{
    /// <summary>Most blocks, and most sums, that are kept for one search.</summary>
    public const int MostKept = 4096;

    /// <summary>Numbers in the room of a block with one before and some behind it, as positions are summed up.</summary>
    public const int SumsLength = 1 + BlockCodec.Size + PositionReader.Slack;

    private static readonly BlockBuffers?[] Idle = new BlockBuffers?[2 * Environment.ProcessorCount];

    // Of the windows of unions, which are larger: 2 MiB.
    private const int MostWindows = 256;

    [ThreadStatic]
    private static BlockBuffers? _current;

    private readonly Shelf<uint> _blocks = new(BlockCodec.Size, MostKept);
    private readonly Shelf<int> _sums = new(SumsLength, MostKept);
    private readonly Shelf<int> _windows = new(UnionPostingsCursor.WindowSize, MostWindows);
    private BlockBuffers? _outer;

    /// <summary>Lends room to this thread until the loan is disposed of, by this thread; a search within a search has its own.</summary>
    public static Loan Lend()
    {
        BlockBuffers? lent = null;
        for (int i = 0; i < Idle.Length && lent is null; i++) lent = Interlocked.Exchange(ref Idle[i], null);
        lent ??= new BlockBuffers();
        lent._outer = _current;
        _current = lent;
        return new Loan(lent);
    }

    /// <summary>Room for the numbers of one block.</summary>
    public static uint[] TakeBlock() => _current is { } current ? current._blocks.Take() : new uint[BlockCodec.Size];

    /// <summary>Room for <see cref="SumsLength"/> numbers.</summary>
    public static int[] TakeSums() => _current is { } current ? current._sums.Take() : new int[SumsLength];

    /// <summary>Room for the frequencies in a window of documents of a union, all zero.</summary>
    public static int[] TakeWindow()
    {
        if (_current is not { } current) return new int[UnionPostingsCursor.WindowSize];
        int[] window = current._windows.Take();
        Array.Clear(window);
        return window;
    }

    private void Reset()
    {
        _blocks.Reset();
        _sums.Reset();
        _windows.Reset();
    }

    private void GiveBack()
    {
        _current = _outer;
        _outer = null;
        Reset();
        for (int i = 0; i < Idle.Length; i++)
        {
            if (Interlocked.CompareExchange(ref Idle[i], this, null) is null) return;
        }
    }

    /// <summary>What one search has been lent.</summary>
    public readonly struct Loan(BlockBuffers lent) : IDisposable
    {
        /// <summary>Takes all of it back to lend it anew, to the same search: no cursor that had any of it is used again.</summary>
        public void Reset() => lent.Reset();

        /// <summary>Gives all of it back.</summary>
        public void Dispose() => lent.GiveBack();
    }

    // The first so many are in use.
    private sealed class Shelf<T>(int length, int most)
        where T : unmanaged
    {
        private readonly List<T[]> _rooms = [];
        private int _taken;

        public T[] Take()
        {
            if (_taken < _rooms.Count) return _rooms[_taken++];
            T[] room = GC.AllocateUninitializedArray<T>(length);
            if (_rooms.Count == most) return room;
            _rooms.Add(room);
            _taken++;
            return room;
        }

        public void Reset() => _taken = 0;
    }
}
