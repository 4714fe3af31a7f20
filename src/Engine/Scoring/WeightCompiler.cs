using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Engine.Scoring;

/// <summary>Binds queries to an index: checks their fields, looks up their terms, gathers their statistics.</summary>
internal sealed class WeightCompiler(Schema schema, IndexStatistics statistics)
{
    /// <summary>Binds a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="scores">False where only matching counts.</param>
    /// <exception cref="ArgumentException">A field is not in the schema or of another kind, or a number is out of its range.</exception>
    public Weight Compile(Query query, bool scores) => Compile(query, 1, scores);

    private Weight Compile(Query query, float boost, bool scores)
    {
        switch (query)
        {
            case MatchAllQuery:
                return Constant(query, boost, (segment, _) => new AllDocumentsCursor(segment.MaxDocument));
            case MatchNoneQuery:
                return Constant(query, boost, static (_, _) => null);
            case TermQuery term:
                schema.Require(term.Field, FieldKind.Text);
                return new TermWeight(term, statistics, boost, scores);
            case PhraseQuery phrase:
                return CompilePhrase(phrase, boost, scores);
            case BooleanQuery boolean:
                ArgumentOutOfRangeException.ThrowIfNegative(boolean.MinimumShouldMatch, nameof(query));
                return new BooleanWeight(
                    boolean,
                    CompileAll(boolean.Must, boost, scores),
                    CompileAll(boolean.Should, boost, scores),
                    CompileAll(boolean.MustNot, boost, scores: false),
                    CompileAll(boolean.Filter, boost, scores: false),
                    scores);
            case DisjunctionMaxQuery best:
                if (!(best.TieBreaker is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(query), best.TieBreaker, "A tie breaker lies between 0 and 1.");
                return new DisjunctionMaxWeight(best, CompileAll(best.Queries, boost, scores));
            case BoostQuery boosted:
                if (!(boosted.Factor > 0 && float.IsFinite(boosted.Factor))) throw new ArgumentOutOfRangeException(nameof(query), boosted.Factor, "A boost is positive and finite.");
                return Compile(boosted.Inner, boost * boosted.Factor, scores);
            case ConstantScoreQuery constant:
                if (!(constant.Score >= 0 && float.IsFinite(constant.Score))) throw new ArgumentOutOfRangeException(nameof(query), constant.Score, "A score is at least 0 and finite.");
                Weight inner = Compile(constant.Inner, 1, scores: false);
                return new ConstantWeight(query, boost * constant.Score, (segment, cancellation) => inner.Open(segment, cancellation)?.Cursor, inner.OpenSet);
            default:
                return CompileFilter(query, boost);
        }
    }

    private Weight[] CompileAll(IReadOnlyList<Query> queries, float boost, bool scores)
    {
        var weights = new Weight[queries.Count];
        for (int i = 0; i < weights.Length; i++) weights[i] = Compile(queries[i], boost, scores);
        return weights;
    }

    private Weight CompilePhrase(PhraseQuery phrase, float boost, bool scores)
    {
        schema.Require(phrase.Field, FieldKind.Text);
        ArgumentOutOfRangeException.ThrowIfNegative(phrase.Slop, nameof(phrase));
        return phrase.Terms.Count switch
        {
            0 => Constant(phrase, boost, static (_, _) => null),
            1 => new TermWeight(new TermQuery(phrase.Field, phrase.Terms[0]), statistics, boost, scores),
            _ => new PhraseWeight(phrase, statistics, boost, scores),
        };
    }

    private ConstantWeight CompileFilter(Query query, float boost)
    {
        switch (query)
        {
            case NumberRangeQuery range:
                schema.Require(range.Field, FieldKind.Number);
                return Constant(query, boost, (segment, cancellation)
                    => NumberRangeCursor.Open(segment.Numbers(range.Field), segment.MaxDocument, range.Minimum, range.Maximum, cancellation));
            case HasValueQuery { Field: var field } when schema.Find(field)?.Kind == FieldKind.Facet:
                return Constant(query, boost, (segment, cancellation)
                    => HasFacetCursor.Open(segment.Facets(field), segment.MaxDocument, cancellation));
            case HasValueQuery { Field: var field }:
                schema.Require(field, FieldKind.Number);
                return Constant(query, boost, (segment, cancellation)
                    => NumberRangeCursor.Open(segment.Numbers(field), segment.MaxDocument, long.MinValue, long.MaxValue, cancellation));
            case FacetQuery facet:
                schema.Require(facet.Field, FieldKind.Facet);
                return Constant(query, boost, (segment, cancellation)
                    => FacetCursor.Open(segment.Facets(facet.Field), segment.MaxDocument, facet.Paths, cancellation));
            case IdQuery ids:
                return Constant(query, boost, (segment, _) => FindIds(segment, ids.Ids));
            default:
                throw new ArgumentException($"Unknown kind of query: {query.GetType().Name}.", nameof(query));
        }
    }

    private ConstantWeight Constant(Query query, float score, Func<SegmentReader, CancellationToken, DocCursor?> open)
        => new(
            query,
            score,
            (segment, cancellation) => open(statistics.Segments[segment], cancellation),
            (segment, cancellation) => open(statistics.Segments[segment], cancellation) switch
            {
                null => null,
                AllDocumentsCursor => new AllDocumentsSet(statistics.Segments[segment].MaxDocument),
                NumberRangeCursor range => range.AsSet(cancellation),
                FacetCursor facet => facet.AsSet(cancellation),
                { } cursor => new CursorSet(cursor, cancellation),
            });

    private static DocumentListCursor? FindIds(SegmentReader segment, IReadOnlyList<string> ids)
    {
        var documents = new SortedSet<int>();
        foreach (string id in ids)
        {
            int document = segment.FindDocument(id);
            if (document >= 0) documents.Add(document);
        }

        return documents.Count == 0 ? null : new DocumentListCursor([.. documents]);
    }
}
