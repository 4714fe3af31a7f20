using AngleSharp.Dom;
using NewsSearch.Articles.Understanding.Corrections;
using NewsSearch.Catalogue;
using NewsSearch.SearchWeb.Tests.Site;

namespace NewsSearch.SearchWeb.Tests.Pages;

/// <summary>What was decided by hand is shown with its reason and author, on the page of the article concerned only.</summary>
public sealed class CorrectionsPanelTests : IDisposable
{
    private const string Corrected = "5ixouverfd";

    private readonly SeedSite _site = new(Corrections(
        new Correction(CorrectionField.Published, Corrected, "2023-10", "ngày in trên báo <giấy>", "lan"),
        new Correction(CorrectionField.Province, Corrected, "+ca-mau", "có đoạn nói về Cà Mau", "minh")));

    [Fact]
    public async Task Article_CorrectedByHand_ShowsWhatWhyAndByWhom()
    {
        IDocument page = await _site.PageAsync("/van-ban/" + Corrected);
        IElement panel = page.QuerySelectorAll(".panel").Single(static panel => panel.QuerySelector("h2")!.TextContent == "Đã sửa tay");
        Assert.Equal(2, panel.QuerySelectorAll("li").Length);
        Assert.Contains("ngày in trên báo <giấy> (lan)", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains("+ca-mau", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains("có đoạn nói về Cà Mau (minh)", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains("tháng 10/2023", page.QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".panel a[href='/tinh/ca-mau'], .panel a[href='/tinh/ca-mau-cu']"), static link => link.TextContent == "Cà Mau");
    }

    [Fact]
    public async Task Article_InEnglish_NamesThePanelInEnglish()
        => Assert.Contains((await _site.PageAsync("/van-ban/" + Corrected + "?lang=en")).QuerySelectorAll(".panel h2"), static heading => heading.TextContent == "Corrected by hand");

    [Fact]
    public async Task Article_NotCorrected_HasNoPanel()
    {
        IDocument found = await _site.PageAsync("/tim-kiem");
        string[] others = [.. found.QuerySelectorAll(".res h3 a").Select(static link => link.GetAttribute("href")!.Split('?')[0]).Where(static path => !path.EndsWith(Corrected, StringComparison.Ordinal))];
        Assert.Equal(4, others.Length);
        foreach (string path in others)
            Assert.DoesNotContain((await _site.PageAsync(path)).QuerySelectorAll(".panel h2"), static heading => heading.TextContent == "Đã sửa tay");
    }

    public void Dispose() => _site.Dispose();

    private static CorrectionSet Corrections(params Correction[] corrections)
    {
        string file = Path.GetTempFileName();
        try
        {
            foreach (Correction correction in corrections) CorrectionFile.Append(file, correction, NewsCatalogue.Default);
            return CorrectionFile.Read(file, NewsCatalogue.Default).ToSet();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
