using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Tests.Matching;

public class BitmapsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(63)]
    [InlineData(64)]
    public void List_WordsOfSoManyBits_WritesThemInTheRoomTheyNeed(int bits)
    {
        var random = new Random(bits);
        var words = new ulong[8];
        List<int> expected = [];
        for (int word = 0; word < words.Length; word++)
        {
            int[] places = [.. Enumerable.Range(0, 64).OrderBy(_ => random.Next()).Take(bits).Order()];
            foreach (int place in places) words[word] |= 1UL << place;
            expected.AddRange(places.Select(place => 1024 + (64 * word) + place));
        }

        var documents = new int[Math.Min(64 * words.Length, expected.Count + 7)];
        int count = Bitmaps.List(words, 1024, documents);
        Assert.Equal(expected, documents.Take(count));
    }
}
