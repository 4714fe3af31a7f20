using System.Net;
using NewsSearch.SearchWeb.Tests.Site;

namespace NewsSearch.SearchWeb.Tests.Hosting;

/// <summary>On a real folder: what the indexer publishes is served within a moment, and a missing index is waited for.</summary>
public sealed class LiveReloadTests
{
    private const int MostLooks = 600;

    [Fact]
    public async Task Folder_NewGenerationPublished_IsServedWithoutAFailedRequest()
    {
        using SeedSite site = new();
        using HttpClient client = site.Client();
        string before = await client.GetStringAsync(new Uri("/gioi-thieu", UriKind.Relative));
        SeedIndex.Write(site.IndexFolder, new DateTimeOffset(2027, 1, 2, 3, 4, 0, TimeSpan.Zero));

        string after = before;
        for (int i = 0; i < MostLooks && after == before; i++)
        {
            using HttpResponseMessage search = await client.GetAsync(new Uri("/tim-kiem?q=hau+giang", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, search.StatusCode);
            await Task.Delay(100);
            after = await client.GetStringAsync(new Uri("/gioi-thieu", UriKind.Relative));
        }

        Assert.Contains("2/1/2027", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_IndexBroken_AnswersUnavailableUntilAGoodOneAppears()
    {
        using SeedSite site = new();
        foreach (string file in Directory.GetFiles(site.IndexFolder, "*", SearchOption.AllDirectories)) File.WriteAllBytes(file, [1, 2, 3]);
        using HttpClient client = site.Client();
        using HttpResponseMessage broken = await client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, broken.StatusCode);
        Assert.Contains("text/html", broken.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
        using HttpResponseMessage api = await client.GetAsync(new Uri("/api/v1/search?q=a", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, api.StatusCode);
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType!.MediaType);

        Directory.Delete(site.IndexFolder, recursive: true);
        SeedIndex.Write(site.IndexFolder);
        HttpStatusCode status = HttpStatusCode.ServiceUnavailable;
        for (int i = 0; i < MostLooks && status != HttpStatusCode.OK; i++)
        {
            await Task.Delay(100);
            using HttpResponseMessage answer = await client.GetAsync(new Uri("/", UriKind.Relative));
            status = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, status);
    }
}
