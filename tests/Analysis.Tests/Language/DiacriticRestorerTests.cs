using System.Diagnostics;
using NewsSearch.Analysis.Language;

namespace NewsSearch.Analysis.Tests.Language;

public class DiacriticRestorerTests
{
    private static readonly LanguageModel Model = LanguageModelTests.Learn(
        "Tỉnh Hậu Giang họp Hội đồng nhân dân tỉnh.",
        "Ủy ban nhân dân tỉnh Hậu Giang giải ngân vốn đầu tư công.",
        "Hậu quả của bão. Bài giảng về tình hình. Nhà đầu tư bán hàng. Đông đảo người dân.",
        "Chị Hằng và chỉ huy trưởng; 28/6 là ngày họp.");

    [Theory]
    [InlineData("hau giang", "hậu giang")]
    [InlineData("HAU GIANG", "HẬU GIANG")]
    [InlineData("Hau Giang", "Hậu Giang")]
    [InlineData("uy ban nhan dan tinh", "ủy ban nhân dân tỉnh")]
    [InlineData("giai ngan von dau tu cong", "giải ngân vốn đầu tư công")]
    [InlineData("tinh hinh", "tình hình")]
    [InlineData("hoi dong nhan dan, ngay 28/6!", "hội đồng nhân dân, ngày 28/6!")]
    [InlineData("xyz hau giang", "xyz hậu giang")]
    [InlineData("", "")]
    [InlineData("  ...  ", "  ...  ")]
    public void Restore_UnmarkedText_GivesTheReadingOfTheCorpus(string typed, string expected)
        => Assert.Equal(expected, new DiacriticRestorer(Model).Restore(typed, isFragment: true));

    [Theory]
    [InlineData("hầu giang", "hầu giang")]
    [InlineData("giảng", "giảng")]
    [InlineData("tình", "tình")]
    [InlineData("hau giảng", "hậu giảng")]
    public void Restore_MarksThatAreThere_AreKept(string typed, string expected)
        => Assert.Equal(expected, new DiacriticRestorer(Model).Restore(typed, isFragment: true));

    [Fact]
    public void Restore_WhatItRestored_StaysTheSame()
    {
        var restorer = new DiacriticRestorer(Model);
        string once = restorer.Restore("Uy ban nhan dan tinh Hau Giang giai ngan von dau tu cong.");
        Assert.Equal(once, restorer.Restore(once));
    }

    [Theory]
    [InlineData("hau ")]
    [InlineData("a")]
    [InlineData("\uD800\u0301 ")]
    public void Restore_LongText_TakesLinearTime(string unit)
    {
        var restorer = new DiacriticRestorer(Model);
        string text = string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length));
        Stopwatch watch = Stopwatch.StartNew();
        restorer.Restore(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }
}
