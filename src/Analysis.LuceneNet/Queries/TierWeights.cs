using NewsSearch.Analysis.Queries;

namespace NewsSearch.Analysis.LuceneNet.Queries;

/// <summary>How much a form of a word counts by its distance from what was typed; each above 0 and at most 1.</summary>
public sealed record TierWeights
{
    /// <summary>Another spelling of the same word.</summary>
    public float Variant { get; init; } = 0.95f;

    /// <summary>An acronym for its full form, and the other way round.</summary>
    public float Alias { get; init; } = 0.9f;

    /// <summary>Other words for the same.</summary>
    public float Synonym { get; init; } = 0.6f;

    /// <summary>A word with more marks than were typed.</summary>
    public float UnderMarked { get; init; } = 0.6f;

    /// <summary>The weight of a tier; null for forms that do not count: text without marks is only known to the index that marks it.</summary>
    public float? Of(MatchTier tier) => tier switch
    {
        MatchTier.Exact => 1,
        MatchTier.Variant => Variant,
        MatchTier.Alias => Alias,
        MatchTier.Synonym => Synonym,
        MatchTier.UnderMarked => UnderMarked,
        _ => null,
    };
}
