using NewsSearch.Engine.Matching;

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
