using System.Xml.Linq;
using NewsSearch.TestSupport;

namespace NewsSearch.Architecture.Tests;

/// <summary>The direction of references is an agreement (docs/decisions/0002-layout.md): changing it is a decision, not an accident.</summary>
public class ReferenceTests
{
    public static TheoryData<string, string[]> Agreed => new()
    {
        { "Analysis", [] },
        { "Engine", ["Analysis"] },
        { "Catalogue", ["Analysis"] },
        { "Articles", ["Analysis", "Catalogue", "Engine"] },

        // Built with -p:LuceneNet=true only (docs/decisions/0005-lucene-net.md), and so are the references to it.
        { "Analysis.LuceneNet", ["Analysis"] },
        { "Articles.LuceneNet", ["Analysis.LuceneNet", "Articles"] },

        { "Indexer", ["Articles", "Articles.LuceneNet"] },
        { "SearchWeb", ["Articles", "Articles.LuceneNet", "Catalogue"] },
    };

    [Theory]
    [MemberData(nameof(Agreed))]
    public void Project_References_AreThoseAgreed(string project, string[] agreed)
    {
        XDocument file = XDocument.Load(Repository.Path("src", project, project + ".csproj"));
        IEnumerable<string> references = file.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!))
            .Order(StringComparer.Ordinal);

        Assert.Equal(agreed, references);
    }

    [Fact]
    public void EveryProject_UnderSrc_IsInTheAgreement()
    {
        IEnumerable<string> projects = Directory.EnumerateDirectories(Repository.Path("src")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

        Assert.Equal(Agreed.Select(row => (string)row[0]).Order(StringComparer.Ordinal), projects);
    }

    // A transitive reference would compile; the text of the source shows whether a room looks past its door.
    [Theory]
    [InlineData("Engine", "NewsSearch.Analysis.Vietnamese")]
    [InlineData("Engine", "NewsSearch.Articles")]
    [InlineData("Engine", "NewsSearch.Catalogue")]
    [InlineData("Indexer", "NewsSearch.Engine")]
    [InlineData("SearchWeb", "NewsSearch.Engine")]
    public void Room_DoesNotName_WhatItMayNotKnow(string project, string forbidden)
    {
        IEnumerable<string> offenders = SourceFiles(project, "*.cs").Concat(SourceFiles(project, "*.cshtml"))
            .Where(file => File.ReadAllText(file).Contains(forbidden, StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        Assert.Empty(offenders);
    }

    internal static IEnumerable<string> SourceFiles(string project, string pattern) =>
        Directory.EnumerateFiles(Repository.Path("src", project), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));
}
