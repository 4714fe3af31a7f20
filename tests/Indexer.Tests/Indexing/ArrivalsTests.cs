using NewsSearch.Articles.Indexing;
using NewsSearch.Indexer.Indexing;

namespace NewsSearch.Indexer.Tests.Indexing;

public class ArrivalsTests
{
    private readonly Arrivals _arrivals = new(new Dictionary<string, KnownArticle> { ["known"] = new(7, "a.txt") });

    [Fact]
    public void Register_NewId_IsAdded() => Assert.Equal(Arrival.Added, Register("new", 1));

    [Theory]
    [InlineData(7, "a.txt", nameof(Arrival.Unchanged))]
    [InlineData(8, "a.txt", nameof(Arrival.Changed))]
    [InlineData(7, "moved.txt", nameof(Arrival.Changed))]
    public void Register_KnownId_IsChangedWithItsContentOrFile(int fingerprint, string file, string expected) =>
        Assert.Equal(expected, Register("known", (ulong)fingerprint, file).ToString());

    [Fact]
    public void Register_SameAgain_IsADuplicateWhereverItCameFrom()
    {
        Register("new", 1);
        Assert.Equal(Arrival.Duplicate, Register("new", 1, "b.txt"));
    }

    [Fact]
    public void Register_OtherContentOfTheSameId_IsAConflictAndTheFirstIsKnown()
    {
        Register("new", 1);
        Assert.Equal(Arrival.Conflict, Register("new", 2, "b.txt"));
        Assert.Equal(("typed/a.txt", 3), _arrivals.FirstOf("new"));
    }

    [Fact]
    public void HasCome_OnlyForIdsThatCame()
    {
        Register("new", 1);
        Assert.True(_arrivals.HasCome("new"));
        Assert.False(_arrivals.HasCome("known"));
    }

    private Arrival Register(string id, ulong fingerprint, string file = "a.txt") => _arrivals.Register(id, fingerprint, file, "typed/" + file, 3);
}
