using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>Every document of a cursor the same score.</summary>
internal sealed class ConstantScorer(DocCursor cursor, float score) : Scorer(cursor)
{
    public override double MaxScore => score;

    public override bool HasParts => false;

    public override void Narrow(int first, Span<ulong> bits, double bar)
    {
        if (!(score > bar)) bits.Clear();
    }

    public override float Score(int document) => score;

    public override void Score(ReadOnlySpan<int> documents, bool areMatches, Span<float> scores)
    {
        if (areMatches) scores[..documents.Length].Fill(score);
        else base.Score(documents, areMatches, scores);
    }
}
