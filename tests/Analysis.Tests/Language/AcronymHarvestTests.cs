using System.Diagnostics;
using NewsSearch.Analysis.Language;
using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Queries.Aliases;

namespace NewsSearch.Analysis.Tests.Language;

public class AcronymHarvestTests
{
    [Theory]
    [InlineData("Quỹ Bảo trợ trẻ em nghèo (BTTEN) họp", "BTTEN", "bảo trợ trẻ em nghèo")]
    [InlineData("của Hội Đồng Nhân Dân (HĐND).", "HĐND", "hội đồng nhân dân")]
    [InlineData("hội đồng nhân dân (HDND)", "HDND", "hội đồng nhân dân")]
    [InlineData("Bộ Khoa học và Công nghệ (KHCN)", "KHCN", "khoa học và công nghệ")]
    [InlineData("Bộ Khoa học và Công nghệ (KH&CN)", "KH&CN", "khoa học và công nghệ")]
    [InlineData("dịch tả lợn châu Phi (gọi tắt là DTLCP)", "DTLCP", "dịch tả lợn châu phi")]
    [InlineData("“Hợp tác xã” (HTX)", "HTX", "hợp tác xã")]
    [InlineData("Trung tâm Phục vụ\u00A0hành chính công (PVHCC)", "PVHCC", "phục vụ hành chính công")]
    public void Read_FullFormWithItsInitials_IsHarvestedAfterTwoTexts(string text, string acronym, string form)
    {
        var harvest = new AcronymHarvest();
        harvest.Read(text + " " + text);
        Assert.Empty(harvest.Pairs());
        harvest.Read("Tin khác: " + text);
        Assert.Equal([new HarvestedAcronym(acronym, form, 2)], harvest.Pairs());
    }

    [Theory]
    [InlineData("chỉ số hài lòng (SIPAS)")]
    [InlineData("họp ở Hà Nội (ẢNH)")]
    [InlineData("Ảnh: Trần Văn Minh (TTXVN)")]
    [InlineData("thi hành án (THA)")]
    [InlineData("nhân dân. Hội đồng (NDHĐ)")]
    [InlineData("hội đồng,nhân dân (HĐND)")]
    [InlineData("đồng nhân dân (HĐND)")]
    [InlineData("hội dồng nhân dân (HĐND)")]
    [InlineData("(HĐND)")]
    [InlineData("hội đồng nhân dân (HĐND")]
    [InlineData("một hai ba bốn năm sáu bảy tám chín (MHBBNSBTC)")]
    public void Read_AnythingElse_IsNotHarvested(string text)
    {
        var harvest = new AcronymHarvest();
        for (int i = 0; i < 10; i++) harvest.Read(text);
        Assert.Empty(harvest.Pairs());
    }

    [Fact]
    public void Pairs_RareMisreading_GivesWayToTheCommonForm()
    {
        var harvest = new AcronymHarvest();
        for (int i = 0; i < 40; i++) harvest.Read("liên hợp quốc (LHQ)");
        for (int i = 0; i < 20; i++) harvest.Read("Liên Hiệp Quốc (LHQ)");
        for (int i = 0; i < 3; i++) harvest.Read("lo hoa quả (LHQ)");
        Assert.Equal(["liên hợp quốc", "liên hiệp quốc"], harvest.Pairs().Select(pair => pair.FullForm));
    }

    [Fact]
    public void QueryAnalyzer_WithHarvestedAcronyms_ReadsThemBothWaysAndOnlyWhole()
    {
        var analyzer = new QueryAnalyzer(new LearnedAcronyms([new HarvestedAcronym("BTTEN", "bảo trợ trẻ em nghèo", 5)]));

        QueryAlternative full = Assert.Single(Assert.Single(analyzer.Analyze("btten")).Alternatives);
        Assert.Equal(MatchTier.Alias, full.Tier);
        Assert.Equal(["bảo", "trợ", "trẻ", "em", "nghèo"], full.Terms.Select(term => TermKey.Decode(term.Key)));
        Assert.Equal("BTTEN = bảo trợ trẻ em nghèo (×5)", full.Reason);
        QueryAlternative shortForm = Assert.Single(Assert.Single(analyzer.Analyze("bao tro tre em ngheo")).Alternatives);
        Assert.Equal(["btten"], shortForm.Terms.Select(term => TermKey.Decode(term.Key)));
        Assert.All(analyzer.Analyze("bảo trợ trẻ em"), group => Assert.Empty(group.Alternatives));
        Assert.All(analyzer.Analyze("báo trợ trẻ em nghèo"), group => Assert.Empty(group.Alternatives));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("(AB")]
    [InlineData("a (A")]
    [InlineData("a - ")]
    [InlineData("\uDC00(\uD800)")]
    public void Read_LongHostileText_TakesLinearTime(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length)) + "(AAAAAAAA)";
        Stopwatch watch = Stopwatch.StartNew();
        new AcronymHarvest().Read(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }
}
