using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Terms;
using NewsSearch.Engine.Tests.Support;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Engine.Tests;

/// <summary>Every file of an index damaged in many places: found by the verifier, and never more than a CorruptIndexException for a reader.</summary>
public class DamagedIndexTests(ITestOutputHelper output)
{
    private static readonly SortedDictionary<string, byte[]> Whole = Build();

    public static TheoryData<string> Files => [.. Whole.Keys];

    [Fact]
    public void Verify_WholeIndex_FindsNothing() => Assert.Empty(Verify(DirectoryBytes.With(Whole)));

    // Every byte of every file is under a checksum: 10,000 flips in the long form, all bytes of both ends in either.
    [Theory]
    [MemberData(nameof(Files))]
    public void OneBitFlipped_AnywhereInAFile_IsFoundAndNeverCrashes(string name)
    {
        byte[] bytes = Whole[name];
        int samples = Math.Min(bytes.Length, RandomTests.Count(quick: 300, all: (10_000 / Whole.Count) + 1));
        int seed = RandomTests.Seed();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        // Both ends, where the structures' headers and tables are, and places in between.
        var offsets = new SortedSet<int>(Enumerable.Range(0, Math.Min(64, bytes.Length)).Concat(Enumerable.Range(Math.Max(0, bytes.Length - 64), Math.Min(64, bytes.Length))));
        while (offsets.Count < samples) offsets.Add(random.Next(bytes.Length));
        // A small file is gone through several times, with other bits.
        for (int left = RandomTests.Count(quick: 0, all: (10_000 / Whole.Count) + 1); offsets.Count > 0; left -= offsets.Count)
        {
            foreach (int offset in offsets)
            {
                byte[] damaged = [.. bytes];
                damaged[offset] ^= (byte)(1 << random.Next(8));
                MemoryIndexDirectory directory = DirectoryBytes.With(Whole, name, damaged);
                Assert.True(Verify(directory).Count > 0, $"{name}: the change at {offset} of {bytes.Length} was not found, seed {seed}");
                ReadEverything(directory, $"{name}, change at {offset}, seed {seed}");
            }

            if (left <= offsets.Count) break;
        }
    }

    // Torn at its ends, in its middle and at every sector: never taken for whole, and where only the newest commit
    // needs the file, the one before it is served.
    [Theory]
    [MemberData(nameof(Files))]
    public void CutShort_AtAnySector_IsFoundAndTheOlderCommitServed(string name)
    {
        const int Sector = 512;
        const int Sectors = 128;
        byte[] bytes = Whole[name];
        HashSet<string> older = [.. CommitFile.Read(DirectoryBytes.With(Whole), 1).DataFiles, "commit-1"];
        var lengths = new SortedSet<int> { 0, 1, bytes.Length / 2, bytes.Length - 1 };
        for (int length = 0; length < Math.Min(bytes.Length, Sector * Sectors); length += Sector) lengths.Add(length);
        for (int length = 0; length < bytes.Length; length += Math.Max(17, bytes.Length / 40)) lengths.Add(length);
        foreach (int length in lengths)
        {
            foreach (byte[] torn in (byte[][])[bytes[..length], [.. bytes[..length], .. new byte[bytes.Length - length]]])
            {
                // The rest of the sector may have been zeros before.
                if (torn.AsSpan().SequenceEqual(bytes)) continue;
                MemoryIndexDirectory directory = DirectoryBytes.With(Whole, name, torn);
                Assert.NotEmpty(Verify(directory));
                ReadEverything(directory, $"{name}, cut to {length}");
                if (older.Contains(name)) continue;
                using IndexReader reader = TestIndex.Reader(directory);
                Assert.Equal(1, reader.Generation);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Missing_AnyFile_IsFoundAndNeverCrashes(string name)
    {
        MemoryIndexDirectory directory = DirectoryBytes.With(Whole);
        directory.Delete(name);
        if (name != "commit-1" && name != "commit-2") Assert.Contains(Verify(directory), problem => problem.File == name);
        ReadEverything(directory, name);
    }

    // Garbage where the checksums of both ends are right is what only deep checks could tell; reading it must be safe.
    private static void ReadEverything(IndexDirectory directory, string what)
    {
        try
        {
            using IndexReader reader = TestIndex.Reader(directory);
            foreach (FileSegmentReader segment in reader.Segments.Cast<FileSegmentReader>())
            {
                Quietly(() => new SegmentVerifier(segment, TestIndex.Schema, default).Check());
                for (int i = 0; i < segment.MaxDocument; i += 7)
                {
                    int document = i;
                    Quietly(() => segment.DocumentId(document));
                    Quietly(() => segment.Stored(document, "text"));
                    Quietly(() => reader.FindDocument($"bài-{document}"));
                }

                foreach (string word in (string[])["từ0", "từ1", "từ3", "từ40", "x"]) Quietly(() => WalkWithSkips(segment, word));
            }

            Quietly(() => reader.FacetValues("place"));
            Quietly(() => Assert.NotNull(TestIndex.Terms(reader, "body", "từ1")));
        }
        catch (Exception e) when (e is CorruptIndexException or IndexMissingException)
        {
            // What a reader may say.
        }
        catch (Exception e)
        {
            Assert.Fail($"{what}: {e}");
        }
    }

    private static void WalkWithSkips(FileSegmentReader segment, string word)
    {
        if (!segment.TryGetTerm("body", TestIndex.Key(word), out TermInfo info)) return;
        PostingsCursor cursor = segment.Postings("body", info);
        for (int document = cursor.Next(); document != DocCursor.End; document = cursor.Advance(document + 40)) cursor.Positions();
    }

    private static void Quietly(Action read)
    {
        try
        {
            read();
        }
        catch (CorruptIndexException)
        {
            // What a reader may say.
        }
    }

    private static IReadOnlyList<IndexProblem> Verify(IndexDirectory directory) => IndexVerifier.Verify(directory, TestIndex.Schema, deep: false);

    private static SortedDictionary<string, byte[]> Build()
    {
        var random = new Random(1);
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            for (int i = 0; i < 300; i++) writer.Put(ModelDocument.Random(random, $"bài-{i}").ToDocument());
            writer.Commit(TestIndex.NoData);
            for (int i = 0; i < 20; i++) writer.Put(ModelDocument.Random(random, $"bài-{i * 5}").ToDocument());
            writer.Commit(new Dictionary<string, string> { ["khóa"] = "trị" });
        }

        return DirectoryBytes.Read(directory);
    }
}
