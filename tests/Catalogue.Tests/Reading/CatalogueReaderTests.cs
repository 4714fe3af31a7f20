using NewsSearch.Catalogue.Reading;

namespace NewsSearch.Catalogue.Tests.Reading;

public class CatalogueReaderTests
{
    private const string Province = "an-giang\tAn Giang\tTỉnh An Giang\t91\tprovince\t2025-07-01\t\tan-giang\t\t";

    [Theory]
    [InlineData("provinces.tsv", "x\tX\tTỉnh X\t1\tprovince\t2025-01-01\t2024-01-01\tan-giang\t\t", "the last day lies before the first")]
    [InlineData("provinces.tsv", "x\tX\tTỉnh X\t1\tprovince\t\t2024-01-01\tnowhere\t\t", "the unit of today \"nowhere\" does not exist")]
    [InlineData("provinces.tsv", Province, "the id \"an-giang\" occurs twice")]
    [InlineData("provinces.tsv", "x\tX\tTỉnh X\t1\tstate\t\t\tx\t\t", "expected city or province")]
    [InlineData("provinces.tsv", "x\tX", "2 cells, expected 10")]
    [InlineData("provinces.tsv", "x\tX\tTỉnh X\t1\tprovince\t1/7/2025\t\tx\t\t", "expected a day as yyyy-MM-dd")]
    [InlineData("former-provinces.tsv", "x\tX\tTỉnh X\t2020-01-01\t\tan-giang", "the last day is empty")]
    [InlineData("former-provinces.tsv", "x\tX\tTỉnh X\t\t2025-06-30\t", "not said what it was divided into")]
    [InlineData("former-provinces.tsv", "x\tX\tTỉnh X\t\t2025-06-30\tnowhere", "there is no province \"nowhere\"")]
    [InlineData("former-provinces.tsv", "x\tX\tTỉnh X\t\t2025-06-29\tan-giang", "did not exist on the day after")]
    [InlineData("former-provinces.tsv", "x\tX\tTỉnh X\t2025-07-01\t2025-06-30\tan-giang", "the last day lies before the first")]
    [InlineData("former-provinces.tsv", "an-giang\tX\tTỉnh X\t\t2025-06-30\tan-giang", "occurs twice")]
    [InlineData("districts.tsv", "001\thuyện\tX\tnowhere\t", "there is no province \"nowhere\"")]
    [InlineData("districts.tsv", "001\thuyện\tX\tan-giang\t2025-06-30", "did not exist on 2025-06-30")]
    [InlineData("districts.tsv", "001\thuyện\tNa\u0300\tan-giang\t2025-07-02", "not in composed letters")]
    [InlineData("communes-2025.tsv", "999\txã\tAn Phú", "there is no district with the code 999")]
    [InlineData("officials.tsv", "a\tA B\tBí thư\tTỉnh ủy\tan-giang\t2026-01-02\t2026-01-01\ttest", "the last day lies before the first")]
    [InlineData("officials.tsv", "a\tA B\tBí thư\tTỉnh ủy\tan-giang\t2020-01-01\t\ttest", "reaches beyond the time")]
    [InlineData("officials.tsv", "a\tA B\tBí thư\tTỉnh ủy\tan-giang\t2026-01-01\t\t", "source (column 8) is empty")]
    [InlineData("official-variants.tsv", "nobody\tA B", "no official of officials.tsv")]
    public void Read_WrongRow_NamesFileLineAndProblem(string file, string row, string problem)
    {
        var error = Assert.Throws<CatalogueFormatException>(() => CatalogueReader.Read(Table(file, row)));
        Assert.Equal((file, file == "provinces.tsv" ? 3 : 2), (error.File, error.Line));
        Assert.StartsWith($"{file}, line {error.Line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoSource_IsRefused()
    {
        var error = Assert.Throws<CatalogueFormatException>(() => CatalogueReader.Read(_ => Province + "\n"));
        Assert.Contains("no source is named", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ShippedFiles_HaveNoError() => CatalogueReader.Read(NewsCatalogue.EmbeddedText);

    private static Func<string, string> Table(string file, string row) => name =>
        "# Source: a test\n" + (name == "provinces.tsv" ? Province + "\n" : "") + (name == file ? row + "\n" : "");
}
