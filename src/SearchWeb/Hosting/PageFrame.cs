namespace NewsSearch.Web.Hosting;

/// <summary>What a page tells the layout around it.</summary>
public sealed class PageFrame
{
    /// <summary>Title of the browser's window, without the site's name.</summary>
    public string? Title { get; set; }

    /// <summary>What the search box holds.</summary>
    public string Query { get; set; } = "";

    /// <summary>The section whose link in the masthead is the current one: its path.</summary>
    public string? Section { get; set; }

    /// <summary>Whether the page has a box of its own, so that the masthead needs none.</summary>
    public bool HasOwnBox { get; set; }

    /// <summary>Whether robots are asked to leave the page alone.</summary>
    public bool NoIndex { get; set; }

    /// <summary>Address of the feed of the page's articles, or null.</summary>
    public string? Feed { get; set; }

    /// <summary>What the page is about, as JSON-LD that may stand in a page; or null.</summary>
    public string? StructuredData { get; set; }

    /// <summary>A sentence for search engines, or null.</summary>
    public string? Description { get; set; }
}
