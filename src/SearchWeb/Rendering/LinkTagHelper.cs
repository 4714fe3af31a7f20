using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Links;

namespace NewsSearch.Web.Rendering;

/// <summary>
/// Writes links within the site short, for a page of results has two hundred and each of them holds the whole search; and
/// asks robots not to follow those to searches, where the page as a whole does not ask for it already.
/// </summary>
/// <param name="frame">The page's frame.</param>
[HtmlTargetElement("a", Attributes = "href")]
public sealed class LinkTagHelper(PageFrame frame) : TagHelper
{
    /// <summary>The page that the link stands on.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    /// <summary>The address.</summary>
    public string Href { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Attributes.Insert(0, new TagHelperAttribute("href", ShortAddress.Of(Href, Page.HttpContext.Request.Path.Value) is { } address ? new HtmlString(address) : Href));
        if (!frame.NoIndex && IsSearch(Href)) output.Attributes.SetAttribute("rel", "nofollow");
    }

    private static bool IsSearch(string address)
        => address.StartsWith(SiteLinks.SearchPath, StringComparison.Ordinal) || address.StartsWith(SiteLinks.ComparePath, StringComparison.Ordinal);
}
