using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Understanding.Provinces;

/// <summary>
/// Tells articles about the whole country, or about another one, from those whose province is simply not known.
/// </summary>
/// <remarks>Signs in the title and the lead weigh most; without enough of them nothing is said.</remarks>
internal static class ReachRecognizer
{
    // One sign in the lead, or two further down.
    private const double LeastScore = 2;

    // So many provinces, none of them the main one, are the country.
    private const int ManyProvinces = 3;

    /// <summary>The verdict; null where the article has a primary province, or where nothing shows.</summary>
    public static ReachFinding? Recognize(ArticleLayout layout, ReachSigns signs, IReadOnlyList<ProvinceFinding> provinces)
    {
        if (provinces.Any(p => p.Primary)) return null;
        (ReachScore national, ReachScore foreign) = (signs.National, signs.Foreign);
        bool isForeign = foreign.Total >= LeastScore && ((foreign.Lead > 0 && national.Lead == 0) || (foreign.Total > 2 * national.Total && !national.InTitle));
        if (isForeign) return foreign.ToFinding(ArticleReach.Foreign, layout, national.Total);
        if (provinces.Count >= ManyProvinces) return new ReachFinding(ArticleReach.National, "several provinces", provinces[0].Evidence[0], 0.7);
        return national.Total >= LeastScore ? national.ToFinding(ArticleReach.National, layout, foreign.Total) : null;
    }
}
