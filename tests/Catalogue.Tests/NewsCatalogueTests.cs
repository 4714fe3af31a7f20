namespace NewsSearch.Catalogue.Tests;

public class NewsCatalogueTests
{
    [Fact]
    public void Default_ReadTwice_IsOneObject() => Assert.Same(NewsCatalogue.Default, NewsCatalogue.Default);

    [Fact]
    public void Default_ReadByManyThreads_IsOneObject()
    {
        var seen = new NewsCatalogue[16];
        Parallel.For(0, seen.Length, i => seen[i] = NewsCatalogue.Default);
        Assert.All(seen, c => Assert.Same(seen[0], c));
    }

    [Fact]
    public void Version_OtherContent_IsOther()
    {
        string same = NewsCatalogue.Read(NewsCatalogue.EmbeddedText).Version;
        string other = NewsCatalogue.Read(file => NewsCatalogue.EmbeddedText(file) + "# one more comment\n").Version;
        Assert.Equal(NewsCatalogue.Default.Version, same);
        Assert.NotEqual(same, other);
        Assert.Matches("^[0-9a-f]{16}$", same);
    }
}
