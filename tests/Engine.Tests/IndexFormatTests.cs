using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests;

/// <summary>Pins the format: whoever changes a byte raises IndexFileFormat.Version and rewrites docs/index-format.md.</summary>
public class IndexFormatTests
{
    [Fact]
    public void Files_OfASmallIndex_HaveTheBytesOfVersion4()
    {
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            // More than 128 documents and positions for full blocks; values too short to be compressed.
            for (int i = 0; i < 150; i++)
            {
                writer.Put(new Document($"bài-{i}")
                    .AddText("title", $"tin {i % 7}")
                    .AddText("body", $"một hai . một {i}")
                    .AddNumber("date", i * 1000)
                    .AddFacet("place", $"tỉnh-{i % 3}/huyện-{i % 5}", $"Huyện {i % 5}"));
            }

            writer.Commit(TestIndex.NoData, _ => [1, 2, 3]);
            writer.Delete("bài-77");
            writer.Commit(new Dictionary<string, string> { ["khóa"] = "trị" });
        }

        Assert.Equal(
            new SortedDictionary<string, (int Length, uint Checksum)>(StringComparer.Ordinal)
            {
                ["attachment-1"] = (43, 0xE12CE15E),
                ["commit-1"] = (170, 0x57D84D9C),
                ["commit-2"] = (182, 0x349DCA17),
                ["segment-1-2.del"] = (72, 0xC57D232C),
                ["segment-1.seg"] = (11176, 0x443BF7C1),
            },
            new SortedDictionary<string, (int Length, uint Checksum)>(DirectoryBytes.Read(directory).ToDictionary(file => file.Key, file => (file.Value.Length, BitConverter.ToUInt32(file.Value.AsSpan()[^sizeof(uint)..]))), StringComparer.Ordinal));
    }

    [Fact]
    public void Version_OfTheFormat_IsTheOneDescribed()
        => Assert.Contains($"Format version {IndexFileFormat.Version}.", File.ReadAllText(TestSupport.Repository.Path("docs", "index-format.md")), StringComparison.Ordinal);
}
