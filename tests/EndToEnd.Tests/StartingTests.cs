using System.Net;
using System.Net.Sockets;
using NewsSearch.EndToEnd.Tests.Site;

namespace NewsSearch.EndToEnd.Tests;

/// <summary>What keeps the site from starting is said in a sentence, with the exit code of the command line.</summary>
public sealed class StartingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("news-search-start-").FullName;

    [Theory]
    [InlineData("a\tA B\tBí thư\n", "line 2: 3 cells, expected 8")]
    [InlineData("a\tA B\tBí thư\tTỉnh ủy\tnowhere\t\t\ttest\n", "line 2: there is no province \"nowhere\"")]
    public async Task Site_WrongCatalogue_EndsWithASentenceAndCode7(string row, string problem)
    {
        string own = Path.Combine(_folder, "own.tsv");
        await File.WriteAllTextAsync(own, "# Source: a test\n" + row);
        await EndsWithAsync(7, own + ", " + problem, "--urls", "http://127.0.0.1:0", "--Catalogue", own);
    }

    [Fact]
    public Task Site_CatalogueThatIsNotThere_EndsWithASentenceAndCode6()
        => EndsWithAsync(6, "none.tsv", "--urls", "http://127.0.0.1:0", "--Catalogue", Path.Combine(_folder, "none.tsv"));

    [Fact]
    public async Task Site_PortThatIsTaken_EndsWithASentenceAndCode6()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        await EndsWithAsync(6, "address already in use", "--urls", "http://127.0.0.1:" + ((IPEndPoint)other.LocalEndpoint).Port);
    }

    [Fact]
    public Task Site_AddressThatIsNone_EndsWithASentenceAndCode2()
        => EndsWithAsync(2, "nonsense", "--urls", "nonsense");

    [Fact]
    public Task Site_ProxyThatIsNoAddress_EndsWithASentenceAndCode2()
        => EndsWithAsync(2, "Proxy:Addresses: 'nginx' is no address", "--urls", "http://127.0.0.1:0", "--Proxy:Addresses", "nginx");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task EndsWithAsync(int code, string sentence, params string[] arguments)
    {
        await using RunningProgram site = RunningProgram.Start(Programs.Web, ["--index", Path.Combine(_folder, "index"), .. arguments]);
        Assert.Equal(code, await site.EndAsync());
        Assert.Contains(sentence, site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", site.Output, StringComparison.Ordinal);
    }
}
