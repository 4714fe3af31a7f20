using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.Collecting;

/// <summary>Counts documents by something, segment by segment.</summary>
/// <param name="dimension">The dimension whose filters it sets aside.</param>
internal abstract class DocumentCounter(string dimension)
{
    public string Dimension { get; } = dimension;

    /// <summary>Begins a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="number">Its index.</param>
    public abstract void Open(SegmentReader segment, int number);

    /// <summary>Counts documents of the segment, ascending, each once.</summary>
    public abstract void Count(ReadOnlySpan<int> documents);

    /// <summary>Ends the segment.</summary>
    public abstract void Close();
}
