using System.Collections.Concurrent;
using Lucene.Net.Index;
using NewsSearch.Analysis.LuceneNet.Queries;
using NewsSearch.Engine.Queries;
using PhraseQuery = NewsSearch.Engine.Queries.PhraseQuery;

namespace NewsSearch.Articles.LuceneNet.Searching;

/// <summary>Term sets of one generation, looked up once: the same words come back in counts, on the next page, in most other queries.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class ResolvedTerms(IndexReader reader)
{
    /// <summary>Most terms kept, over all sets; when it is full everything is dropped, and what is in use comes back at once.</summary>
    private const int MaxKept = 1 << 16;

    private readonly ConcurrentDictionary<(string Field, TermSet Set), PseudoTerm> _terms = new();
    private readonly ConcurrentDictionary<PhraseQuery, long> _phrases = new();
    private int _kept;

    /// <summary>The terms that a set stands for.</summary>
    public PseudoTerm Of(string field, TermSet set)
    {
        if (_terms.TryGetValue((field, set), out PseudoTerm? known)) return known;
        PseudoTerm resolved = PseudoTerm.Resolve(reader, field, Selection(set));
        MakeRoom(resolved.Terms.Count);
        return _terms[(field, set)] = resolved;
    }

    /// <summary>Documents that hold a phrase (<see cref="PhraseFrequency"/>).</summary>
    public long FrequencyOf(PhraseQuery phrase, IReadOnlyList<PseudoTerm> places)
    {
        if (_phrases.TryGetValue(phrase, out long known)) return known;
        MakeRoom(places.Count);
        return _phrases[phrase] = PhraseFrequency.Of(reader, places);
    }

    private static TermSelection Selection(TermSet set) => set switch
    {
        TermList list => TermSelection.Of(list.Terms),
        TermRange { Filter: { } filter } range => TermSelection.Range(range.Prefix, filter.Accepts, range.MaxTerms),
        TermRange range => TermSelection.Range(range.Prefix, null, range.MaxTerms),
        _ => throw new ArgumentException($"Unknown kind of term set: {set.GetType().Name}.", nameof(set)),
    };

    private void MakeRoom(int terms)
    {
        if (Interlocked.Add(ref _kept, 1 + terms) <= MaxKept) return;
        _terms.Clear();
        _phrases.Clear();
        Interlocked.Exchange(ref _kept, 0);
    }
}
