using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using NewsSearch.Articles.Understanding.Corrections;
using NewsSearch.SearchWeb.Tests.Fakes;

namespace NewsSearch.SearchWeb.Tests.Site;

/// <summary>The real application on a real index of the seeds, made once for all tests of a class.</summary>
public sealed class SeedSite : WebApplicationFactory<Program>
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "news-search-web-" + Guid.NewGuid().ToString("N"));

    public SeedSite() => SeedIndex.Write(IndexFolder);

    /// <summary>A site on seeds that somebody corrected.</summary>
    internal SeedSite(CorrectionSet corrections) => SeedIndex.Write(IndexFolder, corrections: corrections);

    public string IndexFolder => Path.Combine(_folder, "index");

    /// <summary>A client that follows no redirection.</summary>
    public HttpClient Client() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>The parsed page of an address, for a reader without cookies.</summary>
    public async Task<IDocument> PageAsync(string path)
    {
        using HttpClient client = Client();
        IDocument page = new HtmlParser().ParseDocument(await (await client.GetAsync(new Uri(path, UriKind.Relative))).Content.ReadAsStringAsync());
        // As a browser resolves them.
        foreach (IElement link in page.QuerySelectorAll("a[href^='?']")) link.SetAttribute("href", path.Split('?')[0] + link.GetAttribute("href"));
        return page;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) 
        => builder.UseSetting("Index:Path", IndexFolder).UseSetting("Limits:LongestWaitMilliseconds", FakeSite.LongestWait);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
