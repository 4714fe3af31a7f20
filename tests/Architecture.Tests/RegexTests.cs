using System.Text.RegularExpressions;
using NewsSearch.TestSupport;

namespace NewsSearch.Architecture.Tests;

/// <summary>Documents and queries are data: no pattern may take more than linear time on any of them.</summary>
public class RegexTests
{
    // Made by its constructor, by a method of the class, by a source generator, in a route or on a model.
    private static readonly Regex Uses = new(
        @"new Regex\(|Regex\??\s+\w+\s*(\{ get; \}\s*)?=>?\s*new\s*\(|Regex\.(IsMatch|Match|Matches|Replace|Split|Count|Enumerate\w+)\(|GeneratedRegex\(|RegularExpression\(|:regex\([^""]*",
        RegexOptions.NonBacktracking);

    private static readonly Regex Choice = new(@"^:regex\(\^\([a-z|-]+\)\$\)", RegexOptions.NonBacktracking);

    [Fact]
    public void EveryRegex_IsNonBacktracking()
    {
        string[] projects = [.. Directory.GetDirectories(Repository.Path("src")).Select(folder => Path.GetFileName(folder)!)];
        Assert.Contains("Engine", projects);
        Assert.Empty(projects.SelectMany(project => ReferenceTests.SourceFiles(project, "*.cs").Concat(ReferenceTests.SourceFiles(project, "*.cshtml")))
            .SelectMany(file => Offenders(File.ReadAllText(file)).Select(statement => $"{Path.GetRelativePath(Repository.Root, file)}: {statement}")));
    }

    [Theory]
    [InlineData("var r = new Regex(\"a+\");", 1)]
    [InlineData("private static readonly Regex R = new(\"a+\");", 1)]
    [InlineData("static Regex R { get; } = new(\"a+\");", 1)]
    [InlineData("Regex.IsMatch(text, \"a+\");", 1)]
    [InlineData("[GeneratedRegex(\"a+\")] static partial Regex R();", 1)]
    [InlineData("@page \"/a/{id:regex(^a+$)}\"", 1)]
    [InlineData("@page \"/a/{id:regex(^(tinh|huyen)$)}\"", 0)]
    [InlineData("var r = new Regex(\"a+\", RegexOptions.NonBacktracking);", 0)]
    [InlineData("Expression r = new();", 0)]
    public void Offenders_Sample_AreFound(string source, int offenders) => Assert.Equal(offenders, Offenders(source).Count());

    private static IEnumerable<string> Offenders(string text)
    {
        foreach (Match use in Uses.Matches(text))
        {
            // The options stand in the same statement as the pattern.
            int end = text.IndexOf(';', use.Index);
            string statement = text[use.Index..(end < 0 ? text.Length : end)];
            // A route cannot say how it is matched; a choice of words has nothing to go back to.
            bool isBounded = use.Value.StartsWith(":regex(", StringComparison.Ordinal) ? Choice.IsMatch(use.Value) : statement.Contains("NonBacktracking", StringComparison.Ordinal);
            if (!isBounded) yield return statement[..Math.Min(100, statement.Length)];
        }
    }
}
