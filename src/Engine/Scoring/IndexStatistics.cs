using System.Collections.Concurrent;
using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Engine.Scoring;

/// <summary>Statistics over all segments, gathered as searches ask for them, so that scores do not depend on how the index is cut.</summary>
/// <remarks>
/// Safe from any thread. The segments never change, so what one search looked up holds for every later one: the same
/// words come back in its counts, in the next page, and in most other queries.
/// </remarks>
internal sealed class IndexStatistics(IReadOnlyList<SegmentReader> segments)
{
    /// <summary>Most terms kept, over all sets: some ten megabytes. When it is full everything is dropped; what is in use comes back at once.</summary>
    private const int MaxKept = 1 << 16;

    /// <summary>Most bytes of lists kept that were joined of several terms: those of all frequent words of a hundred thousand articles, twice over. Full, as above.</summary>
    private const long MaxJoined = 64 << 20;

    private readonly ConcurrentDictionary<string, FieldStatistics> _fields = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FacetValueMap> _facets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Field, TermSet Set), ResolvedTerms> _terms = new();
    private readonly ConcurrentDictionary<PhraseQuery, long> _phrases = new();
    private readonly JoinedPostings?[] _joiners = new JoinedPostings?[segments.Count];
    private int _kept;
    private long _joined;

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

    /// <summary>The values of a facet field.</summary>
    public FacetValueMap Facets(string field) => _facets.GetOrAdd(field, static (name, segments) => FacetValueMap.Of(segments, name), Segments);

    /// <summary>The terms that a set stands for.</summary>
    public ResolvedTerms Resolve(string field, TermSet set)
    {
        if (_terms.TryGetValue((field, set), out ResolvedTerms? known)) return known;
        ResolvedTerms resolved = TermResolver.Resolve(this, field, set);
        MakeRoom(resolved.Terms.Count);
        _terms[(field, set)] = resolved;
        return resolved;
    }

    /// <summary>Documents that hold a phrase, counted or estimated (<see cref="Scoring.PhraseFrequency"/>).</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="open">Opens it in a segment.</param>
    public long PhraseFrequency(PhraseQuery phrase, Func<int, PhraseCursor?> open)
    {
        if (_phrases.TryGetValue(phrase, out long known)) return known;
        MakeRoom(phrase.Terms.Count);
        return _phrases[phrase] = Scoring.PhraseFrequency.Of(this, open);
    }

    /// <summary>What joins lists of a segment, for one thread until it is returned; one that is not is left to the collector.</summary>
    /// <param name="segment">Index of the segment.</param>
    public JoinedPostings BorrowJoiner(int segment) => Interlocked.Exchange(ref _joiners[segment], null) ?? new JoinedPostings(Segments[segment].MaxDocument);

    /// <summary>Gives back what was borrowed, after it joined without an error.</summary>
    public void Return(JoinedPostings joiner, int segment) => _joiners[segment] = joiner;

    /// <summary>Says that a list joined of the terms of a set is kept with them.</summary>
    /// <param name="bytes">Its length.</param>
    public void Keep(long bytes)
    {
        if (Interlocked.Add(ref _joined, bytes) > MaxJoined) Drop();
    }

    // Threads that add at the same moment may overrun by what each adds: the bound is for memory, not exact.
    private void MakeRoom(int terms)
    {
        if (Interlocked.Add(ref _kept, 1 + terms) > MaxKept) Drop();
    }

    private void Drop()
    {
        _terms.Clear();
        _phrases.Clear();
        Interlocked.Exchange(ref _kept, 0);
        Interlocked.Exchange(ref _joined, 0);
    }
}
