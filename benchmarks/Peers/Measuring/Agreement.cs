using NewsSearch.Peers.Protocol;

namespace NewsSearch.Peers.Measuring;

/// <summary>Holds the engines' answers against each other before any is timed.</summary>
internal static class Agreement
{
    private const double ScoreTolerance = 1e-3;

    // Of the spellings of a word with more postings than ResolvedTerms.CountLimit our engine estimates how many documents
    // have any; Lucene's folded field counts them. Scores are alike only where the statistics are the same.
    private const int CountedDocuments = 1 << 18;

    /// <summary>Refuses answers that differ.</summary>
    /// <param name="query">The query.</param>
    /// <param name="documents">Documents in each of the indexes.</param>
    /// <param name="ours">Our answer.</param>
    /// <param name="peer">Who the other is.</param>
    /// <param name="theirs">Its answer.</param>
    /// <exception cref="PeersException">They differ.</exception>
    public static void Check(string query, int documents, PeerAnswer ours, string peer, PeerAnswer theirs)
    {
        if (theirs.Total != ours.Total) throw new PeersException(FormattableString.Invariant($"{peer} finds {theirs.Total} documents for '{query}', we find {ours.Total}."));
        if (theirs.Facets.Length > 0 && theirs.Facets != ours.Facets) throw new PeersException($"{peer} counts other facets for '{query}':\n{theirs.Facets}\n{ours.Facets}");
        bool isUnion = query.StartsWith("unaccented", StringComparison.Ordinal) || query.StartsWith("half", StringComparison.Ordinal);
        if (theirs.Scores.Length == 0 || (isUnion && documents > CountedDocuments)) return;
        bool same = theirs.Scores.Length == ours.Scores.Length;
        for (int i = 0; same && i < ours.Scores.Length; i++) same = Math.Abs(ours.Scores[i] - theirs.Scores[i]) <= ScoreTolerance * Math.Abs(theirs.Scores[i]);
        if (!same) throw new PeersException(FormattableString.Invariant($"{peer} scores '{query}' {string.Join(' ', theirs.Scores)}, we {string.Join(' ', ours.Scores)}."));
    }
}
