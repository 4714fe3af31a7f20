using NewsSearch.Engine.Postings;

namespace NewsSearch.Engine.Matching;

/// <summary>Documents that hold a phrase: those with all its terms, then those whose positions agree.</summary>
internal abstract class PhraseCursor(DocCursor approximation, CancellationToken cancellation) : TwoPhaseCursor(approximation, cancellation)
{
    /// <summary>How often the phrase occurs in the document last found to match; above 0, a whole number where the phrase is exact.</summary>
    public abstract float Frequency { get; }

    // Positions are the dearest thing to read; an exclusion may hold a phrase of its own.
    public override int TestCost => 100;
}

/// <summary>One place of a phrase.</summary>
/// <param name="Postings">Its postings; places with the same terms share them.</param>
/// <param name="Place">Position in the phrase, from 0.</param>
internal readonly record struct PhrasePlace(PostingsCursor Postings, int Place);
