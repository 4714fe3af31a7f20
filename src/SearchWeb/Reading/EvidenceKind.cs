namespace NewsSearch.Web.Reading;

/// <summary>What a passage of an article shows.</summary>
public enum EvidenceKind
{
    /// <summary>The date of publication.</summary>
    Published,

    /// <summary>The day of what the article reports.</summary>
    Event,

    /// <summary>A date that is neither.</summary>
    Rejected,

    /// <summary>A province.</summary>
    Province,

    /// <summary>An official with a post.</summary>
    Official,
}
