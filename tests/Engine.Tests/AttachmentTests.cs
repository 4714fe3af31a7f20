using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests;

public class AttachmentTests
{
    [Fact]
    public void Attachment_OfCommitWithoutOne_IsNull()
    {
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            writer.Put(new Document("a").AddText("body", "một"));
            writer.Commit(TestIndex.NoData);
        }

        using IndexReader reader = IndexReader.Open(directory, TestIndex.Schema);
        Assert.Null(reader.Attachment);
    }

    [Fact]
    public void Attach_SeesWhatIsAboutToBePublished()
    {
        var directory = new MemoryIndexDirectory();
        using IndexWriter writer = TestIndex.Writer(directory);
        writer.Put(new Document("a").AddText("body", "một"));
        writer.Put(new Document("b").AddText("body", "hai"));
        writer.Commit(TestIndex.NoData, reader => [(byte)reader.DocumentCount]);
        writer.Delete("a");
        writer.Commit(TestIndex.NoData, reader => [(byte)reader.DocumentCount, (byte)reader.MaxDocument]);

        using IndexReader first = IndexReader.Open(directory, TestIndex.Schema, generation: 1);
        using IndexReader second = IndexReader.Open(directory, TestIndex.Schema);
        Assert.Equal<byte>([2], first.Attachment!.Value.ToArray());
        Assert.Equal<byte>([1, 2], second.Attachment!.Value.ToArray());
    }

    [Fact]
    public void Attachment_IsSharedByLaterCommits_AndGoesWithTheLastOfThem()
    {
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            writer.Put(new Document("a").AddText("body", "một"));
            writer.Commit(TestIndex.NoData, _ => [7]);
        }

        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            for (int i = 0; i < 5; i++)
            {
                writer.Put(new Document("b").AddText("body", $"hai {i}"));
                writer.Commit(TestIndex.NoData, _ => null);
            }

            Assert.Contains("attachment-1", directory.List());
            using (IndexReader reader = IndexReader.Open(directory, TestIndex.Schema)) Assert.Equal<byte>([7], reader.Attachment!.Value.ToArray());
            for (int i = 0; i < 5; i++) writer.Commit(TestIndex.NoData, i == 0 ? static _ => [8] : null);
        }

        Assert.DoesNotContain("attachment-1", directory.List());
        Assert.Contains("attachment-7", directory.List());
        Assert.Empty(IndexVerifier.Verify(directory, TestIndex.Schema, deep: true));
    }

    [Fact]
    public void Commit_WhenAttachFails_PublishesNothing()
    {
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            writer.Put(new Document("a").AddText("body", "một"));
            Assert.Throws<InvalidOperationException>(() => writer.Commit(TestIndex.NoData, _ => throw new InvalidOperationException()));
        }

        Assert.Throws<IndexMissingException>(() => IndexReader.Open(directory, TestIndex.Schema));
        Assert.DoesNotContain(directory.List(), name => name.StartsWith("attachment", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(-1)]
    public void Attachment_WithADamagedByte_IsNotRead(int offset)
    {
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            writer.Put(new Document("a").AddText("body", "một"));
            writer.Commit(TestIndex.NoData, _ => [1, 2, 3]);
        }

        byte[] bytes = DirectoryBytes.Read(directory)["attachment-1"];
        bytes[offset < 0 ? bytes.Length + offset : offset] ^= 0x10;
        directory.Delete("attachment-1");
        using (IndexOutput output = directory.Create("attachment-1")) output.Write(bytes);

        Assert.Throws<CorruptIndexException>(() => IndexReader.Open(directory, TestIndex.Schema));
        Assert.Contains(IndexVerifier.Verify(directory, TestIndex.Schema, deep: false), problem => problem.File == "attachment-1");
    }
}
