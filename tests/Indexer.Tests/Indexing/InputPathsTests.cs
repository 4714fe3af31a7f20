using NewsSearch.Indexer.Indexing;

namespace NewsSearch.Indexer.Tests.Indexing;

public class InputPathsTests
{
    private const string Index = "/project/index";

    [Theory]
    [InlineData("/project/seeds/a.txt", "seeds/a.txt")]
    [InlineData("/shared/corpus.jsonl.gz", "../shared/corpus.jsonl.gz")]
    [InlineData("/project/./seeds/../seeds/a.txt", "seeds/a.txt")]
    [InlineData("-", "-")]
    public void NameOf_File_IsItsPathFromTheIndexsParent(string file, string name) => Assert.Equal(name, new InputPaths([], Index).NameOf(file));

    [Fact]
    public void NameOf_SameFileNamedDifferently_IsTheSame()
    {
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), "/project/seeds/a.txt");
        Assert.Equal("seeds/a.txt", new InputPaths([], Index).NameOf(relative));
    }

    [Theory]
    [InlineData("/project/seeds", "seeds/a.txt", true)]
    [InlineData("/project/seeds/", "seeds/deep/a.txt", true)]
    [InlineData("/project/seeds/a.txt", "seeds/a.txt", true)]
    [InlineData("/project/seed", "seeds/a.txt", false)]
    [InlineData("/project/seeds", "seeds2/a.txt", false)]
    [InlineData("/project/seeds", "a.txt", false)]
    [InlineData("/", "seeds/a.txt", true)]
    [InlineData("/project/seeds", "-", false)]
    [InlineData("-", "-", false)]
    public void IsGone_NothingRejected_IsWhatLiesUnderTheGivenPaths(string given, string name, bool gone) =>
        Assert.Equal(gone, new InputPaths([given], Index).IsGone(name));

    [Theory]
    [InlineData("/project/seeds/a.txt", "seeds/a.txt", false)]
    [InlineData("/project/seeds/a.txt", "seeds/b.txt", true)]
    [InlineData("/project/seeds/locked", "seeds/locked/a.txt", false)]
    [InlineData("/project/seeds", "seeds/b.txt", false)]
    public void IsGone_RejectedFileOrFolder_LosesNothing(string rejected, string name, bool gone)
    {
        InputPaths inputs = new(["/project/seeds"], Index);
        inputs.Reject(rejected);
        Assert.Equal(gone, inputs.IsGone(name));
    }
}
