using NewsSearch.Engine.Postings;

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

    public override ReadOnlySpan<int> Positions() => postings[_index].Positions.ToArray();
}
