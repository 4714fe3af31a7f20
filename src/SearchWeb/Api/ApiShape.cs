namespace NewsSearch.Web.Api;

/// <summary>The answers that are written by hand, for the command line writes them too.</summary>
internal enum ApiShape
{
    /// <summary>A search.</summary>
    SearchResults,

    /// <summary>An article.</summary>
    Document,

    /// <summary>The values of a facet.</summary>
    FacetValues,

    /// <summary>Completions.</summary>
    Suggestions,

    /// <summary>What the index holds.</summary>
    Status,
}
