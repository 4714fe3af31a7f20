using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsSearch.SearchWeb.Tests.Security;

/// <summary>What a page may hold, whatever readers and documents wrote: our own elements, scripts and addresses, and no others.</summary>
internal static class CleanPage
{
    private const string Foreign =
        "script:not([src^='/js/']):not([type='application/ld+json']), iframe, img, object, embed, video, math, template, style, base, meta[http-equiv], "
        + "link[href^='//'], link[href^='http']:not([href^='http://localhost/'])";

    /// <summary>Parses a page and checks all of it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="path">Its address, for the message.</param>
    /// <param name="away">What addresses that lead away from the site begin with; null where none does.</param>
    public static IDocument Parse(string html, string path, string? away = null)
    {
        IDocument page = new HtmlParser().ParseDocument(html);
        IElement[] data = [.. page.QuerySelectorAll("script[type='application/ld+json']:not([src])")];
        Assert.All(data, static script => Assert.NotNull(JsonDocument.Parse(script.TextContent)));
        Assert.True(data.Length <= 1, "more than one block of data on " + path);
        Assert.True(page.QuerySelectorAll(Foreign).Length == 0, "a foreign element on " + path);
        foreach (IAttr attribute in page.All.SelectMany(static element => element.Attributes))
        {
            Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{attribute.Name} on {path}");
            Assert.NotEqual("style", attribute.Name);
            if (attribute.Name is "href" or "src" or "action" or "formaction" or "xlink:href" or "data") AssertOwn(attribute.Value, path, away);
        }

        Assert.All(page.QuerySelectorAll("mark").SelectMany(static mark => mark.Attributes), static attribute => Assert.Equal("id", attribute.Name));
        return page;
    }

    private static void AssertOwn(string address, string path, string? away)
    {
        bool own = address.StartsWith('#') || address.StartsWith('?') || address.StartsWith("http://localhost/", StringComparison.Ordinal)
            || (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal));
        Assert.True(own || (away is not null && address.StartsWith(away, StringComparison.Ordinal)), $"{address} on {path}");
    }
}
