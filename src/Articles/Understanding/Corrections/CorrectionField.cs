namespace NewsSearch.Articles.Understanding.Corrections;

/// <summary>What a correction is about; its file and the command line write the names in lower case.</summary>
public enum CorrectionField
{
    /// <summary>The publication date: <c>2023</c>, <c>2023-10</c>, <c>2023-10-14</c> or <c>none</c>.</summary>
    Published,

    /// <summary>The date of what is reported, in the same forms.</summary>
    Event,

    /// <summary>The title: its words.</summary>
    Title,

    /// <summary>
    /// A province: <c>id</c> makes it the primary one, <c>+id</c> adds it, <c>-id</c> takes it away. The ids of
    /// <see cref="ReachFinding"/> say that the article has no primary province.
    /// </summary>
    Province,

    /// <summary>An official: <c>+id</c> or <c>+Full Name</c> adds, <c>-id</c> or <c>-Full Name</c> takes away.</summary>
    Official,

    /// <summary>Two ids of one person: the subject becomes the official of the catalogue that the value names, in every article.</summary>
    Merge,
}
