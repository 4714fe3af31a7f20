using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.Collecting;

/// <summary>Counts documents by the values of a facet field: one flat array a segment, added up over the segments.</summary>
/// <param name="request">What to count.</param>
/// <param name="values">The field's values over all segments.</param>
internal sealed class FacetCounter(FacetCountRequest request, FacetValueMap values) : DocumentCounter(request.Dimension)
{
    private readonly int[] _totals = new int[FacetSlots.CountersFor(values.Paths.Count)];
    private FacetColumn? _column;
    private FacetSlots? _slots;
    private int[] _counts = [];
    private int[] _segmentCounts = [];
    private bool _isCounted;
    private int _segment;
    private int _missing;
    private int _total;

    public override void Open(SegmentReader segment, int number)
    {
        _segment = number;
        _column = segment.Facets(request.Field);
        _slots = _column.Slots;
        _isCounted = false;
        // A segment that has all values has them in the same order.
        if (HasAllValues)
        {
            _counts = _totals;
            return;
        }

        int counters = FacetSlots.CountersFor(_column.ValueCount);
        if (_segmentCounts.Length < counters) _segmentCounts = new int[counters];
        _counts = _segmentCounts;
    }

    public override void Count(ReadOnlySpan<int> documents)
    {
        _isCounted = true;
        _total += documents.Length;
        if (_column!.Starts.IsEmpty) _missing += documents.Length;
        else if (_slots is null) CountOrdinals(documents);
        else CountSlots(documents, _slots);
    }

    public override void Close()
    {
        if (!_isCounted) return;
        int count = _column!.ValueCount;
        Span<int> counters = _counts.AsSpan(0, FacetSlots.CountersFor(count));
        _missing += counters[FacetSlots.MissingCounter(count)];
        if (HasAllValues)
        {
            counters[count..].Clear();
            return;
        }

        int[] numbers = values.BySegment[_segment];
        for (int ordinal = 0; ordinal < count; ordinal++) _totals[numbers[ordinal]] += counters[ordinal];
        counters.Clear();
    }

    public FacetCounts Result() => new(request.Field, new CountedFacetValues(values, _totals), _missing, _total);

    private bool HasAllValues => _column!.ValueCount == values.Paths.Count;

    // Places hold numbers below the number of counters (FacetSlots), and no document is beyond the last: that is checked
    // once, for a bitmap in a damaged file may say otherwise.
    private void CountSlots(ReadOnlySpan<int> documents, FacetSlots slots)
    {
        if (documents.IsEmpty) return;
        _ = slots.Slots[documents[^1] * slots.Width];
        ref int counts = ref MemoryMarshal.GetArrayDataReference(_counts);
        switch (slots.Width)
        {
            case 1:
                ref ushort single = ref MemoryMarshal.GetReference(slots.Slots);
                foreach (int document in documents) Unsafe.Add(ref counts, (nint)Unsafe.Add(ref single, document))++;
                break;
            case 2:
                ref uint pairs = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<ushort, uint>(slots.Slots));
                foreach (int document in documents)
                {
                    uint pair = Unsafe.Add(ref pairs, document);
                    Unsafe.Add(ref counts, (nint)(ushort)pair)++;
                    Unsafe.Add(ref counts, (nint)(pair >> 16))++;
                }

                break;
            default:
                ReadOnlySpan<ulong> fours = MemoryMarshal.Cast<ushort, ulong>(slots.Slots);
                ref ulong firstFour = ref MemoryMarshal.GetReference(fours);
                foreach (int document in documents)
                {
                    ulong four = Unsafe.Add(ref firstFour, document);
                    Unsafe.Add(ref counts, (nint)(ushort)four)++;
                    Unsafe.Add(ref counts, (nint)(ushort)(four >> 16))++;
                    Unsafe.Add(ref counts, (nint)(ushort)(four >> 32))++;
                    Unsafe.Add(ref counts, (nint)(four >> 48))++;
                }

                ref int more = ref _counts[FacetSlots.MoreCounter(_column!.ValueCount)];
                if (more > 0) CountMore(documents, fours);
                more = 0;
                break;
        }
    }

    // Those with more values than places: the rest of them stands in the column.
    private void CountMore(ReadOnlySpan<int> documents, ReadOnlySpan<ulong> fours)
    {
        int mark = FacetSlots.MoreCounter(_column!.ValueCount);
        ReadOnlySpan<int> starts = _column.Starts;
        ReadOnlySpan<int> ordinals = _column.Ordinals;
        foreach (int document in documents)
        {
            if ((int)(fours[document] >> 48) != mark) continue;
            foreach (int ordinal in ordinals[(starts[document] + FacetSlots.MaxWidth - 1)..starts[document + 1]]) _counts[ordinal]++;
        }
    }

    private void CountOrdinals(ReadOnlySpan<int> documents)
    {
        ReadOnlySpan<int> starts = _column!.Starts;
        ReadOnlySpan<int> ordinals = _column.Ordinals;
        foreach (int document in documents)
        {
            int at = starts[document];
            int end = starts[document + 1];
            if (at == end) _missing++;
            for (; at < end; at++) _counts[ordinals[at]]++;
        }
    }
}
