using System.Buffers;
using System.Runtime.CompilerServices;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;

namespace NewsSearch.Engine.Scoring;

/// <summary>The documents of a phrase, scored by BM25.</summary>
/// <param name="phrase">The phrase.</param>
/// <param name="openPlaces">
/// Opens postings of its places once more, where it occurs no more often in a document than any of them; else none.
/// </param>
/// <param name="bm25">The formula.</param>
/// <param name="lengths">Lengths of the documents.</param>
// Buffers on the stack are written before they are read: clearing them took as long as scoring a few documents.
[SkipLocalsInit]
internal sealed class PhraseScorer(PhraseCursor phrase, Func<PostingsCursor[]> openPlaces, Bm25Weight bm25, FieldLengthColumn lengths) : Scorer(phrase)
{
    private const int FewDocuments = 128;

    private PostingsCursor[]? _places;
    private PostingsCursor[]? _counted;
    private double _bar = double.NegativeInfinity;

    public override double MaxScore => bm25.MaxScore;

    public override double MaxScoreIn(int first, int end)
    {
        float least = float.PositiveInfinity;
        foreach (PostingsCursor place in Places) least = Math.Min(least, place.MaxImpact(first, end, Norms));
        return bm25.Score(least);
    }

    public override void Narrow(int first, Span<ulong> bits, double bar)
    {
        // Few documents are asked for their frequencies when they are scored.
        if (bar < 0 || Bitmaps.Count(bits) <= FewDocuments) return;
        if (bar >= bm25.MaxScore)
        {
            bits.Clear();
            return;
        }

        Span<ulong> one = stackalloc ulong[bits.Length];
        foreach (PostingsCursor place in Places)
        {
            one.Clear();
            place.Select(first, one, bm25.ImpactOf(bar), Norms);
            Bitmaps.And(bits, one);
        }
    }

    /// <inheritdoc/>
    /// <remarks>It occurs no more often than any of its words: what the least frequent of them would score bounds it.</remarks>
    public override void AddBounds(int first, Span<float> bounds, double bar, ReadOnlySpan<ulong> candidates)
    {
        if (Places.Length == 0)
        {
            base.AddBounds(first, bounds, bar, candidates);
            return;
        }

        float[] rented = ArrayPool<float>.Shared.Rent(2 * bounds.Length);
        Span<float> least = rented.AsSpan(0, bounds.Length);
        Span<float> one = rented.AsSpan(bounds.Length, bounds.Length);
        least.Fill(float.PositiveInfinity);
        foreach (PostingsCursor place in Places)
        {
            one.Clear();
            place.AddImpacts(first, one, Norms, candidates);
            BoundRun.Min(least, one);
        }

        BoundRun.AddScores(bounds, least, bm25.Weight);
        ArrayPool<float>.Shared.Return(rented);
    }

    public override float Score(int document) => bm25.Score(phrase.Frequency, lengths.Codes[document]);

    public override void OnlyAbove(double score) => _bar = score;

    /// <inheritdoc/>
    /// <remarks>Positions are read only where the least frequent word could lift the document over the bar.</remarks>
    public override void Score(ReadOnlySpan<int> documents, bool areMatches, Span<float> scores)
    {
        if (!areMatches || !(_bar > 0))
        {
            base.Score(documents, areMatches, scores);
            return;
        }

        Span<int> least = stackalloc int[documents.Length];
        Span<int> one = stackalloc int[documents.Length];
        least.Fill(int.MaxValue);
        foreach (PostingsCursor place in _counted ??= openPlaces())
        {
            place.Frequencies(documents, one);
            for (int i = 0; i < least.Length; i++) least[i] = Math.Min(least[i], one[i]);
        }

        for (int i = 0; i < documents.Length; i++)
        {
            scores[i] = 0;
            if (bm25.Score(least[i], lengths.Codes[documents[i]]) > _bar) base.Score(documents.Slice(i, 1), areMatches, scores.Slice(i, 1));
        }
    }

    private PostingsCursor[] Places => _places ??= openPlaces();

    private FieldNorms Norms => new(lengths.Codes, bm25.InverseNorms);
}
