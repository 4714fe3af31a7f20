using NewsSearch.Indexer.Tests.Support;

namespace NewsSearch.Indexer.Tests.CommandLine;

public class IndexerApplicationTests
{
    [Theory]
    [InlineData("A verb is missing", new string[0])]
    [InlineData("did you mean 'search'?", new[] { "serch", "x" })]
    [InlineData("There is no verb 'frobnicate'", new[] { "frobnicate" })]
    [InlineData("did you mean 'export'?", new[] { "exprot" })]
    [InlineData("did you mean 'doctor'?", new[] { "docter" })]
    [InlineData("did you mean 'rollback'?", new[] { "roll-back" })]
    [InlineData("--format takes csv, json, jsonl, not 'xml'", new[] { "export", "--format", "xml" })]
    [InlineData("--with-text needs --format json", new[] { "export", "--with-text" })]
    [InlineData("--keep takes a whole number from 0 to 1000", new[] { "gc", "--keep", "-1" })]
    [InlineData("did you mean 'bash'?", new[] { "completion", "bahs" })]
    [InlineData("there are bash, zsh, fish, pwsh", new[] { "completion", "tcsh" })]
    [InlineData("did you mean '--province'?", new[] { "search", "--provnce", "hau-giang" })]
    [InlineData("has no option '--frobnicate'", new[] { "stats", "--frobnicate" })]
    [InlineData("has no option '-x'", new[] { "index", "-x" })]
    [InlineData("--limit takes a whole number from 1 to 100, not '0'", new[] { "search", "--limit", "0" })]
    [InlineData("--limit takes a whole number from 1 to 100, not 'ten'", new[] { "search", "--limit", "ten" })]
    [InlineData("--page takes a whole number from 1 to 100, not '1000000000'", new[] { "search", "--page", "1000000000" })]
    [InlineData("--page takes a whole number from 1 to 100, not '99999999999999999999'", new[] { "search", "--page=99999999999999999999" })]
    [InlineData("exclude each other", new[] { "index", "seeds", "--full", "--if-needed" })]
    [InlineData("There is no facet 'colour'", new[] { "facets", "colour" })]
    [InlineData("--from takes a date", new[] { "search", "--from", "someday" })]
    [InlineData("--sort takes relevance, newest or oldest", new[] { "search", "--sort", "best" })]
    [InlineData("--marks takes auto, exact or ignore", new[] { "search", "--marks", "some" })]
    [InlineData("--date takes all, exact, partial or undated", new[] { "search", "--date", "x" })]
    [InlineData("--scope takes body, title or all", new[] { "search", "--scope", "x" })]
    public void Run_WrongUsage_IsASentenceAndCode2(string sentence, string[] arguments)
    {
        using Screen screen = new();
        Assert.Equal(2, screen.Run(arguments));
        Assert.Contains(sentence, screen.Error, StringComparison.Ordinal);
        Assert.Empty(screen.Out);
        Assert.DoesNotContain("   at ", screen.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("search", "--help")]
    [InlineData("index", "-h")]
    [InlineData("eval", "match", "--help")]
    [InlineData("eval", "--help")]
    public void Run_Help_BeginsWithExamples(params string[] arguments)
    {
        using Screen screen = new();
        Assert.Equal(0, screen.Run(arguments));
        Assert.StartsWith("Examples:\n  indexer ", screen.Out, StringComparison.Ordinal);
        Assert.Contains("Usage:", screen.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoIndexThere_IsCode5AndNamesTheFolder()
    {
        using TemporaryFolder folder = new();
        using Screen screen = new();
        Assert.Equal(5, screen.Run("stats", "--index", folder["nowhere"]));
        Assert.Contains(folder["nowhere"], screen.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Debug_SaysWhereItHappened()
    {
        using TemporaryFolder folder = new();
        using Screen screen = new();
        screen.Run("stats", "--index", folder["nowhere"], "--debug");
        Assert.Contains("   at ", screen.Error, StringComparison.Ordinal);
    }
}
