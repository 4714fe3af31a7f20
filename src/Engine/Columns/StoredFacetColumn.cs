using System.Text;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.Columns;

/// <summary>A facet column of a segment file, read where it stands.</summary>
internal sealed class StoredFacetColumn : FacetColumn
{
    /// <summary>Bytes before the tables: values, ordinals, bytes of paths, bytes of labels.</summary>
    public const int HeaderLength = 16;

    private readonly SectionInput _section;
    private readonly int _maxDocument;
    private readonly int _ordinalCount;
    private readonly long _labelStarts;
    private readonly long _starts;
    private readonly long _ordinals;
    private readonly long _paths;
    private readonly long _labels;

    // Counting asks for the same texts with every search: each is decoded once. Two threads may both do it, to the same end.
    private readonly string?[] _knownPaths;
    private readonly string?[] _knownLabels;

    /// <summary>Opens a column and looks through its ordinals once, so that counting need not check each.</summary>
    public StoredFacetColumn(SectionInput section, int maxDocument)
    {
        _section = section;
        _maxDocument = maxDocument;
        ReadOnlySpan<uint> header = section.Values<uint>(0, 4);
        (uint values, uint ordinals, uint pathBytes, uint labelBytes) = (header[0], header[1], header[2], header[3]);
        _labelStarts = HeaderLength + ((values + 1L) * sizeof(uint));
        _starts = _labelStarts + ((values + 1L) * sizeof(uint));
        _ordinals = _starts + ((maxDocument + 1L) * sizeof(int));
        _paths = _ordinals + (ordinals * (long)sizeof(int));
        _labels = _paths + pathBytes;
        if (values > int.MaxValue || ordinals > int.MaxValue || section.Length != _labels + labelBytes)
        {
            throw section.Corrupt($"A facet column of {values} values and {ordinals} ordinals takes {section.Length} bytes.");
        }

        ValueCount = (int)values;
        _knownPaths = new string?[ValueCount];
        _knownLabels = new string?[ValueCount];
        _ordinalCount = (int)ordinals;
        CheckOrdinals();
    }

    /// <inheritdoc/>
    public override int ValueCount { get; }

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Starts => _section.Values<int>(_starts, _maxDocument + 1L);

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Ordinals => _section.Values<int>(_ordinals, _ordinalCount);

    /// <inheritdoc/>
    public override string Path(int ordinal) => _knownPaths[ordinal] ??= Text(HeaderLength, _paths, ordinal);

    /// <inheritdoc/>
    public override string? Label(int ordinal)
    {
        string label = _knownLabels[ordinal] ??= Text(_labelStarts, _labels, ordinal);
        return label.Length == 0 ? null : label;
    }

    /// <inheritdoc/>
    public override int FindOrdinal(string path)
    {
        int low = 0;
        int high = ValueCount - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = string.CompareOrdinal(Path(middle), path);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    private string Text(long table, long bytes, int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ordinal, ValueCount);
        ReadOnlySpan<uint> bounds = _section.Values<uint>(table + (ordinal * (long)sizeof(uint)), 2);
        uint length = bounds[1] - bounds[0];
        if (length > int.MaxValue) throw _section.Corrupt($"The text of facet value {ordinal} goes from {bounds[0]} to {bounds[1]}.");
        return Encoding.UTF8.GetString(_section.Slice(bytes + bounds[0], (int)length));
    }

    private void CheckOrdinals()
    {
        ReadOnlySpan<int> starts = Starts;
        int previous = 0;
        foreach (int start in starts)
        {
            if (start < previous) throw _section.Corrupt($"A document's facet ordinals begin at {start}, before {previous}.");
            previous = start;
        }

        if (starts[0] != 0 || previous != _ordinalCount) throw _section.Corrupt($"The documents have {previous} facet ordinals, the column {_ordinalCount}.");
        uint largest = 0;
        foreach (int ordinal in Ordinals) largest = Math.Max(largest, (uint)ordinal);
        if (_ordinalCount > 0 && largest >= (uint)ValueCount) throw _section.Corrupt($"A facet ordinal is {largest}, there are {ValueCount} values.");
    }
}
