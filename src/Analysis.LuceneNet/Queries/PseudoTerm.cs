using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.Analysis.LuceneNet.Queries;

/// <summary>
/// Terms of a field of one index that are searched and scored as one: frequencies are summed per document, and the
/// document frequency is that of the union, so that a rare spelling does not win by its rarity.
/// </summary>
/// <remarks>Bound to the reader that it was resolved with. Safe from any thread.</remarks>
public sealed class PseudoTerm
{
    /// <summary>
    /// Up to so many postings the documents of a union are counted one by one; beyond, they are estimated as if the
    /// terms were independent.
    /// </summary>
    private const int CountLimit = 1 << 18;

    private readonly IndexReader _reader;
    private long _documentFrequency = -1;

    private PseudoTerm(IndexReader reader, string field, IReadOnlyList<SelectedTerm> terms) => (_reader, Field, Terms) = (reader, field, terms);

    /// <summary>The field.</summary>
    public string Field { get; }

    /// <summary>The terms that the index has: those given in their order, those of a range most frequent first.</summary>
    public IReadOnlyList<SelectedTerm> Terms { get; }

    /// <summary>Documents that hold any of the terms, deleted ones included; counted, or estimated where that would read too much.</summary>
    public long DocumentFrequency
    {
        get
        {
            // Found at the first question; threads that ask at once find the same.
            if (_documentFrequency >= 0) return _documentFrequency;
            return _documentFrequency = Terms.Count switch
            {
                0 => 0,
                1 => Terms[0].DocumentFrequency,
                _ => Terms.Sum(static term => (long)term.DocumentFrequency) <= CountLimit ? CountUnion() : EstimateUnion(),
            };
        }
    }

    /// <summary>The terms of a selection that an index has.</summary>
    public static PseudoTerm Resolve(IndexReader reader, string field, TermSelection selection)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(selection);
        return new PseudoTerm(reader, field, selection.Keys is { } keys ? Lookup(reader, field, keys) : Expand(reader, field, selection));
    }

    /// <summary>For a query whose scores nobody looks at.</summary>
    internal static TermStatistics AnyStatistics { get; } = new(new BytesRef(), 1, 1);

    /// <summary>As the statistics of a term, for a similarity.</summary>
    internal TermStatistics Statistics()
    {
        long documents = Math.Max(1, DocumentFrequency);
        return new TermStatistics(Terms.Count == 0 ? new BytesRef() : Terms[0].Bytes, documents, Math.Max(documents, Terms.Sum(static term => term.TotalFrequency)));
    }

    /// <summary>A bound of the documents of a segment that hold any of the terms.</summary>
    public long CountIn(AtomicReaderContext leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        return Open(leaf, acceptDocs: null, positions: false)?.GetCost() ?? 0;
    }

    /// <summary>Its postings in a segment; null where none of the terms is there.</summary>
    internal Postings? Open(AtomicReaderContext leaf, IBits? acceptDocs, bool positions)
    {
        if (leaf.AtomicReader.GetTerms(Field) is not { } terms) return null;
        TermsEnum seeker = terms.GetEnumerator();
        var postings = new List<Postings>(Terms.Count);
        foreach (SelectedTerm term in Terms)
        {
            if (term.In(leaf.Ord) is not { } state) continue;
            seeker.SeekExact(term.Bytes, state);
            postings.Add(SingleTermPostings.Open(seeker, acceptDocs, positions));
        }

        return postings.Count switch { 0 => null, 1 => postings[0], _ => new UnionPostings([.. postings]) };
    }

    private static List<SelectedTerm> Lookup(IndexReader reader, string field, IReadOnlyList<byte[]> keys)
    {
        var found = new List<SelectedTerm>(keys.Count);
        var seen = new HashSet<BytesRef>();
        foreach (byte[] key in keys)
        {
            BytesRef bytes = TermText.ToBytes(key);
            if (!seen.Add(bytes)) continue;
            var term = new SelectedTerm(key, bytes, reader.Leaves.Count);
            foreach (AtomicReaderContext leaf in reader.Leaves)
            {
                if (leaf.AtomicReader.GetTerms(field)?.GetEnumerator() is { } seeker && seeker.SeekExact(bytes)) term.Add(leaf.Ord, seeker);
            }

            if (term.DocumentFrequency > 0) found.Add(term);
        }

        return found;
    }

    private static List<SelectedTerm> Expand(IndexReader reader, string field, TermSelection selection)
    {
        var found = new Dictionary<BytesRef, SelectedTerm>();
        BytesRef prefix = TermText.ToBytes(selection.Prefix);
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(field)?.GetEnumerator() is not { } terms || terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END) continue;
            do
            {
                if (!StringHelper.StartsWith(terms.Term, prefix)) break;
                byte[] key = TermText.ToKey(terms.Term);
                if (selection.Accepts?.Invoke(key) == false) continue;
                if (!found.TryGetValue(terms.Term, out SelectedTerm? term))
                {
                    term = new SelectedTerm(key, BytesRef.DeepCopyOf(terms.Term), reader.Leaves.Count);
                    found.Add(term.Bytes, term);
                }

                term.Add(leaf.Ord, terms);
            }
            while (terms.MoveNext());
        }

        List<SelectedTerm> best = [.. found.Values];
        best.Sort(MostFrequentFirst);
        if (best.Count > selection.MaxTerms) best.RemoveRange(selection.MaxTerms, best.Count - selection.MaxTerms);
        return best;
    }

    private static int MostFrequentFirst(SelectedTerm left, SelectedTerm right)
    {
        int byFrequency = right.DocumentFrequency.CompareTo(left.DocumentFrequency);
        return byFrequency != 0 ? byFrequency : left.Key.AsSpan().SequenceCompareTo(right.Key);
    }

    private long CountUnion()
    {
        long count = 0;
        foreach (AtomicReaderContext leaf in _reader.Leaves)
        {
            if (Open(leaf, acceptDocs: null, positions: false) is not { } postings) continue;
            while (postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS) count++;
        }

        return count;
    }

    // The expectation for terms that occur independently: N (1 - product of (1 - n/N)), between the largest n and their sum.
    private long EstimateUnion()
    {
        double documents = Math.Max(1, _reader.Leaves.Sum(leaf => (long)(leaf.AtomicReader.GetTerms(Field)?.DocCount ?? 0)));
        double without = 1;
        long largest = 0;
        foreach (SelectedTerm term in Terms)
        {
            without *= 1 - (term.DocumentFrequency / documents);
            largest = Math.Max(largest, term.DocumentFrequency);
        }

        return Math.Max(largest, (long)Math.Round(documents * (1 - without)));
    }
}
