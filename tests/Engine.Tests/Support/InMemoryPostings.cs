using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>Postings in a list. It insists on the contract: whoever moves it backwards or past its end is told.</summary>
internal sealed class InMemoryPostings(IReadOnlyList<(int Document, List<int> Positions)> postings) : PostingsCursor
{
    private int _index = -1;

    public override long Cost => postings.Count;

    public override int Frequency => postings[_index].Positions.Count;

    public override int Next()
    {
        if (Document == End) throw new InvalidOperationException("Next was called after the end.");
        _index++;
        return Document = _index < postings.Count ? postings[_index].Document : End;
    }

    public override int Advance(int target)
    {
        if (target <= Document) throw new InvalidOperationException($"Advance to {target} was called at {Document}.");
        while (Next() < target)
        {
        }

        return Document;
    }

    public override void AddImpacts(int first, Span<float> impacts, in FieldNorms norms, ReadOnlySpan<ulong> candidates)
    {
        foreach ((int document, List<int> positions) in postings)
        {
            if (document >= first && document < first + impacts.Length) impacts[document - first] += positions.Count * norms.Inverse[norms.Codes[document]];
        }
    }

    public override void AddScores(int first, Span<float> scores, float weight, float bar, in FieldNorms norms, ReadOnlySpan<ulong> candidates)
    {
        foreach ((int document, List<int> positions) in postings)
        {
            if (document >= first && document < first + scores.Length) scores[document - first] += Bm25.Score(weight, positions.Count, norms.Inverse[norms.Codes[document]]);
        }
    }

    public override ReadOnlySpan<int> Positions() => postings[_index].Positions.ToArray();
}
