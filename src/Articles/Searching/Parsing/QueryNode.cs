namespace NewsSearch.Articles.Searching.Parsing;

/// <summary>A part of a query as its operators, quotes and parentheses cut it; words are not analysed yet.</summary>
internal abstract record QueryNode;

/// <summary>Words that stand side by side without operators between them: all have to be found, anywhere.</summary>
/// <remarks>They stay one text, so that acronyms and aliases of several words are seen by the analyzer.</remarks>
internal sealed record WordsNode(string Text) : QueryNode;

/// <summary>Words in quotes: side by side in this order.</summary>
internal sealed record PhraseNode(string Text) : QueryNode;

/// <summary>A word with a star behind it: every word that begins so.</summary>
internal sealed record PrefixNode(string Text) : QueryNode;

/// <summary>All of several parts.</summary>
internal sealed record AllNode(IReadOnlyList<QueryNode> Parts) : QueryNode;

/// <summary>Any of several parts.</summary>
internal sealed record AnyNode(IReadOnlyList<QueryNode> Parts) : QueryNode;

/// <summary>Articles with the part are left out.</summary>
internal sealed record NotNode(QueryNode Part) : QueryNode;

/// <summary>A part that is looked for in one field only: <c>title:"…"</c>, <c>province:hau-giang</c>.</summary>
internal sealed record FieldNode(QueryField Field, QueryNode Part) : QueryNode;

/// <summary>The fields that can be named in a query.</summary>
internal enum QueryField
{
    /// <summary>The title's words.</summary>
    Title,

    /// <summary>An official, by name or facet id.</summary>
    Official,

    /// <summary>A province, by name or facet id.</summary>
    Province,

    /// <summary>The publication date: a day, month or year, or two with ".." between them.</summary>
    Date,
}

/// <summary>A query cut into its parts.</summary>
/// <param name="Root">The query, or null where it has no words.</param>
/// <param name="Notes">What could not be read or was changed.</param>
internal sealed record ParsedQuery(QueryNode? Root, IReadOnlyList<InterpretationNote> Notes);
