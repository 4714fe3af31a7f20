using NewsSearch.TestSupport;

namespace NewsSearch.EndToEnd.Tests.Site;

/// <summary>The two programs as they were built beside these tests.</summary>
internal static class Programs
{
    /// <summary>"Debug" or "Release": the folder above the one named for the framework.</summary>
    private static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string Indexer { get; } = Built("Indexer", "indexer.dll");

    public static string Web { get; } = Built("SearchWeb", "NewsSearch.Web.dll");

    private static string Built(string project, string file)
    {
        string path = Repository.Path("src", project, "bin", Configuration, "net10.0", file);
        return File.Exists(path) ? path : throw new InvalidOperationException($"{path} is missing: build src/{project} in {Configuration} first.");
    }
}
