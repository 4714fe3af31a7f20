using System.Numerics;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.FieldLengths;

namespace NewsSearch.Engine.Postings;

/// <content>What the impacts beside each block tell of the scores in it.</content>
internal sealed partial class BlockPostingsCursor
{
    private float[] _bounds = [];
    private KnownPostings? _known;

    /// <summary>Last document and <see cref="Impacts"/> of a block.</summary>
    public (int LastDocument, ulong Impacts) BlockBound(int block)
    {
        BlockEntry entry = Entries[block];
        return ((int)entry.LastDocument, entry.Impacts);
    }

    /// <summary>The largest impact of each block; of the whole list where it is short and has no table.</summary>
    public ReadOnlySpan<float> BlockBounds(in FieldNorms norms) => Bounds(norms);

    /// <inheritdoc/>
    public override void Share(KnownPostings known) => _known = known;

    /// <inheritdoc/>
    public override float MaxImpact(int first, int end, in FieldNorms norms)
    {
        if (_record.BlockCount == 0) return MaxImpactOfTail(first, end, norms);
        ReadOnlySpan<float> bounds = Bounds(norms);
        ReadOnlySpan<BlockEntry> entries = Entries;
        float max = 0;
        for (int block = BlockFrom(entries, first); block < bounds.Length; block++)
        {
            max = Math.Max(max, bounds[block]);
            if (entries[block].LastDocument >= (uint)(end - 1)) break;
        }

        return max;
    }

    /// <inheritdoc/>
    public override void Select(int first, Span<ulong> bits, float bar, in FieldNorms norms)
    {
        uint end = (uint)(first + (bits.Length * 64L));
        if (_record.BlockCount == 0)
        {
            if (OpenOnce(0)) SelectInBlock(first, end, bits, bar, norms);
            return;
        }

        ReadOnlySpan<float> bounds = Bounds(norms);
        ReadOnlySpan<BlockEntry> entries = Entries;
        for (int block = BlockFrom(entries, first); block < bounds.Length; block++)
        {
            if (bounds[block] > bar && OpenOnce(block)) SelectInBlock(first, end, bits, bar, norms);
            if (entries[block].LastDocument >= end - 1) break;
        }
    }

    private float MaxImpactOfTail(int first, int end, in FieldNorms norms)
    {
        if (!OpenOnce(0)) return 0;
        float max = 0;
        for (int i = 0; i < _count; i++)
        {
            var document = (int)_docs[i];
            if (document >= first && document < end) max = Math.Max(max, (_repeats[i] + 1) * norms.Inverse[norms.Codes[document]]);
        }

        return max;
    }

    private void SelectInBlock(int first, uint end, Span<ulong> bits, float bar, in FieldNorms norms)
    {
        if (!_repeatsUnpacked) UnpackRepeats();
        Span<ulong> above = stackalloc ulong[BlockCodec.Size / 64];
        ImpactScan.Above(_docs.AsSpan(0, _count), _repeats.AsSpan(0, _count), norms, bar, above);
        for (int word = 0; word < above.Length; word++)
        {
            for (ulong rest = above[word]; rest != 0; rest &= rest - 1)
            {
                uint document = _docs[(word << 6) + BitOperations.TrailingZeroCount(rest)];
                if (document < (uint)first) continue;
                if (document >= end) return;
                int offset = (int)document - first;
                bits[offset >> 6] |= 1UL << offset;
            }
        }
    }

    private bool OpenOnce(int block) => (_block == block && _count > 0) || OpenBlock(block);

    // What each block's impacts are at most, worked out once: pruning asks again and again.
    private ReadOnlySpan<float> Bounds(in FieldNorms norms)
    {
        if (_bounds.Length > 0) return _bounds;
        if (_known?.Bounds is { } known) return _bounds = known;
        float[] bounds = _record.BlockCount == 0 ? [MaxImpactOfTail(0, _record.MaxDocument, norms)] : TableBounds(norms);
        if (_known is not null) _known.Bounds = bounds;
        return _bounds = bounds;
    }

    private float[] TableBounds(in FieldNorms norms)
    {
        ReadOnlySpan<BlockEntry> entries = Entries;
        var bounds = new float[entries.Length];
        int previous = -1;
        for (int i = 0; i < bounds.Length; i++)
        {
            var last = (int)entries[i].LastDocument;
            if (last <= previous || last >= _record.MaxDocument) throw _record.Section.Corrupt($"A block of a postings list ends with document {last}, the one before it with {previous}.");
            previous = last;
            bounds[i] = Impacts.Bound(entries[i].Impacts, norms.Inverse);
        }

        return bounds;
    }

    // The first block that does not end before a document.
    private static int BlockFrom(ReadOnlySpan<BlockEntry> entries, int document)
    {
        int low = 0;
        int high = entries.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (entries[middle].LastDocument < (uint)document) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
