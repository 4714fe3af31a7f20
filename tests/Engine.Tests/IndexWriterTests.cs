using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests;

public class IndexWriterTests
{
    [Fact]
    public void Commit_OneDocument_EveryStructureGivesItBack()
    {
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(directory))
        {
            writer.Put(new Document("a")
                .AddText("title", "một hai")
                .AddText("body", "hai ba . hai")
                .AddText("body", "bốn")
                .AddNumber("date", 7)
                .AddFacet("place", "can-tho/hau-giang", "Hậu Giang")
                .AddStored("text", new byte[] { 1, 2, 3 }));
            Assert.Equal(1, writer.Commit(new Dictionary<string, string> { ["k"] = "v" }));
        }

        using IndexReader reader = TestIndex.Reader(directory);
        Assert.Equal((1, 1, 1L), (reader.DocumentCount, reader.MaxDocument, reader.Generation));
        Assert.Equal("v", reader.UserData["k"]);
        Assert.Equal(0, reader.FindDocument("a"));
        Assert.Equal("a", reader.DocumentId(0));
        Assert.Equal(7, reader.Number(0, "date"));
        Assert.Equal([1, 2, 3], reader.Stored(0, "text"));
        Assert.Empty(reader.Stored(0, "label"));
        Assert.Equal(["ba", "bốn", "hai"], TestIndex.Terms(reader, "body").Select(t => Encoding.UTF8.GetString(t.Term)));
        Assert.Equal([new("can-tho", null, 1), new("can-tho/hau-giang", "Hậu Giang", 1)], reader.FacetValues("place"));
        var segment = reader.Segments[0];
        Assert.True(segment.TryGetTerm("body", TestIndex.Key("hai"), out var info));
        PostingsCursor postings = segment.Postings("body", info);
        Assert.Equal(0, postings.Next());
        Assert.Equal(2, postings.Frequency);
        Assert.Equal([0, 11], postings.Positions().ToArray());
        Assert.Equal(DocCursor.End, postings.Next());
        Assert.True(segment.TryGetTerm("body", TestIndex.Key("bốn"), out info));
        postings = segment.Postings("body", info);
        postings.Next();
        Assert.Equal([112], postings.Positions().ToArray());
        Assert.Equal(4, segment.TotalFieldLength("body"));
        Assert.False(segment.TryGetTerm("body", TestIndex.Key("một"), out _));
    }

    [Fact]
    public void Put_SameIdInALaterCommit_ReplacesTheDocument()
    {
        var directory = new MemoryIndexDirectory();
        using IndexWriter writer = TestIndex.Writer(directory);
        writer.Put(TestIndex.Document("a", "một"));
        writer.Put(TestIndex.Document("b", "hai"));
        writer.Commit(TestIndex.NoData);
        writer.Put(TestIndex.Document("a", "ba"));
        writer.Commit(TestIndex.NoData);
        using IndexReader reader = TestIndex.Reader(directory);
        Assert.Equal((2, 3), (reader.DocumentCount, reader.MaxDocument));
        Assert.Equal(2, reader.FindDocument("a"));
        Assert.Equal(1, reader.FindDocument("b"));
        Assert.Equal("ba"u8.ToArray(), reader.Stored(2, "text"));
    }

    [Fact]
    public void Commit_OfManyDocuments_LeavesOneSegmentAndOneOfFewLeavesItAlone()
    {
        var directory = new MemoryIndexDirectory();
        using IndexWriter writer = IndexWriter.Open(directory, TestIndex.Schema, TestIndex.Options with { MemoryBudget = 1 });
        // Batches are of 64 KB: a document fills most of one.
        string text = string.Join(' ', Enumerable.Repeat("một", 1 << 12));
        for (int i = 0; i < 150; i++) writer.Put(TestIndex.Document($"{i}", text));
        writer.Commit(TestIndex.NoData);
        using (IndexReader reader = TestIndex.Reader(directory)) Assert.Equal([150], reader.Segments.Select(static segment => segment.MaxDocument));

        writer.Put(TestIndex.Document("7", "một"));
        writer.Commit(TestIndex.NoData);
        using (IndexReader reader = TestIndex.Reader(directory)) Assert.Equal([150, 1], reader.Segments.Select(static segment => segment.MaxDocument));

        // More than a fourth of what is there then, and it is merged with all of it.
        for (int i = 150; i < 210; i++) writer.Put(TestIndex.Document($"{i}", text));
        writer.Commit(TestIndex.NoData);
        using (IndexReader reader = TestIndex.Reader(directory)) Assert.Equal([210], reader.Segments.Select(static segment => segment.MaxDocument));
    }
}
