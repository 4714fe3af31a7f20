using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Engine.Scoring;

/// <summary>Statistics over all segments, gathered as a search asks for them, so that scores do not depend on how the index is cut.</summary>
/// <remarks>Serves one search on one thread.</remarks>
internal sealed class IndexStatistics(IReadOnlyList<SegmentReader> segments)
{
    private readonly Dictionary<string, FieldStatistics> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Field, TermSet Set), ResolvedTerms> _terms = [];

    public IReadOnlyList<SegmentReader> Segments { get; } = segments;

    /// <summary>The statistics of a text field.</summary>
    public FieldStatistics Field(string field)
    {
        if (_fields.TryGetValue(field, out FieldStatistics? known)) return known;
        long documents = 0;
        long length = 0;
        foreach (SegmentReader segment in Segments)
        {
            documents += segment.FieldDocumentCount(field);
            length += segment.TotalFieldLength(field);
        }

        return _fields[field] = new FieldStatistics(documents, length);
    }

    /// <summary>The terms that a set stands for.</summary>
    public ResolvedTerms Resolve(string field, TermSet set)
    {
        if (_terms.TryGetValue((field, set), out ResolvedTerms? known)) return known;
        return _terms[(field, set)] = TermResolver.Resolve(this, field, set);
    }
}
