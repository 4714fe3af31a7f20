using System.Runtime.CompilerServices;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Indexing;

public sealed class WriterSegmentTests
{
    private readonly MemoryIndexDirectory _directory = new();

    // A build of a million articles merges thousands of segments, each a source of the next.
    [Fact]
    public void Dispose_OfASource_LetsItsReaderGoAndKeepsItsNumberOfDocuments()
    {
        (WriterSegment source, WeakReference reader) = Written();
        WriterSegment merged = Merged(source);

        source.Dispose();
        GC.Collect();

        Assert.False(reader.IsAlive);
        Assert.Null(source.Reader);
        merged.Weigh();
        Assert.Equal(50, merged.Weight);
        Assert.Empty(merged.Sources);
    }

    // Of its own, so that no local of the test keeps the reader.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (WriterSegment Segment, WeakReference Reader) Written()
    {
        var segment = new WriterSegment(1, weight: 100, born: 0, Task.FromResult(Build(1, documents: 2)));
        return (segment, new WeakReference(segment.Reader));
    }

    // As if one of two documents had been deleted.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private WriterSegment Merged(WriterSegment source) => new(2, weight: 100, born: 0, Task.FromResult(Build(2, documents: 1))) { Sources = [source] };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private BuiltSegment Build(long number, int documents)
    {
        var builder = new SegmentBuilder(TestIndex.Schema, new WhitespaceAnalyzer());
        FileStamp stamp = builder.Build(_directory, number, [.. Enumerable.Range(0, documents).Select(static i => TestIndex.Document($"bài-{i}", "một hai"))]);
        var file = new SegmentFile(_directory.Open(IndexFileNames.Segment(number)), number);
        return new BuiltSegment(stamp, new FileSegmentReader(file, TestIndex.Schema, live: null, documentBase: 0));
    }
}
