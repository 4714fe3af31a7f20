using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Postings;

/// <summary>Walks the postings of one term in one segment: documents, frequencies, and positions on request.</summary>
internal abstract class PostingsCursor : DocCursor
{
    /// <summary>Occurrences in the current document, at least 1.</summary>
    public abstract int Frequency { get; }

    /// <summary>
    /// Positions of the term in the current document, ascending, <see cref="Frequency"/> of them. The span is valid
    /// until the cursor moves.
    /// </summary>
    public abstract ReadOnlySpan<int> Positions();

    /// <summary>A bit a document, set where the term occurs, as it stands in the file; empty where there is none.</summary>
    public virtual ReadOnlySpan<ulong> Bitmap => [];

    /// <summary>Sets the bits of all documents. The cursor is before its first document, and is of no use afterwards.</summary>
    public virtual void AddTo(Span<ulong> bits)
    {
        Next();
        Fill(0, bits, []);
    }

    /// <summary>Gives the cursor what others of the same term, segment and norms found out, and lets it add to that.</summary>
    public virtual void Share(KnownPostings known)
    {
    }

    /// <summary>How many of the documents are in another set and live. The cursor is before its first document, and is of no use afterwards.</summary>
    /// <param name="others">A bit a document of the segment.</param>
    /// <param name="live">A bit a document of the segment, or empty where all are live.</param>
    public virtual int CountCommon(ReadOnlySpan<ulong> others, ReadOnlySpan<ulong> live)
    {
        var bits = new ulong[others.Length];
        AddTo(bits);
        return Bitmaps.CountCommon(bits, others, live);
    }

    /// <summary>How many of the documents are live. Does not care where the cursor stands, and spoils it.</summary>
    /// <param name="live">A bit a document of the segment, or empty where all are live.</param>
    public virtual int CountLive(ReadOnlySpan<ulong> live)
    {
        var bits = new ulong[live.Length];
        if (live.IsEmpty) return (int)Cost;
        AddTo(bits);
        return Bitmaps.CountCommon(bits, live);
    }

    /// <summary>Bounds the impacts of the term, frequency times inverse norm, in a run of documents; 0 where it does not occur.</summary>
    /// <param name="first">First document.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="norms">The field's norms.</param>
    public virtual float MaxImpact(int first, int end, in FieldNorms norms) => float.PositiveInfinity;

    /// <summary>Sets the bits of documents that may have an impact above a bar. Does not care where the cursor stands, and spoils it.</summary>
    /// <param name="first">Document of the first bit, a multiple of 64.</param>
    /// <param name="bits">A bit a document.</param>
    /// <param name="bar">The bar; without a sign.</param>
    /// <param name="norms">The field's norms.</param>
    public virtual void Select(int first, Span<ulong> bits, float bar, in FieldNorms norms) => bits.Fill(ulong.MaxValue);

    /// <summary>Writes the documents of the term by tiers of what they are worth. Does not care where the cursor stands, and spoils it.</summary>
    /// <param name="norms">The field's norms.</param>
    /// <param name="candidates">A bit a document of the segment; of others than those set nothing will be asked.</param>
    /// <param name="planes">Receives them.</param>
    /// <returns>False where it cannot tell.</returns>
    public virtual bool TryTier(in FieldNorms norms, ReadOnlySpan<ulong> candidates, TierPlanes planes) => false;

    /// <summary>Adds the impacts of the term to those of a run of documents. Does not care where the cursor stands, and spoils it.</summary>
    /// <param name="first">First document.</param>
    /// <param name="impacts">A number a document.</param>
    /// <param name="norms">The field's norms.</param>
    /// <param name="candidates">A bit a document; others than those set may be passed over.</param>
    public abstract void AddImpacts(int first, Span<float> impacts, in FieldNorms norms, ReadOnlySpan<ulong> candidates);

    /// <summary>Adds the term's scores (<see cref="Bm25.Score(float, float)"/>) to those of a run of documents. Does not care where the cursor stands, and spoils it.</summary>
    /// <param name="first">First document.</param>
    /// <param name="scores">A number a document.</param>
    /// <param name="weight">boost · idf.</param>
    /// <param name="bar">Documents whose impact is not above it need not get their score.</param>
    /// <param name="norms">The field's norms.</param>
    /// <param name="candidates">A bit a document; others than those set may be passed over.</param>
    public abstract void AddScores(int first, Span<float> scores, float weight, float bar, in FieldNorms norms, ReadOnlySpan<ulong> candidates);

    /// <summary>Frequencies in some documents, 0 where the term does not occur.</summary>
    /// <param name="documents">Ascending, none before the current one.</param>
    /// <param name="frequencies">Receives a frequency a document.</param>
    public virtual void Frequencies(ReadOnlySpan<int> documents, Span<int> frequencies)
    {
        int at = Document;
        for (int i = 0; i < documents.Length; i++)
        {
            if (at < documents[i]) at = Advance(documents[i]);
            frequencies[i] = at == documents[i] ? Frequency : 0;
        }
    }

    /// <summary>
    /// Takes all documents from the current one, which is not before <paramref name="first"/>, to the end of a window,
    /// and moves to the first document after it.
    /// </summary>
    /// <param name="first">First document of the window.</param>
    /// <param name="bits">A bit a document; those of the documents taken are set. Their number is the size of the window.</param>
    /// <param name="frequencies">
    /// An entry a document, or empty where frequencies are not wanted. Where the bit was set before, the frequency is
    /// added to the entry; else the entry, whatever it holds, is replaced.
    /// </param>
    public virtual void Fill(int first, Span<ulong> bits, Span<int> frequencies)
    {
        int size = bits.Length * 64;
        for (int offset = Document - first; offset < size; offset = Next() - first)
        {
            ref ulong word = ref bits[offset >> 6];
            ulong bit = 1UL << offset;
            if (!frequencies.IsEmpty) frequencies[offset] = (word & bit) == 0 ? Frequency : frequencies[offset] + Frequency;
            word |= bit;
        }
    }
}
