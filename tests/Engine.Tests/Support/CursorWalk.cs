using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>Walks cursors and says what they gave.</summary>
internal static class CursorWalk
{
    /// <summary>All documents, by Next.</summary>
    public static List<int> All(DocCursor cursor)
    {
        var documents = new List<int>();
        Assert.Equal(-1, cursor.Document);
        while (cursor.Next() != DocCursor.End)
        {
            if (documents.Count > 0) Assert.True(cursor.Document > documents[^1]);
            documents.Add(cursor.Document);
        }

        Assert.Equal(DocCursor.End, cursor.Document);
        return documents;
    }

    /// <summary>Walks a fresh cursor with any mixture of Next and Advance, and holds each step against what it should give.</summary>
    public static void Check(DocCursor cursor, List<int> expected, Random random)
    {
        Assert.Equal(-1, cursor.Document);
        Assert.True(cursor.Cost >= expected.Count, $"Cost {cursor.Cost} is below the {expected.Count} documents.");
        int at = 0;
        while (true)
        {
            int target = random.Next(3) == 0 ? cursor.Document + 1 : cursor.Document + 1 + random.Next(1, 60);
            bool next = random.Next(2) == 0;
            int result = next ? cursor.Next() : cursor.Advance(target);
            while (!next && at < expected.Count && expected[at] < target) at++;
            int should = at < expected.Count ? expected[at++] : DocCursor.End;
            Assert.Equal(should, result);
            Assert.Equal(should, cursor.Document);
            if (should == DocCursor.End) return;
        }
    }
}
