namespace NewsSearch.Engine.Storage;

/// <summary>What a file of the index is.</summary>
internal enum IndexFileKind : ushort
{
    /// <summary>The manifest of a generation.</summary>
    Commit = 1,

    /// <summary>The data of a segment.</summary>
    Segment = 2,

    /// <summary>Which documents of a segment are live.</summary>
    Deletes = 3,

    /// <summary>What the caller keeps beside a commit.</summary>
    Attachment = 4,
}
