using System.Net;
using NewsSearch.EndToEnd.Tests.Site;

namespace NewsSearch.EndToEnd.Tests;

/// <summary>Addresses and headers longer than any reader's, as the real server takes them.</summary>
[Collection(SiteCollection.Name)]
public sealed class LongAddressTests(ServedSeeds site)
{
    [Theory]
    [InlineData("/tim-kiem?q=", 9_000, HttpStatusCode.RequestUriTooLong)]
    [InlineData("/tim-kiem?q=hau+giang&x=", 100_000, HttpStatusCode.RequestUriTooLong)]
    [InlineData("/van-ban/", 9_000, HttpStatusCode.RequestUriTooLong)]
    [InlineData("/tim-kiem?q=", 4_000, HttpStatusCode.OK)]
    public async Task Address_TooLong_IsRefusedAndTheNextRequestIsAnswered(string path, int length, HttpStatusCode expected)
    {
        using HttpClient client = new() { BaseAddress = new Uri(site.Address) };
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path + new string('a', length), UriKind.Relative));
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/tim-kiem?q=hau+giang", UriKind.Relative))).StatusCode);
    }
}
