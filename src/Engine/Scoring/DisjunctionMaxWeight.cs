using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Engine.Scoring;

/// <summary>The best of several queries, plus a share of the others.</summary>
internal sealed class DisjunctionMaxWeight(DisjunctionMaxQuery query, Weight[] alternatives) : Weight
{
    private readonly ScoreBuffer _buffer = new();

    public override Scorer? Open(int segment, CancellationToken cancellation)
    {
        var scorers = new List<Scorer>(alternatives.Length);
        foreach (Weight alternative in alternatives)
        {
            if (alternative.Open(segment, cancellation) is { } scorer) scorers.Add(scorer);
        }

        return scorers.Count switch
        {
            0 => null,
            1 => scorers[0],
            _ => new DisjunctionScorer(
                new DisjunctionCursor([.. scorers.Select(static scorer => scorer.Cursor)]),
                [.. scorers],
                query.TieBreaker,
                _buffer),
        };
    }

    public override DocumentSet? OpenSet(int segment, CancellationToken cancellation)
    {
        var sets = new List<DocumentSet>(alternatives.Length);
        foreach (Weight alternative in alternatives)
        {
            if (alternative.OpenSet(segment, cancellation) is { } set) sets.Add(set);
        }

        return sets.Count switch
        {
            0 => null,
            1 => sets[0],
            _ => new UnionSet([.. sets], cancellation),
        };
    }

    public override ScoreExplanation Explain(int segment, int document)
    {
        if (OpenAt(segment, document) is not { } scorer) return ScoreExplanation.NoMatch(query.ToString());
        ScoreExplanation[] details = [.. alternatives.Select(alternative => alternative.Explain(segment, document)).Where(static part => part.Value != 0)];
        string how = query.TieBreaker == 0 ? "the best of" : FormattableString.Invariant($"the best, plus {query.TieBreaker} times the others, of");
        return new ScoreExplanation(scorer.Score(document), how, details);
    }
}
