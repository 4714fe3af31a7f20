using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Analysis.LuceneNet.Queries;
using NewsSearch.Articles.Indexing;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Queries;
using BooleanQuery = NewsSearch.Engine.Queries.BooleanQuery;
using ConstantScoreQuery = NewsSearch.Engine.Queries.ConstantScoreQuery;
using DisjunctionMaxQuery = NewsSearch.Engine.Queries.DisjunctionMaxQuery;
using LuceneBoolean = Lucene.Net.Search.BooleanQuery;
using LuceneConstant = Lucene.Net.Search.ConstantScoreQuery;
using LuceneDisjunction = Lucene.Net.Search.DisjunctionMaxQuery;
using LuceneQuery = Lucene.Net.Search.Query;
using PhraseQuery = NewsSearch.Engine.Queries.PhraseQuery;
using Query = NewsSearch.Engine.Queries.Query;
using TermQuery = NewsSearch.Engine.Queries.TermQuery;

namespace NewsSearch.Articles.LuceneNet.Searching;

/// <summary>Compiles the engine's queries to Lucene's: the same documents, the same scores up to rounding.</summary>
/// <remarks>Lucene's queries carry their boost themselves, so each is made anew. Safe from any thread.</remarks>
internal sealed class QueryTranslator(ResolvedTerms terms)
{
    /// <summary>The query.</summary>
    /// <param name="query">The engine's.</param>
    /// <param name="scores">False where only matching counts.</param>
    /// <exception cref="ArgumentException">A kind of query or a number that articles never ask for.</exception>
    public LuceneQuery Translate(Query query, bool scores)
    {
        switch (query)
        {
            case MatchAllQuery:
                return new MatchAllDocsQuery();
            case MatchNoneQuery:
                return new LuceneBoolean();
            case TermQuery term:
                return new PseudoTermQuery(terms.Of(term.Field, term.Term), scores);
            case PhraseQuery phrase:
                return Phrase(phrase, scores);
            case BooleanQuery boolean:
                return Boolean(boolean, scores);
            case DisjunctionMaxQuery best:
                var disjunction = new LuceneDisjunction(best.TieBreaker);
                foreach (Query alternative in best.Queries) disjunction.Add(Translate(alternative, scores));
                return best.Queries.Count == 0 ? new LuceneBoolean() : disjunction;
            case BoostQuery boosted:
                LuceneQuery inner = Translate(boosted.Inner, scores);
                inner.Boost *= boosted.Factor;
                return inner;
            case ConstantScoreQuery constant:
                return new LuceneConstant(Translate(constant.Inner, scores: false)) { Boost = constant.Score };
            default:
                return new LuceneConstant(FilterOf(query));
        }
    }

    private LuceneQuery Phrase(PhraseQuery phrase, bool scores)
    {
        if (phrase.Slop != 0) throw new ArgumentException("Articles ask for phrases without gaps only.", nameof(phrase));
        PseudoTerm[] places = [.. phrase.Terms.Select(set => terms.Of(phrase.Field, set))];
        if (places.Length == 0 || places.Any(static place => place.Terms.Count == 0)) return new LuceneBoolean();
        if (places.Length == 1) return new PseudoTermQuery(places[0], scores);
        return new PseudoPhraseQuery(places, phrase.HasOwnIdf ? () => terms.FrequencyOf(phrase, places) : null, scores);
    }

    private LuceneBoolean Boolean(BooleanQuery boolean, bool scores)
    {
        var query = new LuceneBoolean(disableCoord: true) { MinimumNumberShouldMatch = boolean.MinimumShouldMatch };
        bool isRequired = boolean.Must.Count + boolean.Filter.Count > 0;
        foreach (Query must in boolean.Must) query.Add(Translate(must, scores), Occur.MUST);
        // This version has no clause that filters: one that has to match and adds nothing.
        foreach (Query filter in boolean.Filter) query.Add(new LuceneConstant(Translate(filter, scores: false)) { Boost = 0 }, Occur.MUST);
        if (scores || !isRequired || boolean.MinimumShouldMatch > 0)
        {
            foreach (Query should in boolean.Should) query.Add(Translate(should, scores), Occur.SHOULD);
        }

        foreach (Query not in boolean.MustNot) query.Add(Translate(not, scores: false), Occur.MUST_NOT);
        return query;
    }

    private static Filter FilterOf(Query query) => query switch
    {
        NumberRangeQuery range => ColumnFilters.Range(range.Field, range.Minimum, range.Maximum),
        HasValueQuery { Field: var field } when ArticleSchema.Schema.Find(field)?.Kind == FieldKind.Facet => ColumnFilters.HasFacet(field),
        HasValueQuery { Field: var field } => ColumnFilters.Range(field, long.MinValue, long.MaxValue),
        FacetQuery facet => TermFilters.AnyOf(facet.Field, facet.Paths),
        IdQuery ids => TermFilters.AnyOf(Indexing.LuceneFields.Id, ids.Ids),
        _ => throw new ArgumentException($"Unknown kind of query: {query.GetType().Name}.", nameof(query)),
    };
}
