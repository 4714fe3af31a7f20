using System.Text.RegularExpressions;
using NewsSearch.EndToEnd.Tests.Site;
using Xunit.Abstractions;

namespace NewsSearch.EndToEnd.Tests;

/// <summary>What a page weighs as it is, and what a first visit costs over a slow line: the page, its styles, scripts and fonts as they are sent.</summary>
public sealed class PageWeightTests(ServedCorpus site, ITestOutputHelper output) : IClassFixture<ServedCorpus>
{
    private const int MostHtml = 40 << 10;
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
        string text = await client.GetStringAsync(new Uri(path, UriKind.Relative));
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

    [Theory]
    [InlineData("/tim-kiem")]
    [InlineData("/tim-kiem?lang=en")]
    [InlineData("/tim-kiem?q=hội+nghị")]
    [InlineData("/tim-kiem?q=hoi+nghi&lang=en")]
    [InlineData("/tim-kiem?q=đẩy+nhanh+tiến+độ+giải+ngân+vốn+đầu+tư+công")]
    [InlineData("/tim-kiem?q=day+nhanh+tien+do+giai+ngan+von+dau+tu+cong&page=2")]
    [InlineData("/tim-kiem?q=hội+nghị&province=can-tho&province=ho-chi-minh&lang=en")]
    [InlineData("/tim-kiem?q=hội+nghị&province=-ha-noi&official=nghiem-xuan-thanh&official=tran-van-huyen&from=2021&to=2025")]
    [InlineData("/tim-kiem?q=bao+cao+ket+qua&role=bi-thu-tinh-uy&date=exact&sort=newest")]
    [InlineData("/tim-kiem?from=2023-01&to=2025-12")]
    [InlineData("/tim-kiem/province?q=hội+nghị")]
    [InlineData("/tim-kiem/official?q=hội+nghị")]
    [InlineData("/tim-kiem/role?q=hội+nghị")]
    [InlineData("/")]
    [InlineData("/van-ban/c001?q=hội+nghị")]
    [InlineData("/can-bo")]
    [InlineData("/can-bo/nghiem-xuan-thanh")]
    [InlineData("/tinh")]
    [InlineData("/tinh?boundary=then")]
    [InlineData("/tinh/ho-chi-minh")]
    [InlineData("/tinh/can-tho?lang=en")]
    [InlineData("/so-sanh?a=hội+nghị&b=chuyển+đổi+số&c=giảm+nghèo&d=thiên+tai")]
    [InlineData("/huong-dan/tuong-duong")]
    public async Task Markup_OfAPage_IsLight(string path)
    {
        using HttpClient client = new() { BaseAddress = new Uri(site.Address) };
        byte[] html = await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        output.WriteLine($"{path}: {html.Length} bytes");
        Assert.True(html.Length <= MostHtml, $"{path}: {html.Length} bytes of HTML");
    }
}
