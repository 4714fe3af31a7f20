using System.Text;
using NewsSearch.Engine.Documents;

namespace NewsSearch.Engine.Indexing;

/// <summary>Ids of documents put, in ascending order of their UTF-8 bytes: all older documents that bear one are replaced.</summary>
internal sealed class IdSet
{
    private readonly byte[][] _ids;

    public IdSet(IEnumerable<Document> documents)
    {
        _ids = [.. documents.Select(document => Encoding.UTF8.GetBytes(document.Id))];
        Array.Sort(_ids, (a, b) => a.AsSpan().SequenceCompareTo(b));
    }

    /// <summary>Deletes every document of a segment whose id is in the set.</summary>
    public void DeleteFrom(FileSegmentReader segment)
    {
        IdTable ids = segment.Ids;
        ReadOnlySpan<int> sorted = ids.Sorted;
        int rank = 0;
        foreach (byte[] id in _ids)
        {
            rank = ids.LowerBound(id, rank);
            if (rank == sorted.Length) break;
            if (ids[sorted[rank]].SequenceEqual(id)) segment.Live.Delete(sorted[rank]);
        }
    }
}
