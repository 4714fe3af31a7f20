using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Matching;

public class UnionPostingsCursorTests
{
    [Fact]
    public void Frequency_TermsInOneDocument_AddUp()
    {
        var union = new UnionPostingsCursor([
            new InMemoryPostings([(3, [1, 9]), (5, [2])]),
            new InMemoryPostings([(3, [4]), (4, [7])]),
            new InMemoryPostings([(3, [9])]),
        ]);

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
}
