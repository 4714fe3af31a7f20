namespace NewsSearch.Engine.Postings;

/// <summary>
/// What searches found out about the postings of a term in a segment, which never change: later searches need not look
/// for it again. Safe from any thread: all find the same.
/// </summary>
internal sealed class KnownPostings
{
    private int _liveDocuments = -1;

    /// <summary>Where their parts stand; null before somebody asked.</summary>
    public PostingsRecord? Record { get; set; }

    /// <summary>
    /// The largest impact of each block, one for a list without a table; null before somebody worked it out. 4 bytes for
    /// 128 postings, and a tenth of the time of a search for frequent terms.
    /// </summary>
    public float[]? Bounds { get; set; }

    /// <summary>How many of their documents are live; null before somebody counted.</summary>
    public int? LiveDocuments
    {
        get => _liveDocuments < 0 ? null : _liveDocuments;
        set => _liveDocuments = value ?? -1;
    }
}
