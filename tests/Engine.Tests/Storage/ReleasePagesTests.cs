using System.Globalization;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Storage;

public sealed class ReleasePagesTests
{
    private const int Documents = 64;
    private const int DocumentLength = 1 << 16;

    [Fact]
    public void ReleasePages_AfterAllWasRead_LeavesLittleResidentAndEverythingReadable()
    {
        // What is resident is read from /proc.
        if (!OperatingSystem.IsLinux()) return;
        using var folder = new TemporaryFolder();
        var random = new Random(7);
        byte[][] values = [.. Enumerable.Range(0, Documents).Select(_ => new byte[DocumentLength])];
        using (IndexWriter writer = TestIndex.Writer(new FileIndexDirectory(folder.Path)))
        {
            for (int i = 0; i < Documents; i++)
            {
                random.NextBytes(values[i]);
                writer.Put(new Document(string.Create(CultureInfo.InvariantCulture, $"bài-{i}")).AddStored("text", values[i]));
            }

            writer.Commit(TestIndex.NoData);
        }

        using IndexReader reader = TestIndex.Reader(new FileIndexDirectory(folder.Path));
        for (int document = 0; document < Documents; document++) Assert.Equal(values[document], reader.Stored(document, "text"));
        long before = ResidentKiB(folder.Path);
        reader.ReleasePages();
        long after = ResidentKiB(folder.Path);

        Assert.InRange(before, Documents * DocumentLength / 1024 / 2, long.MaxValue);
        Assert.InRange(after, 0, before / 8);
        Assert.Equal(values[9], reader.Stored(9, "text"));
    }

    // Of the mappings of files in a folder.
    private static long ResidentKiB(string folder)
    {
        long sum = 0;
        bool isOfFolder = false;
        foreach (string line in File.ReadLines("/proc/self/smaps"))
        {
            if (!line.StartsWith("Rss:", StringComparison.Ordinal))
            {
                // A mapping's first line begins with its addresses, in small letters; all others with a name in large ones.
                if (char.IsAsciiHexDigitLower(line[0])) isOfFolder = line.Contains(folder, StringComparison.Ordinal);
                continue;
            }

            if (isOfFolder) sum += long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }

        return sum;
    }
}
