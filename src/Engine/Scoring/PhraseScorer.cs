using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>The documents of a phrase, scored by BM25.</summary>
internal sealed class PhraseScorer(PhraseCursor phrase, Bm25Weight bm25, FieldLengthColumn lengths) : Scorer(phrase)
{
    public override double MaxScore => bm25.MaxScore;

    public override float Score(int document) => bm25.Score(phrase.Frequency, lengths.Codes[document]);
}
