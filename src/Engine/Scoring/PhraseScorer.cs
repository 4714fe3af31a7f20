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
    private PostingsCursor[]? _places;

    public override double MaxScore => bm25.MaxScore;

    public override double MaxScoreIn(int first, int end)
    {
        float least = float.PositiveInfinity;
        foreach (PostingsCursor place in Places) least = Math.Min(least, place.MaxImpact(first, end, Norms));
        return bm25.Score(least);
    }

    public override void Select(int first, Span<ulong> bits, double bar)
    {
        if (bar >= bm25.MaxScore) return;
        bits.Fill(ulong.MaxValue);
        if (bar < 0) return;
        Span<ulong> one = stackalloc ulong[bits.Length];
        foreach (PostingsCursor place in Places)
        {
            one.Clear();
            place.Select(first, one, bm25.ImpactOf(bar), Norms);
            Bitmaps.And(bits, one);
        }
    }

    public override void SelectBest(Span<ulong> bits)
    {
        if (Places.Length == 0) return;
        PostingsCursor rarest = Places[0];
        foreach (PostingsCursor place in Places) rarest = place.Cost < rarest.Cost ? place : rarest;
        rarest.SelectBest(bits, Norms);
    }

    public override float Score(int document) => bm25.Score(phrase.Frequency, lengths.Codes[document]);

    private PostingsCursor[] Places => _places ??= openPlaces();

    private FieldNorms Norms => new(lengths.Codes, bm25.InverseNorms);
}
