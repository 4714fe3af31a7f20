using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Terms;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests;

/// <summary>Every file of an index damaged in many places: found by the verifier, and never more than a CorruptIndexException for a reader.</summary>
public class DamagedIndexTests
{
    private static readonly SortedDictionary<string, byte[]> Whole = Build();

    public static TheoryData<string> Files => [.. Whole.Keys];

    [Fact]
    public void Verify_WholeIndex_FindsNothing() => Assert.Empty(Verify(DirectoryBytes.With(Whole)));

    [Theory]
    [MemberData(nameof(Files))]
    public void OneBitFlipped_AnywhereInAFile_IsFoundAndNeverCrashes(string name)
    {
        const int Samples = 400;
        byte[] bytes = Whole[name];
        var random = new Random(bytes.Length);
        // Both ends, where the structures' headers and tables are, and places in between.
        var offsets = new SortedSet<int>(Enumerable.Range(0, Math.Min(64, bytes.Length)).Concat(Enumerable.Range(Math.Max(0, bytes.Length - 64), Math.Min(64, bytes.Length))));
        while (offsets.Count < Math.Min(Samples, bytes.Length)) offsets.Add(random.Next(bytes.Length));
        foreach (int offset in offsets)
        {
            byte[] damaged = [.. bytes];
            damaged[offset] ^= (byte)(1 << random.Next(8));
            MemoryIndexDirectory directory = DirectoryBytes.With(Whole, name, damaged);
            Assert.True(Verify(directory).Count > 0, $"{name}: the change at {offset} of {bytes.Length} was not found");
            ReadEverything(directory, $"{name}, change at {offset}");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void CutShort_AtAnyLength_IsFoundAndTheOlderCommitServed(string name)
    {
        byte[] bytes = Whole[name];
        var lengths = new SortedSet<int> { 0, 1, bytes.Length / 2, bytes.Length - 1 };
        for (int length = 0; length < bytes.Length; length += Math.Max(17, bytes.Length / 40)) lengths.Add(length);
        foreach (int length in lengths)
        {
            MemoryIndexDirectory directory = DirectoryBytes.With(Whole, name, bytes[..length]);
            Assert.NotEmpty(Verify(directory));
            ReadEverything(directory, $"{name}, cut to {length}");
            if (name != "commit-2") continue;
            using IndexReader reader = TestIndex.Reader(directory);
            Assert.Equal(1, reader.Generation);
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
            Quietly(() => Assert.NotNull(reader.Terms("body", "từ1"u8.ToArray()).ToList()));
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
