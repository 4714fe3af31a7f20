using NewsSearch.Engine.Documents;

namespace NewsSearch.Engine.Storage;

/// <summary>A published generation: which files it is made of.</summary>
/// <param name="Generation">Its number.</param>
/// <param name="Schema">The schema it was written with.</param>
/// <param name="NextSegment">Number that the next segment gets; numbers are not used twice.</param>
/// <param name="Segments">The segments, in order of document number.</param>
/// <param name="Attachment">The file that the writer's caller keeps with it, or null.</param>
/// <param name="UserData">Small facts that the writer's caller keeps with it.</param>
internal sealed record CommitPoint(
    long Generation,
    Schema Schema,
    long NextSegment,
    IReadOnlyList<CommittedSegment> Segments,
    CommittedAttachment? Attachment,
    IReadOnlyDictionary<string, string> UserData)
{
    /// <summary>Names of all its files but the manifest itself.</summary>
    public IEnumerable<string> DataFiles
    {
        get
        {
            foreach (CommittedSegment segment in Segments)
            {
                yield return IndexFileNames.Segment(segment.Number);
                if (segment.DeletesGeneration > 0) yield return IndexFileNames.Deletes(segment.Number, segment.DeletesGeneration);
            }

            if (Attachment is { } attachment) yield return IndexFileNames.Attachment(attachment.Generation);
        }
    }
}

/// <summary>A segment of a commit.</summary>
/// <param name="Number">Its number, which names its file.</param>
/// <param name="MaxDocument">Documents, deleted ones included.</param>
/// <param name="LiveCount">Documents that are not deleted.</param>
/// <param name="Weight">Size of its documents by which merges are chosen, in bytes as the writer counts them.</param>
/// <param name="File">Length and checksum of its file.</param>
/// <param name="DeletesGeneration">The generation that wrote its deletions, or 0 where nothing is deleted.</param>
/// <param name="Deletes">Length and checksum of the file of deletions.</param>
internal sealed record CommittedSegment(
    long Number,
    int MaxDocument,
    int LiveCount,
    long Weight,
    FileStamp File,
    long DeletesGeneration,
    FileStamp Deletes);

/// <summary>The attachment of a commit; later ones share it until there is another.</summary>
/// <param name="Generation">The generation that wrote it, which names its file.</param>
/// <param name="File">Length and checksum of its file.</param>
internal sealed record CommittedAttachment(long Generation, FileStamp File);

/// <summary>By what a file is known again.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Checksum">The checksum in its footer.</param>
internal readonly record struct FileStamp(long Length, uint Checksum);
