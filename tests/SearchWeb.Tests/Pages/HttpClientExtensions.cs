using System.Net;

namespace NewsSearch.SearchWeb.Tests.Pages;

internal static class HttpClientExtensions
{
    /// <summary>The page of an address; a failure of the server fails the test.</summary>
    public static async Task<string> GetStringWhateverTheStatusAsync(this HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
