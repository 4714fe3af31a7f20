using System.Globalization;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Engine.Scoring;

/// <summary>A combination of clauses.</summary>
/// <param name="query">The query.</param>
/// <param name="must">Its must clauses.</param>
/// <param name="should">Its should clauses.</param>
/// <param name="mustNot">Its exclusions, bound without scores.</param>
/// <param name="filter">Its filters, bound without scores.</param>
/// <param name="scores">Whether scores are wanted.</param>
internal sealed class BooleanWeight(BooleanQuery query, Weight[] must, Weight[] should, Weight[] mustNot, Weight[] filter, bool scores) : Weight
{
    // Lucene's rule: where nothing else has to match, one of the should clauses has to.
    private readonly int _minimumShould = Math.Max(query.MinimumShouldMatch, must.Length + filter.Length == 0 ? 1 : 0);

    private readonly ScoreBuffer _buffer = new();

    public override Scorer? Open(int segment, CancellationToken cancellation)
    {
        var cursors = new List<DocCursor>(must.Length + filter.Length + 1);
        var required = new List<Scorer>(must.Length);
        foreach (Weight weight in must)
        {
            if (weight.Open(segment, cancellation) is not { } scorer) return null;
            required.Add(scorer);
            cursors.Add(scorer.Cursor);
        }

        foreach (Weight weight in filter)
        {
            if (weight.Open(segment, cancellation) is not { } scorer) return null;
            cursors.Add(scorer.Cursor);
        }

        List<Scorer> optional = OpenOptional(segment, cancellation);
        if (optional.Count < _minimumShould) return null;
        Scorer scored;
        if (cursors.Count == 0 && _minimumShould == 1 && optional.Count > 1)
        {
            scored = new DisjunctionScorer(Any(optional), [.. optional], share: 1, _buffer);
        }
        else
        {
            if (optional.Count == _minimumShould)
            {
                // All that this segment has are needed: they are as good as must clauses.
                required.AddRange(optional);
                cursors.AddRange(optional.Select(static scorer => scorer.Cursor));
                optional.Clear();
            }
            else if (_minimumShould > 0)
            {
                cursors.Add(Any(optional));
            }

            DocCursor together = cursors.Count == 1 ? cursors[0] : new ConjunctionCursor(cursors, cancellation);
            scored = cursors.Count == 1 && required.Count == 1 && optional.Count == 0 ? required[0]
                : scores ? new SumScorer(together, [.. required], [.. optional], _buffer)
                : new ConstantScorer(together, 0);
        }

        return Exclude(scored, segment, cancellation);
    }

    public override DocumentSet? OpenSet(int segment, CancellationToken cancellation)
    {
        var required = new List<DocumentSet>(must.Length + filter.Length + 1);
        if (!TryOpenSets(must, segment, required, cancellation) || !TryOpenSets(filter, segment, required, cancellation)) return null;
        if (_minimumShould > 0)
        {
            var optional = new List<DocumentSet>(should.Length);
            AddSets(should, segment, optional, cancellation);
            if (optional.Count < _minimumShould) return null;
            if (optional.Count == _minimumShould) required.AddRange(optional);
            else required.Add(_minimumShould == 1 ? new UnionSet([.. optional], cancellation) : new ThresholdSet([.. optional], _minimumShould, cancellation));
        }

        DocumentSet included = required.Count == 1 ? required[0] : new IntersectionSet([.. required], cancellation);
        var excluded = new List<DocumentSet>(mustNot.Length);
        AddSets(mustNot, segment, excluded, cancellation);
        return excluded.Count switch
        {
            0 => included,
            1 => new DifferenceSet(included, excluded[0]),
            _ => new DifferenceSet(included, new UnionSet([.. excluded], cancellation)),
        };
    }

    public override ScoreExplanation Explain(int segment, int document)
    {
        ScoreExplanation[] clauses = [.. must.Concat(should).Select(clause => clause.Explain(segment, document))];
        if (OpenAt(segment, document) is not { } scorer) return ScoreExplanation.NoMatch(WhyNot(segment, document), clauses);
        ScoreExplanation[] matching = [.. clauses.Where(static clause => clause.Value != 0)];
        return new ScoreExplanation(scorer.Score(document), matching.Length == 0 ? $"{query}: matches without a score" : "the sum of", matching);
    }

    private static bool TryOpenSets(Weight[] weights, int segment, List<DocumentSet> sets, CancellationToken cancellation)
    {
        int before = sets.Count;
        AddSets(weights, segment, sets, cancellation);
        return sets.Count == before + weights.Length;
    }

    private static void AddSets(Weight[] weights, int segment, List<DocumentSet> sets, CancellationToken cancellation)
    {
        foreach (Weight weight in weights)
        {
            if (weight.OpenSet(segment, cancellation) is { } set) sets.Add(set);
        }
    }

    private DisjunctionCursor Any(List<Scorer> optional) => new([.. optional.Select(static scorer => scorer.Cursor)], _minimumShould);

    private List<Scorer> OpenOptional(int segment, CancellationToken cancellation)
    {
        var optional = new List<Scorer>(should.Length);
        if (!scores && _minimumShould == 0) return optional;
        foreach (Weight weight in should)
        {
            if (weight.Open(segment, cancellation) is { } scorer) optional.Add(scorer);
        }

        return optional;
    }

    private Scorer Exclude(Scorer scored, int segment, CancellationToken cancellation)
    {
        var excluded = new List<DocCursor>(mustNot.Length);
        foreach (Weight weight in mustNot)
        {
            if (weight.Open(segment, cancellation) is { } scorer) excluded.Add(scorer.Cursor);
        }

        if (excluded.Count == 0) return scored;
        DocCursor any = excluded.Count == 1 ? excluded[0] : new DisjunctionCursor([.. excluded]);
        return new RestrictedScorer(new ExclusionCursor(scored.Cursor, any, cancellation), scored);
    }

    private string WhyNot(int segment, int document)
    {
        if (Matches(mustNot, segment, document) > 0) return "an excluded clause matches";
        if (Matches(must, segment, document) < must.Length) return "a required clause does not match";
        if (Matches(filter, segment, document) < filter.Length) return "a filter does not match";
        return string.Create(CultureInfo.InvariantCulture, $"fewer than {_minimumShould} of the {should.Length} optional clauses match");
    }

    private static int Matches(Weight[] weights, int segment, int document)
        => weights.Count(weight => weight.Open(segment, CancellationToken.None)?.Cursor.Advance(document) == document);
}
