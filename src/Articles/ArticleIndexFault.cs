namespace NewsSearch.Articles;

/// <summary>Why an index of articles cannot be used.</summary>
public enum ArticleIndexFault
{
    /// <summary>Nothing was ever published there, or not the generation that was asked for.</summary>
    Missing,

    /// <summary>A file is damaged, cut short or gone.</summary>
    Damaged,

    /// <summary>It was written by another version of the program; it has to be rebuilt.</summary>
    OtherVersion,

    /// <summary>Another live process is writing to it.</summary>
    Locked,

    /// <summary>It stands on another backend than the one chosen, or on one that this build has not.</summary>
    OtherBackend,
}
