using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Postings;

namespace NewsSearch.Engine.Scoring;

/// <summary>The documents of a term, or of several as one, scored by BM25.</summary>
internal sealed class TermScorer(PostingsCursor postings, Bm25Weight bm25, FieldLengthColumn lengths) : Scorer(postings)
{
    public override double MaxScore => bm25.MaxScore;

    public override float Score(int document) => bm25.Score(postings.Frequency, lengths.Codes[document]);

    public override void Fill(int end, MatchWindow window, bool needsScores)
    {
        int[] documents = window.Documents;
        float[] scores = window.Scores;
        int count = window.Count;
        ReadOnlySpan<byte> codes = lengths.Codes;
        for (int document = postings.Document; document < end; document = postings.Next())
        {
            scores[count] = needsScores ? bm25.Score(postings.Frequency, codes[document]) : 0;
            documents[count++] = document;
        }

        window.Count = count;
    }
}
