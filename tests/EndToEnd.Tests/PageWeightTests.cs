using System.Text.RegularExpressions;
using NewsSearch.EndToEnd.Tests.Site;

namespace NewsSearch.EndToEnd.Tests;

/// <summary>What a first visit costs, over a slow line: the page, its styles, scripts and fonts as they are sent.</summary>
public sealed class PageWeightTests(ServedCorpus site) : IClassFixture<ServedCorpus>
{
    // Sixty months of bars with their table are half of it; compressed it is a fifth.
    private const int MostHtml = 56 << 10;
    private const int MostHtmlSent = 12 << 10;
    private const int MostFirstView = 120 << 10;

    [Theory]
    [InlineData("/")]
    [InlineData("/tim-kiem")]
    [InlineData("/tim-kiem?q=giai+ngan+von+dau+tu+cong&province=can-tho&official=nghiem-xuan-thanh")]
    [InlineData("/tim-kiem?q=hoi+nghi&lang=en")]
    [InlineData("/van-ban/c001?q=hoi+nghi")]
    [InlineData("/can-bo/nghiem-xuan-thanh")]
    [InlineData("/so-sanh?a=giai+ngan&b=chuyen+doi+so")]
    public async Task FirstView_OfAPage_StaysWithinItsWeight(string path)
    {
        using HttpClient client = new() { BaseAddress = new Uri(site.Address) };
        byte[] html = await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        Assert.True(html.Length <= MostHtml, $"{path}: {html.Length} bytes of HTML");

        string text = System.Text.Encoding.UTF8.GetString(html);
        HashSet<string> parts = [path];
        foreach (Match link in Regex.Matches(text, "(?:href|src)=\"(?<file>/(?:css|js|fonts)/[^\"]+|/icon[^\"]+)\"", RegexOptions.NonBacktracking)) parts.Add(link.Groups["file"].Value);
        foreach (string style in parts.Where(static part => part.StartsWith("/css/", StringComparison.Ordinal)).ToArray())
        {
            string css = await client.GetStringAsync(new Uri(style, UriKind.Relative));
            foreach (Match font in Regex.Matches(css, @"url\(\.\.(?<file>/fonts/[^)]+)\)", RegexOptions.NonBacktracking)) parts.Add(font.Groups["file"].Value);
        }

        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        int htmlSent = (await client.GetByteArrayAsync(new Uri(path, UriKind.Relative))).Length;
        Assert.True(htmlSent <= MostHtmlSent, $"{path}: {htmlSent} bytes of HTML are sent");
        long sent = 0;
        foreach (string part in parts) sent += (await client.GetByteArrayAsync(new Uri(part, UriKind.Relative))).Length;
        Assert.True(parts.Count >= 10, $"only {parts.Count} parts were found");
        Assert.True(sent <= MostFirstView, $"{path}: {sent} bytes are sent");
    }
}
