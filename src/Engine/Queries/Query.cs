using System.Text;

namespace NewsSearch.Engine.Queries;

/// <summary>What to find and how to score it.</summary>
/// <remarks>
/// Queries are immutable values: two queries of the same kind with equal parts are equal, lists compared element by
/// element and term keys byte by byte, so a query can be the key of a cache. The lists handed to a query must not
/// change afterwards. Safe from any thread.
/// </remarks>
public abstract record Query
{
    /// <summary>
    /// The query for a reader, in Lucene's notation: <c>+must should -not #filter</c>, <c>field:term</c>,
    /// <c>field:"a phrase"~slop</c>, <c>field:[1 TO 5]</c>, <c>(a | b)~tie</c>, <c>query^boost</c>. For logs and
    /// explanations; it is not parsed back.
    /// </summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Describe(text);
        return text.ToString();
    }

    /// <summary>Appends the notation of this query. Internal, so that the kinds of query are those of this folder.</summary>
    internal abstract void Describe(StringBuilder text);
}

/// <summary>Every live document, score 1.</summary>
public sealed record MatchAllQuery : Query
{
    internal override void Describe(StringBuilder text) => text.Append("*:*");
}

/// <summary>No document.</summary>
public sealed record MatchNoneQuery : Query
{
    internal override void Describe(StringBuilder text) => text.Append("-*:*");
}
