using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>The sum of the clauses of a combination.</summary>
/// <param name="cursor">The documents of the combination.</param>
/// <param name="required">Clauses that every document has.</param>
/// <param name="optional">Clauses that a document may have; they follow the cursor.</param>
internal sealed class SumScorer(DocCursor cursor, Scorer[] required, Scorer[] optional) : Scorer(cursor)
{
    // In double and in the order of the clauses, so that the sum does not depend on how a segment evaluates them.
    public override float Score(int document)
    {
        double sum = 0;
        foreach (Scorer clause in required) sum += clause.Score(document);
        foreach (Scorer clause in optional)
        {
            int at = clause.Cursor.Document;
            if (at < document) at = clause.Cursor.Advance(document);
            if (at == document) sum += clause.Score(document);
        }

        return (float)sum;
    }
}
