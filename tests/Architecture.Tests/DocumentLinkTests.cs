using System.Text.RegularExpressions;
using NewsSearch.TestSupport;

namespace NewsSearch.Architecture.Tests;

/// <summary>A document that points to a moved file is worse than none.</summary>
public class DocumentLinkTests
{
    [Fact]
    public void EveryRelativeLink_InADocument_LeadsSomewhere()
    {
        var link = new Regex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.NonBacktracking);
        var broken = new List<string>();
        foreach (string document in Documents())
        {
            foreach (Match match in link.Matches(File.ReadAllText(document)))
            {
                string target = match.Groups["target"].Value.Split('#')[0];
                if (target.Length == 0 || target.Contains("://", StringComparison.Ordinal)) continue;
                string path = Path.Combine(Path.GetDirectoryName(document)!, Uri.UnescapeDataString(target));
                if (!File.Exists(path) && !Directory.Exists(path))
                {
                    broken.Add($"{Path.GetRelativePath(Repository.Root, document)} -> {target}");
                }
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void Architecture_NamesEveryFolder_OfEveryRoom()
    {
        string text = File.ReadAllText(Repository.Path("ARCHITECTURE.md"));
        IEnumerable<string> missing = Directory.EnumerateDirectories(Repository.Path("src"))
            .SelectMany(project => Directory.EnumerateDirectories(project))
            .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj" or "wwwroot" or "Properties"))
            .Select(folder => Path.GetRelativePath(Repository.Path("src"), folder).Replace('\\', '/'))
            .Where(folder => !text.Contains(folder + "/", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    private static IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.TopDirectoryOnly)
            .Concat(new[] { "docs", "seeds", "index", "src", "benchmarks" }
                .Select(folder => Repository.Path(folder))
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));
}
