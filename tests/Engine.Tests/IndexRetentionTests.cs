using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests;

public class IndexRetentionTests
{
    private readonly MemoryIndexDirectory _directory = new();

    public IndexRetentionTests()
    {
        using IndexWriter writer = IndexWriter.Open(_directory, TestIndex.Schema, TestIndex.Options with { KeepCommits = 9 });
        foreach (string id in (string[])["a", "b", "c"])
        {
            writer.Put(TestIndex.Document(id, "một"));
            writer.Commit(TestIndex.NoData);
        }
    }

    [Theory]
    [InlineData(0, new long[] { 3 })]
    [InlineData(1, new long[] { 2, 3 })]
    [InlineData(2, new long[] { 1, 2, 3 })]
    [InlineData(9, new long[] { 1, 2, 3 })]
    public void Collect_KeepsTheLastAndWholeOnes(int keep, long[] kept)
    {
        SortedDictionary<string, byte[]> before = DirectoryBytes.Read(_directory);
        IReadOnlyList<(string File, long Bytes)> planned = IndexRetention.Collect(_directory, keep, dryRun: true);
        Assert.Equal(before, DirectoryBytes.Read(_directory));
        Assert.Equal(planned, IndexRetention.Collect(_directory, keep, dryRun: false));
        Assert.Equal(kept, IndexReader.Generations(_directory));
        Assert.All(planned, file => Assert.Equal(before[file.File].Length, file.Bytes));
        foreach (long generation in kept) IndexReader.Open(_directory, TestIndex.Schema, generation).Dispose();
        Assert.Empty(IndexRetention.Collect(_directory, keep, dryRun: false));
    }

    [Fact]
    public void Collect_FilesThatAreNotTheEngines_Stay()
    {
        using (IndexOutput output = _directory.Create("notes.txt")) output.Write("mine"u8);
        IndexRetention.Collect(_directory, 0, dryRun: false);
        Assert.Contains("notes.txt", _directory.List());
    }

    // It may be whole for a later version of the program.
    [Fact]
    public void Collect_UnreadableManifestNewerThanAll_StaysWithWhatItMayNeed()
    {
        using (IndexOutput output = _directory.Create("commit-9")) output.Write("unknown"u8);
        using (IndexOutput output = _directory.Create("segment-77.seg")) output.Write("only commit 9 knows it"u8);
        string[] data = [.. _directory.List().Where(name => name.EndsWith(".seg", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        IndexRetention.Collect(_directory, 0, dryRun: false);
        Assert.Contains("commit-9", _directory.List());
        Assert.Equal(data, _directory.List().Where(name => name.EndsWith(".seg", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Collect_NoIndex_SaysSo()
        => Assert.Throws<IndexMissingException>(() => IndexRetention.Collect(new MemoryIndexDirectory(), 0, dryRun: true));
}
