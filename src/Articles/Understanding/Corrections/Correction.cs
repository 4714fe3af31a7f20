namespace NewsSearch.Articles.Understanding.Corrections;

/// <summary>What somebody decided against what the rules found.</summary>
/// <param name="Field">What is corrected.</param>
/// <param name="Subject">Id of the article; for <see cref="CorrectionField.Merge"/> the facet id of the person to be merged.</param>
/// <param name="Value">What it is to be; each <see cref="CorrectionField"/> says in which form.</param>
/// <param name="Reason">Why, as a sentence for readers; never empty.</param>
/// <param name="Author">Who decided it; never empty.</param>
public sealed record Correction(CorrectionField Field, string Subject, string Value, string Reason, string Author)
{
    /// <summary>The rule that a corrected finding names.</summary>
    public const string Rule = "correction";

    /// <summary>The fields as the file, JSON and the command line write them, in the order of <see cref="CorrectionField"/>.</summary>
    public static IReadOnlyList<string> FieldNames { get; } = ["published", "event", "title", "province", "official", "merge"];

    /// <summary>The field as it is written.</summary>
    public string FieldName => FieldNames[(int)Field];

    /// <summary>Reason and author, as evidence that stands beside the text and not in it.</summary>
    internal Evidence ToEvidence() => new($"{Reason} ({Author})", -1);
}
