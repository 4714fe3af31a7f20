using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests;

public class IndexWriterDeterminismTests
{
    [Fact]
    public void Commit_OneOrTwoOrThreeWorkers_TheSameBytesInTheSameFiles()
    {
        Dictionary<string, byte[]> one = Build(workers: 1);
        Assert.True(one.Keys.Count(name => name.EndsWith(".seg", StringComparison.Ordinal)) > 1);
        Assert.True(one.Keys.Max(name => name.EndsWith(".seg", StringComparison.Ordinal) ? IndexFileNames.SegmentNumber(name) : 0) > 16, "nothing was merged");
        foreach (int workers in (int[])[1, 2, 3])
        {
            Dictionary<string, byte[]> other = Build(workers);
            Assert.Equal(one.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
            foreach ((string name, byte[] bytes) in one) Assert.True(bytes.AsSpan().SequenceEqual(other[name]), $"{name} with {workers} workers");
        }
    }

    private static Dictionary<string, byte[]> Build(int workers)
    {
        var random = new Random(11);
        var directory = new MemoryIndexDirectory();
        // The smallest batches, so that there are many.
        using (IndexWriter writer = IndexWriter.Open(directory, TestIndex.Schema, TestIndex.Options with { Workers = workers, MemoryBudget = 1, KeepCommits = 3 }))
        {
            for (int i = 0; i < 3000; i++)
            {
                writer.Put(ModelDocument.Random(random, $"{random.Next(2500)}").ToDocument());
                if (i == 1500)
                {
                    writer.Delete("7");
                    writer.Commit(TestIndex.NoData);
                }
            }

            writer.Commit(new Dictionary<string, string> { ["b"] = "2", ["a"] = "1" });
        }

        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (string name in directory.List())
        {
            using IndexInput input = directory.Open(name);
            files.Add(name, input.Slice(0, (int)input.Length).ToArray());
        }

        return files;
    }
}
