using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace NewsSearch.Articles.LuceneNet.Reading;

/// <summary>The columns of a segment that were asked for, kept as long as any open generation shares the segment.</summary>
/// <remarks>
/// Lucene 4.8 reads doc values of sets through its buffers, one value and one call at a time, which takes longer than the
/// search itself where every hit is counted; arrays are read once a segment. Safe from any thread.
/// </remarks>
internal sealed class SegmentColumns(AtomicReader segment)
{
    private static readonly ConditionalWeakTable<object, SegmentColumns> Known = [];

    private readonly ConcurrentDictionary<string, Lazy<NumberColumn>> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<FacetColumn>> _facets = new(StringComparer.Ordinal);

    /// <summary>The columns of a segment. Deletions are no part of it: documents keep their values.</summary>
    public static SegmentColumns Of(AtomicReader segment) => Known.GetValue(segment.CoreCacheKey, _ => new SegmentColumns(segment));

    /// <summary>The numbers of a field.</summary>
    public NumberColumn Numbers(string field) => _numbers.GetOrAdd(field, static (name, self) => new Lazy<NumberColumn>(() => NumberColumn.Read(self.Segment, name)), this).Value;

    /// <summary>The values of a facet.</summary>
    public FacetColumn Facets(string field) => _facets.GetOrAdd(field, static (name, self) => new Lazy<FacetColumn>(() => FacetColumn.Read(self.Segment, name)), this).Value;

    private AtomicReader Segment => segment;
}
