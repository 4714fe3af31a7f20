using System.Runtime.CompilerServices;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;

namespace NewsSearch.Engine.Scoring;

/// <summary>The documents of a term, or of several as one, scored by BM25.</summary>
/// <param name="postings">The postings.</param>
/// <param name="openAgain">Opens them once more, to look for impacts in.</param>
/// <param name="bm25">The formula.</param>
/// <param name="lengths">Lengths of the documents.</param>
// Buffers on the stack are written before they are read: clearing them took as long as scoring a few documents.
[SkipLocalsInit]
internal sealed class TermScorer(PostingsCursor postings, Func<PostingsCursor> openAgain, Bm25Weight bm25, FieldLengthColumn lengths) : Scorer(postings)
{
    private PostingsCursor? _impacts;

    public override double MaxScore => bm25.MaxScore;

    // One list: adding its scores up passes over the same blocks.
    public override bool HasParts => false;

    public override double MaxScoreIn(int first, int end) => bm25.Score(Impacts.MaxImpact(first, end, Norms));

    public override void Narrow(int first, Span<ulong> bits, double bar)
    {
        if (bar < 0) return;
        Span<ulong> above = stackalloc ulong[bits.Length];
        above.Clear();
        if (bar < bm25.MaxScore) Impacts.Select(first, above, bm25.ImpactOf(bar), Norms);
        Bitmaps.And(bits, above);
    }

    public override void AddBounds(int first, Span<float> bounds, double bar, ReadOnlySpan<ulong> candidates)
    {
        if (bar < bm25.MaxScore) Impacts.AddScores(first, bounds, bm25.Weight, bar > 0 ? bm25.ImpactOf(bar) : 0, Norms, candidates);
    }

    public override bool TryAddTiers(TieredBounds bounds, ReadOnlySpan<ulong> matches, bool isRequired) => bounds.TryAdd(Impacts, Norms, bm25, matches, isRequired);

    public override float Score(int document) => bm25.Score(postings.Frequency, lengths.Codes[document]);

    public override void Score(ReadOnlySpan<int> documents, bool areMatches, Span<float> scores)
    {
        Span<int> frequencies = stackalloc int[documents.Length];
        postings.Frequencies(documents, frequencies);
        ReadOnlySpan<byte> codes = lengths.Codes;
        for (int i = 0; i < documents.Length; i++) scores[i] = bm25.Score(frequencies[i], codes[documents[i]]);
    }

    private PostingsCursor Impacts => _impacts ??= openAgain();

    private FieldNorms Norms => new(lengths.Codes, bm25.InverseNorms);
}
