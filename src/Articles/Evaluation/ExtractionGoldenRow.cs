namespace NewsSearch.Articles.Evaluation;

/// <summary>An annotated article.</summary>
/// <remarks>Annotators may leave things open: what is optional is neither rewarded nor penalised.</remarks>
public sealed record ExtractionGoldenRow
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The scraped text.</summary>
    public required string Text { get; init; }

    /// <summary>Right answers for the publication date, ISO as far as it is known; null stands for "undated".</summary>
    public required IReadOnlyList<string?> Published { get; init; }

    /// <summary>Dates that are not the publication date, ISO.</summary>
    public required IReadOnlyList<string> RejectedDates { get; init; }

    /// <summary>Right answers for the day of the event; null where the annotators cannot tell.</summary>
    public IReadOnlyList<string?>? Event { get; init; }

    /// <summary>Names of provinces, as they were then.</summary>
    public required IReadOnlyList<Named> Provinces { get; init; }

    /// <summary>Names of the one that the article is mainly about.</summary>
    public required IReadOnlyList<Named> PrimaryProvinces { get; init; }

    /// <summary>The officials.</summary>
    public required IReadOnlyList<Official> Officials { get; init; }

    /// <summary>Names that are none: authors, victims, business people.</summary>
    public required IReadOnlyList<string> NotOfficials { get; init; }

    /// <summary>Where the article begins and ends in the text; null where it is not marked.</summary>
    public Reading.Span? Body { get; init; }

    /// <param name="Name">The name.</param>
    /// <param name="Optional">Whether it may be found or not.</param>
    public sealed record Named(string Name, bool Optional);

    /// <param name="Name">Full name.</param>
    /// <param name="Aliases">Other right spellings.</param>
    /// <param name="Optional">Whether the person may be found or not.</param>
    /// <param name="Roles">The posts.</param>
    public sealed record Official(string Name, IReadOnlyList<string> Aliases, bool Optional, IReadOnlyList<Role> Roles);

    /// <param name="Title">Normalised.</param>
    /// <param name="Organisation">Normalised; empty for none.</param>
    /// <param name="Province">Name of its province; empty for none.</param>
    /// <param name="Optional">Whether it may be found or not.</param>
    public sealed record Role(string Title, string Organisation, string Province, bool Optional);
}
