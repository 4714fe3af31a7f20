using NewsSearch.Analysis.Queries;

namespace NewsSearch.Articles.Searching;

/// <summary>How much a form of a word counts by its distance from what was typed.</summary>
public static class MatchTierWeight
{
    /// <summary>The factor of the form's score, above 0 and at most 1.</summary>
    public static float Of(MatchTier tier) => tier switch
    {
        MatchTier.Exact => 1.0f,
        MatchTier.Variant => 0.95f,
        MatchTier.Alias => 0.9f,
        MatchTier.Synonym or MatchTier.UnderMarked => 0.6f,
        _ => 0.4f,
    };
}
