using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Matching;

public class UnionPostingsCursorTests
{
    [Fact]
    public void Frequency_TermsInOneDocument_AddUp()
    {
        UnionPostingsCursor union = Union(
            [(3, [1, 9]), (5, [2])],
            [(3, [4]), (4, [7])],
            [(3, [9])]);

        Assert.Equal(3, union.Next());
        Assert.Equal(4, union.Frequency);
        Assert.Equal([1, 4, 9, 9], union.Positions().ToArray());
        Assert.Equal(4, union.Next());
        Assert.Equal(1, union.Frequency);
        Assert.Equal([7], union.Positions().ToArray());
        Assert.Equal(5, union.Next());
        Assert.Equal([2], union.Positions().ToArray());
        Assert.Equal(DocCursor.End, union.Next());
    }

    [Theory]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(4096)]
    public void Advance_AcrossWindows_FindsWhatEachTermHas(int far)
    {
        UnionPostingsCursor union = Union([(0, [1]), (far, [2])], [(far, [3, 5]), (9999, [4])]);
        Assert.Equal(0, union.Next());
        Assert.Equal(far, union.Advance(1));
        Assert.Equal(3, union.Frequency);
        Assert.Equal([2, 3, 5], union.Positions().ToArray());
        Assert.Equal(9999, union.Advance(far + 1));
        Assert.Equal([4], union.Positions().ToArray());
        Assert.Equal(DocCursor.End, union.Next());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Walk_ManyDocuments_AgreesWithSets(int seed)
    {
        var random = new Random(seed);
        List<int>[] lists = [.. Enumerable.Range(0, 5).Select(i => Enumerable.Range(0, 9000).Where(_ => random.NextDouble() < 0.3 / (1 << (2 * i))).ToList())];
        UnionPostingsCursor Open() => Union([.. lists.Select(list => list.Select(document => (document, new List<int> { 1 })).ToArray())]);
        List<int> expected = [.. lists.SelectMany(static list => list).Distinct().Order()];
        Assert.Equal(expected, CursorWalk.All(Open()));
        CursorWalk.Check(Open(), expected, random);
        UnionPostingsCursor union = Open();
        while (union.Next() != DocCursor.End) Assert.Equal(lists.Count(list => list.BinarySearch(union.Document) >= 0), union.Frequency);
    }

    private static UnionPostingsCursor Union(params (int Document, List<int> Positions)[][] terms)
    {
        PostingsCursor[] Open() => [.. terms.Select(static term => new InMemoryPostings(term))];
        return new UnionPostingsCursor(Open(), frequencies: true, Open);
    }
}
