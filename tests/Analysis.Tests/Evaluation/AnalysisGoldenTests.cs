using NewsSearch.Analysis.Evaluation;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Analysis.Tests.Evaluation;

public sealed class AnalysisGoldenTests(ITestOutputHelper output)
{
    private const string Header = "input\tkind\texpected_exact\texpected_folded\tnote\tvariants\n";

    [Theory]
    [InlineData("HOÀ\tx\thòa\thoa\t\t", true)]
    [InlineData("HOÀ\tx\thoà\thoa\t\t", false)]
    [InlineData("HOÀ\tx\thòa\thòa\t\t", false)]
    [InlineData("UBND\tx\tubnd\tubnd\t\tủy ban nhân dân", true)]
    [InlineData("UBND\tx\tubnd\tubnd\t\tủy ban", false)]
    [InlineData("20-CT/TU\tx\t20-ct/tu\t20-ct/tu\t\t20 ct tu", true)]
    [InlineData("chur tichj\ttelex-raw\tchur tichj\tchur tichj\t\tchủ tịch", true)]
    [InlineData("was\ttelex-raw\twas\twas\t\t", true)]
    [InlineData("was\ttelex-raw\twas\twas\t\tứa", false)]
    [InlineData("tØnh ñy\tlegacy-tcvn3\ttỉnh ủy\ttinh uy\t\t", true)]
    public void Evaluate_Row_PassesOrFails(string row, bool passes)
    {
        GoldenReport report = AnalysisGolden.Evaluate(Header + row + "\n");

        GoldenResult result = Assert.Single(report.Results);
        Assert.Equal(passes, result.Passed);
        Assert.Equal(passes ? 1 : 0, report.Passed);
    }

    [Theory]
    [InlineData("input\tkind\n", "Line 1")]
    [InlineData(Header + "a\tb\n", "Line 2")]
    public void Evaluate_OtherColumns_NamesTheLine(string tsv, string expected)
    {
        FormatException error = Assert.Throws<FormatException>(() => AnalysisGolden.Evaluate(tsv));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_DevelopmentRows_AllPass()
    {
        if (Repository.Shared("golden", "analysis.tsv") is not { } path)
        {
            output.WriteLine("Skipped: the golden rows are not beside the repository.");
            return;
        }

        GoldenReport report = AnalysisGolden.Evaluate(File.ReadAllText(path));

        Assert.Empty(report.Results.Where(result => !result.Passed).Select(result => $"line {result.Row.Line}: {string.Join("; ", result.Failures)}"));
    }
}
