using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>Writes sections with one structure's writer and opens them for its reader.</summary>
internal static class SegmentBytes
{
    public static SegmentFile Write(Action<SegmentFileWriter> write)
    {
        var directory = new MemoryIndexDirectory();
        using (var writer = new SegmentFileWriter(directory, 1))
        {
            write(writer);
            writer.Finish();
        }

        return new SegmentFile(directory.Open(IndexFileNames.Segment(1)), 1);
    }
}
