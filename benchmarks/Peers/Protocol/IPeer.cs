namespace NewsSearch.Peers.Protocol;

/// <summary>An engine under measurement, in a process of its own.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>Indexes a corpus and deletes the documents that are to be deleted.</summary>
    /// <returns>Seconds to the commit before the deletions.</returns>
    double Index(string corpus, string folder, int threads);

    /// <summary>Opens the index for queries.</summary>
    void Open(string folder);

    /// <summary>Answers a query.</summary>
    /// <param name="query">Its class, a tab, its words.</param>
    /// <param name="check">Whether totals, scores and counts are to be given for comparison, however long that takes.</param>
    PeerAnswer Answer(string query, bool check);
}
