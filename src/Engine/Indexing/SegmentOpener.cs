using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Indexing;

/// <summary>Opens the segments of a commit.</summary>
internal static class SegmentOpener
{
    /// <summary>Opens a segment, checking that its files are the ones that the commit means.</summary>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    /// <exception cref="CorruptIndexException">A file is another, or damaged where a look at both ends shows it.</exception>
    public static FileSegmentReader Open(IndexDirectory directory, Schema schema, CommittedSegment segment, int documentBase)
    {
        LiveDocuments? live = null;
        if (segment.DeletesGeneration > 0)
        {
            using IndexInput deletes = directory.Open(IndexFileNames.Deletes(segment.Number, segment.DeletesGeneration));
            uint checksum = IndexFileFormat.CheckEnvelope(deletes, IndexFileKind.Deletes, segment.Number);
            Check(deletes.Name, new FileStamp(deletes.Length, checksum), segment.Deletes);
            live = LiveDocuments.Read(deletes, segment.Number, segment.MaxDocument);
        }

        var file = new SegmentFile(directory.Open(IndexFileNames.Segment(segment.Number)), segment.Number);
        try
        {
            Check(file.Input.Name, new FileStamp(file.Input.Length, file.Checksum), segment.File);
            var reader = new FileSegmentReader(file, schema, live, documentBase);
            if (reader.MaxDocument != segment.MaxDocument || reader.LiveCount != segment.LiveCount)
            {
                throw new CorruptIndexException(file.Input.Name, $"The segment has {reader.LiveCount} live documents of {reader.MaxDocument}, the commit says {segment.LiveCount} of {segment.MaxDocument}.");
            }

            return reader;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static void Check(string name, FileStamp found, FileStamp expected)
    {
        if (found != expected)
        {
            throw new CorruptIndexException(name, $"The file has {found.Length} bytes with checksum {found.Checksum:x8}, the commit says {expected.Length} with {expected.Checksum:x8}.");
        }
    }
}
