using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests;

/// <summary>Random writing, compared with a list of documents after every commit.</summary>
public class IndexTwinTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Write_RandomPutsDeletesMergesAndReopenings_EqualsTheTwin(int seed)
    {
        var random = new Random(seed);
        var directory = new MemoryIndexDirectory();
        var model = new IndexModel();
        IndexWriter writer = Open(directory, random);
        for (int commit = 0; commit < 15; commit++)
        {
            int changes = random.Next(random.Next(2) == 0 ? 8 : 300);
            for (int i = 0; i < changes; i++)
            {
                string id = $"bài-{random.Next(600)}";
                if (random.Next(6) == 0)
                {
                    Assert.Equal(model.Delete(id), writer.Delete(id));
                    continue;
                }

                ModelDocument document = ModelDocument.Random(random, id);
                model.Put(document);
                writer.Put(document.ToDocument());
            }

            if (random.Next(5) == 0) Assert.Equal(model.Documents.Count, writer.DocumentCount);
            if (random.Next(8) == 0) writer.MergeAll();
            writer.Commit(TestIndex.NoData);
            using (IndexReader reader = TestIndex.Reader(directory)) ModelComparison.Compare(model, reader);
            Assert.Empty(IndexVerifier.Verify(directory, TestIndex.Schema, deep: true));
            if (random.Next(3) != 0) continue;
            writer.Dispose();
            writer = Open(directory, random);
        }

        writer.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(300)]
    public void Merge_SegmentsOfBoundarySizes_EqualsTheTwin(int size)
    {
        var random = new Random(size);
        using var folder = new TemporaryFolder();
        var directory = new FileIndexDirectory(folder.Path);
        var model = new IndexModel();
        using IndexWriter writer = TestIndex.Writer(directory);
        for (int segment = 0; segment < 3; segment++)
        {
            for (int i = 0; i < size; i++)
            {
                // Every document has the first word, so its postings cross the block's boundary.
                ModelDocument document = ModelDocument.Random(random, $"{segment}-{i}") with { Bodies = ["từ0 và từ0"] };
                model.Put(document);
                writer.Put(document.ToDocument());
            }

            writer.Commit(TestIndex.NoData);
        }

        if (size > 1) Assert.True(writer.Delete("1-0") && model.Delete("1-0"));
        writer.MergeAll();
        writer.Commit(TestIndex.NoData);
        using IndexReader reader = TestIndex.Reader(directory);
        Assert.Single(reader.Segments);
        Assert.Equal(model.Documents.Count, reader.MaxDocument);
        ModelComparison.Compare(model, reader);
        Assert.Empty(IndexVerifier.Verify(directory, TestIndex.Schema, deep: true));
    }

    private static IndexWriter Open(IndexDirectory directory, Random random) => IndexWriter.Open(
        directory,
        TestIndex.Schema,
        TestIndex.Options with { Workers = 1 + random.Next(2), MemoryBudget = 1 << 16 });
}
