using System.Text;
using NewsSearch.Articles.Understanding.Corrections;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Tests.Understanding.Corrections;

public class CorrectionFileTests
{
    private const string Signed = "\"reason\":\"sai\",\"author\":\"lan\"}";

    [Fact]
    public void Read_GoodLines_KeepsNumbersAndPassesOverBlankOnes()
    {
        CorrectionFile file = Read("\uFEFF" + Line("published", "2023-10") + "\r\n\n" + Merge("tran-van-a-k3xq", "nghiem-xuan-thanh") + "\n");
        Assert.Empty(file.Faults);
        Assert.Equal([(1, CorrectionField.Published, "x1", "2023-10"), (3, CorrectionField.Merge, "tran-van-a-k3xq", "nghiem-xuan-thanh")],
            file.Corrections.Select(c => (c.Line, c.Correction.Field, c.Correction.Subject, c.Correction.Value)));
    }

    [Theory]
    [InlineData("published", "none")]
    [InlineData("event", "2023-10-14")]
    [InlineData("title", "Hội nghị sơ kết")]
    [InlineData("province", "hau-giang")]
    [InlineData("province", "-ha-noi")]
    [InlineData("province", "toan-quoc")]
    [InlineData("official", "+nghiem-xuan-thanh")]
    [InlineData("official", "+Lê Thị Nào Đó")]
    [InlineData("official", "-ai-do-abcd")]
    public void Read_GoodValue_HasNoFault(string field, string value) => Assert.Empty(Read(Line(field, value)).Faults);

    [Theory]
    [InlineData("published", "2023-13")]
    [InlineData("published", "hôm qua")]
    [InlineData("title", "hai\\ndòng")]
    [InlineData("title", " ")]
    [InlineData("province", "hau-giangg")]
    [InlineData("province", "+toan-quoc")]
    [InlineData("province", "-")]
    [InlineData("official", "nghiem-xuan-thanh")]
    [InlineData("official", "+khong-co-ai")]
    [InlineData("official", "+")]
    [InlineData("author", "ai")]
    [InlineData("merge", "ai")]
    public void Read_BadValue_IsAFault(string field, string value) => Assert.Single(Read(Line(field, value)).Faults);

    [Theory]
    [InlineData("{broken")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"article\":1,\"field\":\"title\",\"value\":\"a\"," + Signed)]
    [InlineData("{\"article\":\"x1\",\"field\":\"title\",\"value\":\"a\",\"reason\":\"sai\"}")]
    [InlineData("{\"article\":\"x1\",\"article\":\"x2\",\"field\":\"title\",\"value\":\"a\"," + Signed)]
    [InlineData("{\"article\":\"x1\",\"field\":\"title\",\"value\":\"a\",\"when\":\"now\"," + Signed)]
    [InlineData("{\"article\":\"\\uD800\",\"field\":\"title\",\"value\":\"a\"," + Signed)]
    public void Read_BadShape_IsAFaultAndCostsNoOtherLine(string line)
    {
        CorrectionFile file = Read(Line("title", "a") + "\n" + line + "\n" + Line("title", "b"));
        CorrectionFault fault = Assert.Single(file.Faults);
        Assert.StartsWith("c.jsonl:2: ", fault.ToString(), StringComparison.Ordinal);
        Assert.Equal([1, 3], file.Corrections.Select(c => c.Line));
        Assert.Throws<CorrectionFormatException>(file.ToSet);
    }

    [Theory]
    [InlineData("nghiem-xuan-thanh", "nghiem-xuan-thanh")]
    [InlineData("ai-do", "khong-co-ai")]
    [InlineData("Ai Đó", "nghiem-xuan-thanh")]
    public void Read_MergeThatLeadsNowhere_IsAFault(string merged, string into) => Assert.Single(Read(Merge(merged, into)).Faults);

    [Fact]
    public void Read_MergesInAChain_AreFaults()
    {
        string[] ids = [.. NewsCatalogue.Default.Officials.All.Take(3).Select(o => o.Id)];
        Assert.Single(Read(Merge(ids[0], ids[1]) + "\n" + Merge(ids[1], ids[2])).Faults);
        Assert.Single(Read(Merge(ids[1], ids[2]) + "\n" + Merge(ids[0], ids[1])).Faults);
        Assert.Single(Read(Merge(ids[0], ids[1]) + "\n" + Merge(ids[0], ids[2])).Faults);
    }

    [Fact]
    public void Append_AfterALineWithoutItsEnd_StandsOnItsOwnAndReadsBack()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Line("title", "a"));
            Correction added = new(CorrectionField.Title, "x2", "“Hội nghị” \\ sơ kết", "in sai", "lan");
            CorrectionFile.Append(path, added, NewsCatalogue.Default);
            Assert.Throws<FormatException>(() => CorrectionFile.Append(path, added with { Reason = " " }, NewsCatalogue.Default));
            CorrectionFile file = CorrectionFile.Read(path, NewsCatalogue.Default);
            Assert.Equal((2, 0), (file.Corrections.Count, file.Faults.Count));
            Assert.Equal(added, file.Corrections[1].Correction);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Line(string field, string value) => $"{{\"article\":\"x1\",\"field\":\"{field}\",\"value\":\"{value}\",{Signed}";

    private static string Merge(string merged, string into) => $"{{\"merge\":\"{merged}\",\"into\":\"{into}\",{Signed}";

    private static CorrectionFile Read(string text) => CorrectionFile.Read(Encoding.UTF8.GetBytes(text), "c.jsonl", NewsCatalogue.Default);
}
