using NewsSearch.Articles.Evaluation;
using NewsSearch.Catalogue;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Articles.Tests.Evaluation;

public class MatchGoldenTests(ITestOutputHelper output)
{
    private const string Header = "query\tdocument\tshould_match\tshould_rank_above\treason\n";

    [Theory]
    [InlineData("hau giang\ttỉnh Hậu Giang\tyes\t\tunmarked", true)]
    [InlineData("hầu giang\ttỉnh Hậu Giang\tno\t\tcontradiction", true)]
    [InlineData("hậu giang\ttỉnh Hậu Giang\tno\t\twrong on purpose", false)]
    [InlineData("học sinh\tcác em học sinh\tyes\tsinh học\tphrase above bag", true)]
    [InlineData("học sinh\tsinh học\tyes\tcác em học sinh\twrong on purpose", false)]
    [InlineData("nghieem xuaan thanhf\tđồng chí Nghiêm Xuân Thành\tyes\t\traw Telex", true)]
    public void Run_Row_PassesOrNot(string row, bool passes)
    {
        MatchGoldenReport report = new MatchGolden(NewsCatalogue.Default).Run(MatchGolden.Read(Header + row + "\n"));
        Assert.Equal(passes, report.Results.Single().Passed);
        Assert.Equal(passes ? 1 : 0, report.Passed);
    }

    [Theory]
    [InlineData("query\tdocument\n", "Line 1")]
    [InlineData(Header + "a\tb\tyes\n", "Line 2")]
    [InlineData(Header + "a\tb\tmaybe\t\t\n", "should_match")]
    public void Read_NoTable_SaysWhere(string text, string message)
        => Assert.Contains(message, Assert.Throws<FormatException>(() => MatchGolden.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Run_GoldenSetBesideTheRepository_Reaches95Percent()
    {
        if (Repository.Shared("golden", "match.tsv") is not { } path)
        {
            output.WriteLine("Skipped: there is no shared/golden/match.tsv beside the repository.");
            return;
        }

        MatchGoldenReport report = new MatchGolden(NewsCatalogue.Default).Run(MatchGolden.Read(File.ReadAllText(path)));
        output.WriteLine($"{report.Passed} of {report.Results.Count} rows pass; matches {report.MatchesRight}, ranks {report.RanksRight} of {report.Ranks}");
        foreach (MatchGoldenResult result in report.Results.Where(result => !result.Passed))
        {
            output.WriteLine($"{result.Row.Query} | {result.Row.Document} | {result.Row.ShouldRankAbove} | matched {result.Matched}, {result.Score} against {result.OtherScore} | {result.Row.Reason}");
        }

        Assert.True(report.Passed >= report.Results.Count * 0.95);
    }
}
