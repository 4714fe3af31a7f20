using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Tests.Support;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Analysis.Tests.Queries;

/// <summary>The golden pairs of query and document by the plain reading of the groups, without an index.</summary>
public sealed class MatchGoldenTests(ITestOutputHelper output)
{
    [Fact]
    public void Groups_GoldenPairs_MatchAsExpected()
    {
        if (Repository.Shared("golden", "match.tsv") is not { } path)
        {
            output.WriteLine("Skipped: the golden pairs are not beside the repository.");
            return;
        }

        QueryAnalyzer analyzer = new();
        List<string> wrong = [];
        foreach (string line in File.ReadAllText(path).Split('\n').Skip(1).Where(line => line.Length > 0))
        {
            string[] fields = line.Split('\t');
            bool matches = Matches(analyzer, fields[0], fields[1])
                || (analyzer.DecodeKeystrokes(fields[0]) is { } decoded && Matches(analyzer, decoded, fields[1]));
            if (matches != (fields[2] == "yes")) wrong.Add($"{fields[0]} : {fields[1]}");
        }

        Assert.Empty(wrong);
    }

    private static bool Matches(QueryAnalyzer analyzer, string query, string document)
    {
        bool isPhrase = query.Length > 1 && query[0] == '"' && query[^1] == '"';
        return new TinyDocument(document).Matches(analyzer.Analyze(query.Trim('"')), isPhrase);
    }
}
