using NewsSearch.Engine.Coding;

namespace NewsSearch.Engine.Indexing;

/// <summary>The ids of a segment: by document, and sorted for looking up.</summary>
/// <remarks>Safe from any thread. Ids compare by their UTF-8 bytes.</remarks>
internal sealed class IdTable
{
    private const int HeaderLength = 8;

    private readonly SectionInput _section;
    private readonly int _count;
    private readonly long _sortedStart;
    private readonly long _bytesStart;

    public IdTable(SectionInput section, int maxDocument)
    {
        _section = section;
        _count = maxDocument;
        _sortedStart = HeaderLength + ((maxDocument + 1L) * sizeof(uint));
        _bytesStart = _sortedStart + (maxDocument * (long)sizeof(uint));
        uint found = section.Values<uint>(0, 1)[0];
        if (found != maxDocument) throw section.Corrupt($"There are ids of {found} documents, expected {maxDocument}.");
        if (section.Length < _bytesStart) throw section.Corrupt("The table of ids is cut short.");
    }

    /// <summary>Documents in ascending order of their ids.</summary>
    public ReadOnlySpan<int> Sorted => _section.Values<int>(_sortedStart, _count);

    /// <summary>The id of a document, UTF-8.</summary>
    public ReadOnlySpan<byte> this[int document]
    {
        get
        {
            if ((uint)document >= (uint)_count) throw _section.Corrupt($"The document {document} has no id: there are {_count}.");
            ReadOnlySpan<uint> bounds = _section.Values<uint>(HeaderLength + (document * (long)sizeof(uint)), 2);
            uint length = bounds[1] - bounds[0];
            if (length > DocumentRules.MaxIdLength) throw _section.Corrupt($"The id of document {document} goes from {bounds[0]} to {bounds[1]}.");
            return _section.Slice(_bytesStart + bounds[0], (int)length);
        }
    }

    /// <summary>The document with an id, or -1.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        int rank = LowerBound(id, 0);
        if (rank == _count) return -1;
        int document = Sorted[rank];
        return this[document].SequenceEqual(id) ? document : -1;
    }

    /// <summary>Rank of the first id not below <paramref name="id"/>, looking from rank <paramref name="from"/> on.</summary>
    /// <remarks>Gallops, so that looking up sorted ids one after the other costs little.</remarks>
    public int LowerBound(ReadOnlySpan<byte> id, int from)
    {
        ReadOnlySpan<int> sorted = Sorted;
        int low = from;
        int step = 1;
        while (low + step <= _count && this[sorted[low + step - 1]].SequenceCompareTo(id) < 0)
        {
            low += step;
            step *= 2;
        }

        int high = Math.Min(_count, low + step - 1);
        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high) >> 1);
            if (this[sorted[middle]].SequenceCompareTo(id) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Writes the section: how many, where each begins, the sorted order, the bytes.</summary>
    /// <param name="target">The segment.</param>
    /// <param name="lengths">Bytes of each document's id.</param>
    /// <param name="sorted">Documents in ascending order of their ids.</param>
    /// <param name="idOf">The id of a document.</param>
    public static void Write(SegmentFileWriter target, ReadOnlySpan<byte> lengths, ReadOnlySpan<int> sorted, IdSource idOf)
    {
        var buffer = new ByteWriter(1 << 13);
        target.BeginSection(SectionKind.Ids);
        buffer.WriteUInt32((uint)lengths.Length);
        buffer.WriteUInt32(0);
        uint start = 0;
        buffer.WriteUInt32(start);
        foreach (byte length in lengths)
        {
            buffer.WriteUInt32(start += length);
            if (buffer.Length >= 1 << 12) target.Write(buffer);
        }

        foreach (int document in sorted)
        {
            buffer.WriteUInt32((uint)document);
            if (buffer.Length >= 1 << 12) target.Write(buffer);
        }

        for (int document = 0; document < lengths.Length; document++)
        {
            buffer.Write(idOf(document));
            if (buffer.Length >= 1 << 12) target.Write(buffer);
        }

        target.Write(buffer);
        target.EndSection();
    }
}

/// <summary>Gives the id of a document, UTF-8.</summary>
internal delegate ReadOnlySpan<byte> IdSource(int document);
