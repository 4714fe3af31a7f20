using System.Text.RegularExpressions;
using NewsSearch.TestSupport;

namespace NewsSearch.Architecture.Tests;

/// <summary>Documents and queries are data: no pattern may take more than linear time on any of them.</summary>
public class RegexTests
{
    private static readonly string[] Projects = ["Analysis", "Engine", "Catalogue", "Articles", "Indexer", "SearchWeb"];

    [Fact]
    public void EveryRegex_IsNonBacktracking()
    {
        var uses = new Regex(@"new Regex\(|Regex\.(IsMatch|Match|Matches|Replace|Split|Count)\(|GeneratedRegex\(", RegexOptions.NonBacktracking);
        var offenders = new List<string>();
        foreach (string project in Projects)
        {
            foreach (string file in ReferenceTests.SourceFiles(project, "*.cs"))
            {
                string text = File.ReadAllText(file);
                foreach (Match use in uses.Matches(text))
                {
                    // The options stand in the same statement as the pattern.
                    int end = text.IndexOf(';', use.Index);
                    string statement = text[use.Index..(end < 0 ? text.Length : end)];
                    if (!statement.Contains("NonBacktracking", StringComparison.Ordinal))
                    {
                        offenders.Add($"{Path.GetRelativePath(Repository.Root, file)}: {statement[..Math.Min(100, statement.Length)]}");
                    }
                }
            }
        }

        Assert.Empty(offenders);
    }
}
