using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Tests.Support;

namespace NewsSearch.Indexer.Tests.CommandLine;

/// <summary><c>--backend</c>: chosen by the caller, recorded in the folder, refused where the two differ.</summary>
public sealed class BackendOptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Backend_Unknown_IsAUsageErrorThatNamesThoseOfTheBuild()
    {
        IndexerProcess.Result result = Screen.RunAlone("search", "bão", "--backend", "solr", "--index", _folder["index"]);

        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("There is no backend 'solr'; this build has 'embedded'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Backend_Embedded_IsTheDefaultByName()
    {
        _folder.Write("in/a.txt", "Hội nghị Tỉnh ủy Trà Vinh\nNgày 1/8/2023, Tỉnh ủy Trà Vinh tổ chức hội nghị.");
        Assert.Equal(0, Screen.RunAlone("index", _folder["in"], "--out", _folder["index"], "--backend", "embedded").Code);

        Assert.Equal(0, Screen.RunAlone("search", "hội nghị", "--fail-if-empty", "--backend", "embedded", "--index", _folder["index"]).Code);
    }

    [Theory]
    [InlineData("index", "@in", "--out", "@index")]
    [InlineData("index", "@in", "--out", "@index", "--full")]
    [InlineData("search", "bão", "--index", "@index")]
    [InlineData("verify", "--index", "@index")]
    [InlineData("stats", "--index", "@index")]
    public void Folder_OfABackendThatTheBuildLacks_IsABadIndex(params string[] arguments)
    {
        _folder.Write("in/a.txt", "Một tin.");
        _folder.Write("index/backend", "solr\n");

        IndexerProcess.Result result = Screen.RunAlone([.. arguments.Select(argument => argument[0] == '@' ? _folder[argument[1..]] : argument)]);

        Assert.Equal(ExitCode.BadIndex, result.Code);
        Assert.Contains("is one of the backend 'solr'", result.Error, StringComparison.Ordinal);
    }
}
