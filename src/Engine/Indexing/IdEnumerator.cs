using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Indexing;

/// <summary>Walks the live ids of a segment in ascending order, as if they were terms; the address is the document.</summary>
internal sealed class IdEnumerator(FileSegmentReader segment) : ITermEnumerator
{
    private int _rank = -1;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Term => segment.Ids[Document];

    /// <inheritdoc/>
    public TermInfo Info => new(1, 1, Document);

    private int Document => segment.Ids.Sorted[_rank];

    /// <inheritdoc/>
    public bool MoveNext()
    {
        while (++_rank < segment.MaxDocument)
        {
            if (segment.Live[Document]) return true;
        }

        return false;
    }
}
