using System.Net;
using System.Text.Json;
using NewsSearch.SearchWeb.Tests.Site;

namespace NewsSearch.SearchWeb.Tests.Api;

public sealed class SearchApiTests(SeedSite site) : IClassFixture<SeedSite>
{
    [Fact]
    public async Task Search_ByName_GivesTheSharedShape()
    {
        using HttpClient client = site.Client();
        using HttpResponseMessage answer = await client.GetAsync(new Uri("/api/v1/search?q=nghiem+xuan+thanh", UriKind.Relative));
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        string json = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Nghiêm Xuân Thành", json, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(1, document.RootElement.GetProperty("schema_version").GetInt32());
        Assert.Equal(3, document.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(3, document.RootElement.GetProperty("hits").GetArrayLength());
    }

    [Theory]
    [InlineData("/api/v1/search?from=31/2/2023", HttpStatusCode.BadRequest, "from")]
    [InlineData("/api/v1/search?page=x", HttpStatusCode.BadRequest, "page")]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound, "404")]
    public async Task Failure_Any_IsProblemDetails(string path, HttpStatusCode status, string about)
    {
        using HttpClient client = site.Client();
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(about, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
