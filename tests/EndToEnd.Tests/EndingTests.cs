using System.Net;
using System.Net.Sockets;
using NewsSearch.EndToEnd.Tests.Site;
using NewsSearch.TestSupport;

namespace NewsSearch.EndToEnd.Tests;

/// <summary>The real process told to end while it is asked: what it took on, it answers.</summary>
public sealed class EndingTests : IDisposable
{
    private const int Clients = 12;

    private readonly string _folder = Directory.CreateTempSubdirectory("news-search-end-").FullName;

    [Fact]
    public async Task Site_TerminatedUnderLoad_AnswersWhatItTookOnAndEndsWell()
    {
        string index = Path.Combine(_folder, "index");
        await RunningProgram.RunAsync(Programs.Indexer, "index", Repository.Path("seeds"), "--out", index, "--quiet");
        string address = $"http://127.0.0.1:{ServedSeeds.FreePort()}";
        await using RunningProgram site = RunningProgram.Start(Programs.Web, "--urls", address, "--index", index, "--Limits:LongestWaitMilliseconds", "60000");
        await site.WaitUntilReadyAsync(address);

        int answered = 0;
        using SemaphoreSlim busy = new(0);
        Task<int>[] clients = [.. Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            // A connection each, kept: a new one is only asked for when the site has closed its own, and is refused then.
            using HttpClient client = new();
            while (true)
            {
                try
                {
                    using HttpResponseMessage answer = await client.GetAsync(new Uri(address + "/tim-kiem?q=hau+giang"), HttpCompletionOption.ResponseHeadersRead);
                    if (answer.StatusCode != HttpStatusCode.OK) return 1;
                    // The whole answer: one that breaks off in the middle is a failed request.
                    string page = await answer.Content.ReadAsStringAsync();
                    if (!page.TrimEnd().EndsWith("</html>", StringComparison.Ordinal)) return 1;
                    if (Interlocked.Increment(ref answered) == 5 * Clients) busy.Release();
                }
                catch (HttpRequestException refused) when (refused.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
                {
                    // Not taken on: nobody listens any more.
                    return 0;
                }
            }
        }))];
        await Task.WhenAny(busy.WaitAsync(), Task.WhenAll(clients));
        site.Terminate();
        Assert.Equal(0, await site.EndAsync());
        Assert.All(await Task.WhenAll(clients), static failed => Assert.Equal(0, failed));
        Assert.DoesNotContain("Unhandled", site.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
