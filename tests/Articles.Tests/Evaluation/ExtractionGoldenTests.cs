using NewsSearch.Articles.Evaluation;
using NewsSearch.Catalogue;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Articles.Tests.Evaluation;

public class ExtractionGoldenTests(ITestOutputHelper output)
{
    private const string Text = """
        "gold_id":"a","text":"Cao Bằng họp bàn việc xây dựng nông thôn mới\nThứ Tư, 03/01/2018, 09:12\nSáng 2/1, ông Lê Văn Mười, Bí thư Tỉnh ủy Cao Bằng, chủ trì hội nghị bàn việc xây dựng nông thôn mới.\nHội nghị đánh giá kết quả của năm qua và bàn giải pháp cho thời gian tới."
        """;

    private const string Right = """
        "publication_date":{"value":"2018-01-03"},"event_date":{"value":"2018-01-02"},"provinces":[{"name":"Cao Bằng","primary":true}],
        "officials":[{"name":"Lê Văn Mười","roles":[{"role":"Bí thư","organisation":"Tỉnh ủy Cao Bằng","province":"Cao Bằng"}]}],"not_officials":["Trần Hai"]
        """;

    [Fact]
    public void Run_EverythingRight_IsOneEverywhere()
    {
        ExtractionReport report = Run(Right);
        Assert.Empty(report.Misses);
        Assert.Equal(["published", "event", "primary_province", "provinces", "officials", "roles"], report.Measures.Select(m => m.Name));
        Assert.All(report.Measures, m => Assert.Equal((1, 1, 1, 1), (m.Precision, m.Recall, m.F1, m.Count)));
    }

    [Theory]
    [InlineData(""" "publication_date":{"value":"2018-01-04","rejected_dates":[{"value":"2018-01-03"}]} """, "published", "2018-01-04", "2018-01-03")]
    [InlineData(""" "publication_date":{"value":null} """, "published", "undated", "2018-01-03")]
    [InlineData(""" "publication_date":{"value":"2018-01-03"},"provinces":[{"name":"Bắc Kạn"}] """, "provinces", "bac kan", null)]
    [InlineData(""" "publication_date":{"value":"2018-01-03"},"officials":[] """, "officials", null, "lê văn mười")]
    [InlineData(""" "publication_date":{"value":"2018-01-03"},"officials":[{"name":"Lê Văn Mười","roles":[{"role":"Chủ tịch","organisation":"UBND tỉnh Cao Bằng"}]}] """, "roles", "Lê Văn Mười: Chủ tịch UBND tỉnh Cao Bằng", null)]
    public void Run_SomethingWrong_IsAMissOfItsMeasure(string gold, string measure, string? expected, string? found)
    {
        ExtractionReport report = Run(gold.Trim());
        Assert.Contains(new ExtractionMiss("a", measure, expected, found), report.Misses);
        Assert.True(report.Measures.Single(m => m.Name == measure).F1 < 1);
        Assert.Equal(gold.Contains("rejected_dates", StringComparison.Ordinal) ? 1 : 0, report.RejectedDatesTaken);
    }

    [Theory]
    [InlineData(""" "publication_date":{"value":"2018","accept":["2018-01-03"]} """, "published")]
    [InlineData(""" "publication_date":{"value":"2018-01-03"},"provinces":[{"name":"Cao Bằng","unsure":true}] """, "provinces")]
    [InlineData(""" "publication_date":{"value":"2018-01-03"},"officials":[{"name":"Lê Văn Mười","borderline":true}] """, "officials")]
    public void Run_AnswerLeftOpen_IsNeitherRewardedNorPenalised(string gold, string measure)
        => Assert.DoesNotContain(Run(gold.Trim()).Misses, miss => miss.Measure == measure);

    [Fact]
    public void Run_NameThatIsNoOfficial_IsCounted() => Assert.Equal(1, Run(Right.Replace("Trần Hai", "Lê Văn Mười", StringComparison.Ordinal)).BylinesTaken);

    [Theory]
    [InlineData("{\"gold_id\":\"a\"}")]
    [InlineData("[]")]
    [InlineData("{")]
    public void Read_NoAnnotatedArticle_SaysWhere(string line)
        => Assert.StartsWith("Line 2", Assert.Throws<FormatException>(() => ExtractionGolden.Read("\n" + line + "\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Run_GoldenSetsBesideTheRepository_ReachTheTargets()
    {
        string?[] files = [Repository.Shared("golden", "extraction.jsonl"), Repository.Shared("golden", "extraction-noisy.jsonl")];
        if (files.Any(file => file is null))
        {
            output.WriteLine("Skipped: there is no shared/golden/extraction*.jsonl beside the repository.");
            return;
        }

        ExtractionReport report = new ExtractionGolden(NewsCatalogue.Default).Run([.. files.SelectMany(file => ExtractionGolden.Read(File.ReadAllText(file!)))]);
        foreach (ExtractionMeasure measure in report.Measures) output.WriteLine(measure.ToString());
        Dictionary<string, double> targets = new() { ["published"] = 0.97, ["event"] = 0.90, ["primary_province"] = 0.95, ["provinces"] = 0.90, ["officials"] = 0.93, ["roles"] = 0.85, ["body"] = 0.98 };
        Assert.All(report.Measures, m => Assert.True(m.F1 >= targets[m.Name], m.ToString()));
        Assert.Equal((0, 0), (report.RejectedDatesTaken, report.BylinesTaken));
    }

    private static ExtractionReport Run(string gold)
        => new ExtractionGolden(NewsCatalogue.Default).Run(ExtractionGolden.Read("{" + Text.Trim() + "," + gold.ReplaceLineEndings(" ") + "}"));
}
