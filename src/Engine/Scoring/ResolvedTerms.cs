using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Scoring;

/// <summary>A term of the index, with where it stands in each segment.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Infos">One entry a segment; document frequency 0 where the segment lacks it.</param>
internal sealed record ResolvedTerm(byte[] Key, TermInfo[] Infos)
{
    private readonly KnownPostings?[] _known = new KnownPostings?[Infos.Length];

    public int DocumentFrequency { get; } = Infos.Sum(static info => info.DocumentFrequency);

    public long TotalFrequency { get; } = Infos.Sum(static info => info.TotalFrequency);

    /// <summary>What searches found out about its postings in a segment.</summary>
    public KnownPostings Known(int segment) => _known[segment] ??= new KnownPostings();
}

/// <summary>The terms of a set that the index has, as one pseudo-term.</summary>
internal sealed class ResolvedTerms(IndexStatistics statistics, string field, IReadOnlyList<ResolvedTerm> terms)
{
    /// <summary>
    /// Up to so many postings, the documents of a union are counted one by one (a few hundred microseconds at most);
    /// beyond, a bound has to do. The limit is on the whole index, so the choice does not depend on its segments.
    /// </summary>
    public const int CountLimit = 1 << 18;

    // Found at the first question; threads that ask at once find the same.
    private readonly SegmentTerms?[] _bySegment = new SegmentTerms?[statistics.Segments.Count];
    private long _documentFrequency = -1;

    /// <summary>The terms, in the order given or most frequent first.</summary>
    public IReadOnlyList<ResolvedTerm> Terms { get; } = terms;

    /// <summary>Whether <see cref="DocumentFrequency"/> is counted rather than estimated.</summary>
    public bool IsCounted => Terms.Count < 2 || PostingsCount() <= CountLimit;

    /// <summary>
    /// Documents that hold any of the terms, deleted ones included. Where counting would read too much, the expectation
    /// for terms that occur independently: N · (1 − Π(1 − nᵢ/N)), which lies between the most frequent term's and the sum.
    /// </summary>
    public long DocumentFrequency
    {
        get
        {
            if (_documentFrequency >= 0) return _documentFrequency;
            return _documentFrequency = Terms.Count switch
            {
                0 => 0,
                1 => Terms[0].DocumentFrequency,
                _ => IsCounted ? CountUnion() : EstimateUnion(),
            };
        }
    }

    /// <summary>Opens the postings in a segment, or gives null where it has none of the terms.</summary>
    /// <param name="segment">Index of the segment.</param>
    /// <param name="frequencies">False where only the documents count: frequencies and positions are not to be asked for then.</param>
    public PostingsCursor? Open(int segment, bool frequencies)
    {
        if (TryOpenOne(segment, out PostingsCursor? one)) return one;
        return new UnionPostingsCursor(OpenEach(segment), frequencies, () => OpenEach(segment));
    }

    /// <summary>
    /// Opens the postings in a segment to score by, or gives null where it has none of the terms. Positions are not to be
    /// asked for: several terms are joined into one list (<see cref="JoinedPostings"/>), which is remembered.
    /// </summary>
    /// <param name="segment">Index of the segment.</param>
    public PostingsCursor? OpenScored(int segment)
    {
        if (TryOpenOne(segment, out PostingsCursor? one)) return one;
        SegmentTerms terms = In(segment);
        if (terms.Joined.Record is null)
        {
            JoinedPostings joiner = statistics.BorrowJoiner(segment);
            terms.Joined.Record = joiner.Join(Open(segment, frequencies: true)!, statistics.Segments[segment].FieldLengths(field).Codes, out long bytes);
            statistics.Return(joiner, segment);
            statistics.Keep(bytes);
        }

        return OpenJoined(terms.Joined);
    }

    /// <summary>How many of the terms a segment has.</summary>
    public int CountIn(int segment) => In(segment).Terms.Length;

    /// <summary>Opens the postings in a segment where it has at most one of the terms; false where it has several.</summary>
    public bool TryOpenOne(int segment, out PostingsCursor? postings)
    {
        ResolvedTerm[] terms = In(segment).Terms;
        postings = terms.Length == 1 ? Open(terms[0], segment) : null;
        return terms.Length <= 1;
    }

    /// <summary>Opens the documents in a segment, or gives null where it has none of the terms.</summary>
    public DocumentSet? OpenSet(int segment, CancellationToken cancellation)
    {
        if (TryOpenOne(segment, out PostingsCursor? one)) return one is null ? null : new PostingsSet(one);
        return In(segment).Joined is { Record: not null } joined ? new PostingsSet(OpenJoined(joined)) : OpenTerms(segment, cancellation);
    }

    private static BlockPostingsCursor OpenJoined(KnownPostings joined)
    {
        var postings = new BlockPostingsCursor(joined.Record!);
        postings.Share(joined);
        return postings;
    }

    private TermsSet OpenTerms(int segment, CancellationToken cancellation)
    {
        SegmentTerms terms = In(segment);
        return new TermsSet(statistics.Segments[segment], field, terms.Infos, terms.Postings, cancellation);
    }

    private SegmentTerms In(int segment) => _bySegment[segment] ??= SegmentTerms.Of(Terms, segment);

    private PostingsCursor[] OpenEach(int segment)
    {
        ResolvedTerm[] terms = In(segment).Terms;
        var cursors = new PostingsCursor[terms.Length];
        for (int i = 0; i < cursors.Length; i++) cursors[i] = Open(terms[i], segment);
        return cursors;
    }

    private PostingsCursor Open(ResolvedTerm term, int segment) => statistics.Segments[segment].Postings(field, term.Infos[segment], term.Known(segment));

    private long PostingsCount()
    {
        long sum = 0;
        foreach (ResolvedTerm term in Terms) sum += term.DocumentFrequency;
        return sum;
    }

    private long CountUnion()
    {
        long count = 0;
        for (int segment = 0; segment < statistics.Segments.Count; segment++)
        {
            var bits = new ulong[(statistics.Segments[segment].MaxDocument + 63) >> 6];
            OpenTerms(segment, CancellationToken.None).AddTo(bits);
            count += Bitmaps.Count(bits);
        }

        return count;
    }

    private long EstimateUnion()
    {
        double documents = statistics.Field(field).DocumentCount;
        double without = 1;
        long largest = 0;
        foreach (ResolvedTerm term in Terms)
        {
            without *= 1 - term.DocumentFrequency / documents;
            largest = Math.Max(largest, term.DocumentFrequency);
        }

        return Math.Max(largest, (long)Math.Round(documents * (1 - without)));
    }

    /// <summary>The terms that a segment has, in the order in which their postings stand in its file.</summary>
    /// <param name="Terms">The terms.</param>
    /// <param name="Infos">What its dictionary says of each.</param>
    /// <param name="Postings">Their postings together.</param>
    private sealed record SegmentTerms(ResolvedTerm[] Terms, TermInfo[] Infos, long Postings)
    {
        /// <summary>What is known of several terms as one; no record before a search scored them.</summary>
        public KnownPostings Joined { get; } = new();

        public static SegmentTerms Of(IReadOnlyList<ResolvedTerm> terms, int segment)
        {
            ResolvedTerm[] there = [.. terms.Where(term => term.Infos[segment].DocumentFrequency > 0)];
            // Those inside the dictionary first: the lowest bit tells them.
            Array.Sort(there, (left, right) => OrderOf(left.Infos[segment]).CompareTo(OrderOf(right.Infos[segment])));
            TermInfo[] infos = Array.ConvertAll(there, term => term.Infos[segment]);
            return new SegmentTerms(there, infos, infos.Sum(static info => (long)info.DocumentFrequency));
        }

        private static (bool IsApart, long Address) OrderOf(TermInfo info) => ((info.Address & 1) == 0, info.Address);
    }
}
