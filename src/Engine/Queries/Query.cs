namespace NewsSearch.Engine.Queries;

/// <summary>What to find and how to score it. Queries are immutable values; compare them with equality.</summary>
public abstract record Query;

/// <summary>Every live document, score 1.</summary>
public sealed record MatchAllQuery : Query;

/// <summary>No document.</summary>
public sealed record MatchNoneQuery : Query;

/// <summary>Documents that hold a term in a text field, scored by BM25.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Term">The term, or several scored as one.</param>
public sealed record TermQuery(string Field, TermSet Term) : Query;

/// <summary>Documents that hold terms at consecutive positions, scored by BM25 over the phrase frequency (idf summed over its positions, as Lucene does).</summary>
/// <param name="Field">A text field.</param>
/// <param name="Terms">One set a position.</param>
/// <param name="Slop">How many positions the terms may be apart from the exact phrase in total; 0 is the exact phrase.</param>
public sealed record PhraseQuery(string Field, IReadOnlyList<TermSet> Terms, int Slop = 0) : Query;

/// <summary>A combination; its score is the sum of the matching must and should clauses.</summary>
public sealed record BooleanQuery : Query
{
    /// <summary>All of these match and score.</summary>
    public IReadOnlyList<Query> Must { get; init; } = [];

    /// <summary>These score where they match; without must and filter clauses, at least one has to.</summary>
    public IReadOnlyList<Query> Should { get; init; } = [];

    /// <summary>None of these matches.</summary>
    public IReadOnlyList<Query> MustNot { get; init; } = [];

    /// <summary>All of these match without scoring.</summary>
    public IReadOnlyList<Query> Filter { get; init; } = [];

    /// <summary>How many should clauses have to match at least; 0 for the rule above.</summary>
    public int MinimumShouldMatch { get; init; }
}

/// <summary>Documents that match any of the queries; the score is the best one's, plus a part of the others'.</summary>
/// <param name="Queries">The alternatives.</param>
/// <param name="TieBreaker">Share of the other matching alternatives' scores that is added, 0 to 1.</param>
public sealed record DisjunctionMaxQuery(IReadOnlyList<Query> Queries, float TieBreaker = 0) : Query;

/// <summary>The same documents, score multiplied.</summary>
/// <param name="Inner">The query.</param>
/// <param name="Factor">Positive factor.</param>
public sealed record BoostQuery(Query Inner, float Factor) : Query;

/// <summary>The same documents, every score the same.</summary>
/// <param name="Inner">The query.</param>
/// <param name="Score">The score.</param>
public sealed record ConstantScoreQuery(Query Inner, float Score = 1) : Query;

/// <summary>Documents whose number lies in a range; score 1.</summary>
/// <param name="Field">A number field.</param>
/// <param name="Minimum">Smallest, inclusive.</param>
/// <param name="Maximum">Largest, inclusive.</param>
public sealed record NumberRangeQuery(string Field, long Minimum, long Maximum) : Query;

/// <summary>Documents that have any value in a number or facet field; score 1.</summary>
/// <param name="Field">A number or facet field.</param>
public sealed record HasValueQuery(string Field) : Query;

/// <summary>Documents that have one of the values, or a value below it; score 1.</summary>
/// <param name="Field">A facet field.</param>
/// <param name="Paths">The values; unknown ones match nothing.</param>
public sealed record FacetQuery(string Field, IReadOnlyList<string> Paths) : Query;

/// <summary>Documents with one of the ids; score 1.</summary>
/// <param name="Ids">The ids.</param>
public sealed record IdQuery(IReadOnlyList<string> Ids) : Query;
