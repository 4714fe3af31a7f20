namespace NewsSearch.Articles;

/// <summary>What an article that is about no one province concerns.</summary>
public enum ArticleReach
{
    /// <summary>The whole country: its central bodies, its laws, all or many of its provinces.</summary>
    National,

    /// <summary>Another country.</summary>
    Foreign,
}

/// <summary>That an article concerns the whole country, or another one, with how that was found.</summary>
/// <param name="Value">Which of the two.</param>
/// <param name="Rule">Short English name of the rule: central body, whole country, several provinces, other country.</param>
/// <param name="Evidence">The words that show it.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record ReachFinding(ArticleReach Value, string Rule, Evidence Evidence, double Confidence)
{
    /// <summary>Facet ids of <see cref="ArticleReach.National"/> and <see cref="ArticleReach.Foreign"/> among those of provinces.</summary>
    public const string NationalId = "toan-quoc", ForeignId = "nuoc-ngoai";

    /// <summary>Facet id: it stands where a province's id stands.</summary>
    public string FacetId => Value == ArticleReach.National ? NationalId : ForeignId;

    /// <summary>What the facet shows.</summary>
    public string FacetLabel => LabelOf(FacetId)!;

    /// <summary>What the facet shows for an id; null for ids of provinces.</summary>
    public static string? LabelOf(string facetId) => facetId switch
    {
        NationalId => "Toàn quốc",
        ForeignId => "Nước ngoài",
        _ => null,
    };
}
