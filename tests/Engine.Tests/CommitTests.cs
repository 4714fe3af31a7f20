using NewsSearch.Analysis;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests;

public class CommitTests
{
    [Fact]
    public void Open_NoIndex_SaysSo()
    {
        Assert.Throws<IndexMissingException>(() => TestIndex.Reader(new MemoryIndexDirectory()));
        Assert.Throws<IndexMissingException>(() => IndexVerifier.Verify(new MemoryIndexDirectory(), TestIndex.Schema, deep: true));
        Assert.Empty(IndexReader.Generations(new MemoryIndexDirectory()));
    }

    [Fact]
    public void Commit_Nothing_IsAnEmptyIndex()
    {
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(directory)) writer.Commit(TestIndex.NoData);
        using IndexReader reader = TestIndex.Reader(directory);
        Assert.Equal((0, 0, -1), (reader.DocumentCount, reader.MaxDocument, reader.FindDocument("a")));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.DocumentId(0));
        Assert.Empty(TestIndex.Terms(reader, "body"));
    }

    [Fact]
    public void Dispose_WithoutCommit_LeavesThePublishedIndexAndNoFiles()
    {
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            writer.Put(TestIndex.Document("a", "một"));
            writer.Commit(TestIndex.NoData);
        }

        SortedDictionary<string, byte[]> before = DirectoryBytes.Read(directory);
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            writer.Delete("a");
            writer.Put(TestIndex.Document("b", "hai"));
            Assert.Equal(1, writer.DocumentCount);
            writer.MergeAll();
        }

        Assert.Equal(before, DirectoryBytes.Read(directory));
    }

    [Fact]
    public void Commit_ReaderOpenMeanwhile_KeepsItsGeneration()
    {
        using var folder = new TemporaryFolder();
        var directory = new FileIndexDirectory(folder.Path);
        using IndexWriter writer = IndexWriter.Open(directory, TestIndex.Schema, TestIndex.Options with { KeepCommits = 0 });
        writer.Put(TestIndex.Document("a", "một"));
        writer.Commit(TestIndex.NoData);
        using IndexReader old = TestIndex.Reader(directory);
        writer.Put(TestIndex.Document("a", "hai"));
        writer.MergeAll();
        writer.Commit(TestIndex.NoData);
        Assert.Equal([2L], IndexReader.Generations(directory));
        Assert.Equal("một", System.Text.Encoding.UTF8.GetString(old.Stored(old.FindDocument("a"), "text")));
        using IndexReader now = TestIndex.Reader(directory);
        Assert.Equal("hai", System.Text.Encoding.UTF8.GetString(now.Stored(now.FindDocument("a"), "text")));
    }

    [Fact]
    public void Open_OlderGenerationForWriting_PublishesItAgain()
    {
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            writer.Put(TestIndex.Document("a", "một"));
            writer.Commit(new Dictionary<string, string> { ["state"] = "good" });
            writer.Put(TestIndex.Document("a", "hỏng"));
            writer.Commit(new Dictionary<string, string> { ["state"] = "bad" });
        }

        Assert.Equal([1L, 2L], IndexReader.Generations(directory));
        using (IndexReader first = IndexReader.Open(directory, TestIndex.Schema, generation: 1)) Assert.Equal("good", first.UserData["state"]);
        Assert.Throws<IndexMissingException>(() => IndexReader.Open(directory, TestIndex.Schema, generation: 3));
        using (IndexWriter writer = IndexWriter.Open(directory, TestIndex.Schema, TestIndex.Options with { StartGeneration = 1 }))
        {
            Assert.Equal(3, writer.Commit(TestIndex.NoData));
        }

        using IndexReader reader = TestIndex.Reader(directory);
        Assert.Equal("một", System.Text.Encoding.UTF8.GetString(reader.Stored(reader.FindDocument("a"), "text")));
        Assert.Empty(IndexVerifier.Verify(directory, TestIndex.Schema, deep: true));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(3, 4)]
    public void Commit_Often_KeepsTheNumberAskedFor(int keep, int expected)
    {
        var directory = new MemoryIndexDirectory();
        using IndexWriter writer = IndexWriter.Open(directory, TestIndex.Schema, TestIndex.Options with { KeepCommits = keep });
        for (int i = 0; i < 6; i++)
        {
            writer.Put(TestIndex.Document($"{i % 2}", "một"));
            writer.Commit(TestIndex.NoData);
        }

        Assert.Equal(expected, IndexReader.Generations(directory).Count);
        foreach (long generation in IndexReader.Generations(directory)) IndexReader.Open(directory, TestIndex.Schema, generation).Dispose();
        Assert.Empty(IndexVerifier.Verify(directory, TestIndex.Schema, deep: true));
    }

    [Fact]
    public void StartEmpty_UntilTheCommit_ServesTheOldIndex()
    {
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            writer.Put(TestIndex.Document("a", "một"));
            writer.Commit(TestIndex.NoData);
        }

        using (IndexWriter writer = IndexWriter.Open(directory, TestIndex.Schema, TestIndex.Options with { StartEmpty = true }))
        {
            writer.Put(TestIndex.Document("b", "hai"));
            Assert.Equal(1, writer.DocumentCount);
            using (IndexReader old = TestIndex.Reader(directory)) Assert.Equal(0, old.FindDocument("a"));
            writer.Commit(TestIndex.NoData);
        }

        using IndexReader reader = TestIndex.Reader(directory);
        Assert.Equal((1, -1), (reader.DocumentCount, reader.FindDocument("a")));
    }

    [Fact]
    public void Open_OtherSchema_IsRefusedUnlessStartingEmpty()
    {
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(directory)) writer.Commit(TestIndex.NoData);
        var newer = new Schema(2, TestIndex.Schema.Fields);
        var other = new Schema(1, new FieldDefinition("body", FieldKind.Text));
        foreach (Schema schema in (Schema[])[newer, other])
        {
            Assert.Throws<SchemaMismatchException>(() => IndexReader.Open(directory, schema));
            Assert.Throws<SchemaMismatchException>(() => IndexWriter.Open(directory, schema, TestIndex.Options));
            Assert.NotEmpty(IndexVerifier.Verify(directory, schema, deep: false));
        }

        using (IndexWriter writer = IndexWriter.Open(directory, newer, TestIndex.Options with { StartEmpty = true })) writer.Commit(TestIndex.NoData);
        using IndexReader reader = IndexReader.Open(directory, newer);
        Assert.Equal(2, reader.Generation);
    }

    [Fact]
    public void Open_SecondWriter_IsRefused()
    {
        var directory = new MemoryIndexDirectory();
        using IndexWriter writer = TestIndex.Writer(directory);
        Assert.Throws<WriterLockedException>(() => TestIndex.Writer(directory));
    }

    [Fact]
    public void Open_LeftoversOfAKilledWriterAndFilesOfOthers_OnlyTheLeftoversGo()
    {
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            writer.Put(TestIndex.Document("a", "một"));
            writer.Commit(TestIndex.NoData);
        }

        string[] whole = [.. directory.List()];
        string[] others = ["README.md", "segment-1.seg.bak", "notes.tmp"];
        foreach (string name in others) directory.Store(name, [1]);
        foreach (string name in (string[])["segment-9.seg", "segment-1-7.del", "segment-9.seg.terms.tmp", "commit-2.tmp"]) directory.Store(name, [1]);
        TestIndex.Writer(directory).Dispose();
        Assert.Equal(whole.Concat(others).Order(StringComparer.Ordinal), directory.List().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Open_NewestManifestDamaged_ServesTheOlderAndWritesOnFromIt()
    {
        MemoryIndexDirectory directory = WithSecondManifestDamaged();
        Assert.Equal([1L], IndexReader.Generations(directory));
        using (IndexReader reader = TestIndex.Reader(directory)) Assert.Equal(1, reader.Generation);
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            writer.Put(TestIndex.Document("c", "ba"));
            Assert.Equal(3, writer.Commit(TestIndex.NoData));
        }

        using IndexReader now = TestIndex.Reader(directory);
        Assert.Equal(["a", "c"], Enumerable.Range(0, 2).Select(now.DocumentId));
        Assert.Empty(IndexVerifier.Verify(directory, TestIndex.Schema, deep: true));
    }

    // It may be whole for a later version of the program: until the next commit its files stay as they are.
    [Fact]
    public void Dispose_NewestManifestUnreadable_OverwritesNoFileThatItMayNeed()
    {
        MemoryIndexDirectory directory = WithSecondManifestDamaged();
        SortedDictionary<string, byte[]> before = DirectoryBytes.Read(directory);
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            writer.Put(TestIndex.Document("c", "ba"));
            writer.MergeAll();
        }

        SortedDictionary<string, byte[]> after = DirectoryBytes.Read(directory);
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
    }

    [Fact]
    public async Task Open_WhileAWriterPublishesAndCleansUp_AlwaysFindsAWholeIndex()
    {
        using var folder = new TemporaryFolder();
        var directory = new FileIndexDirectory(folder.Path);
        using IndexWriter writer = IndexWriter.Open(directory, TestIndex.Schema, TestIndex.Options with { KeepCommits = 0 });
        writer.Put(TestIndex.Document("0", "một"));
        writer.Commit(TestIndex.NoData);
        using var stop = new CancellationTokenSource();
        Task<int> reading = Task.Run(() =>
        {
            int opened = 0;
            while (!stop.IsCancellationRequested)
            {
                using IndexReader reader = TestIndex.Reader(directory);
                Assert.True(reader.FindDocument("0") >= 0);
                Assert.Empty(IndexVerifier.Verify(directory, TestIndex.Schema, deep: false));
                opened++;
            }

            return opened;
        });
        for (int i = 0; i < 60 && !reading.IsCompleted; i++)
        {
            writer.Put(TestIndex.Document($"{i % 3}", "hai"));
            writer.Commit(TestIndex.NoData);
        }

        await stop.CancelAsync();
        Assert.True(await reading > 0);
    }

    // Merged unchecked, what was damaged would come out with a checksum that is right.
    [Fact]
    public void MergeAll_DamagedSegment_IsRefusedAndTheDamageStaysInSight()
    {
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            foreach (string id in (string[])["a", "b"])
            {
                writer.Put(new Document(id).AddText("body", "một").AddStored("text", Enumerable.Repeat((byte)'x', 500).ToArray()));
                writer.Commit(TestIndex.NoData);
            }
        }

        byte[] bytes = DirectoryBytes.Read(directory)["segment-1.seg"];
        bytes[IndexFileFormat.HeaderLength + 9] ^= 1;
        directory.Store("segment-1.seg", bytes);
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            writer.MergeAll();
            Assert.Equal("segment-1.seg", Assert.Throws<CorruptIndexException>(() => writer.Commit(TestIndex.NoData)).File);
        }

        Assert.Equal(2, IndexReader.Generations(directory)[^1]);
        Assert.Contains(IndexVerifier.Verify(directory, TestIndex.Schema, deep: false), problem => problem.File == "segment-1.seg");
    }

    [Fact]
    public void Commit_AnalyzerThatFails_ThrowsItsErrorAndLeavesThePublishedIndex()
    {
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(directory)) writer.Commit(TestIndex.NoData);
        SortedDictionary<string, byte[]> before = DirectoryBytes.Read(directory);
        foreach (Func<IAnalyzer> factory in (Func<IAnalyzer>[])[() => new FailingAnalyzer(), () => throw new NotSupportedException()])
        {
            using IndexWriter writer = IndexWriter.Open(directory, TestIndex.Schema, TestIndex.Options with { AnalyzerFactory = factory });
            writer.Put(TestIndex.Document("a", "một"));
            Assert.Throws<NotSupportedException>(() => writer.Commit(TestIndex.NoData));
            Assert.Throws<NotSupportedException>(() => writer.Put(TestIndex.Document("b", "hai")));
            Assert.Throws<NotSupportedException>(() => writer.Commit(TestIndex.NoData));
        }

        Assert.Equal(before, DirectoryBytes.Read(directory));
    }

    // The first commit has the document a, the second b as well.
    private static MemoryIndexDirectory WithSecondManifestDamaged()
    {
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            writer.Put(TestIndex.Document("a", "một"));
            writer.Commit(TestIndex.NoData);
            writer.Put(TestIndex.Document("b", "hai"));
            writer.Commit(TestIndex.NoData);
        }

        directory.Store("commit-2", [1, 2, 3]);
        return directory;
    }

    private sealed class FailingAnalyzer : IAnalyzer
    {
        public void Analyze(ReadOnlySpan<char> text, ITokenSink sink) => throw new NotSupportedException();
    }
}
