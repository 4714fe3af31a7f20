namespace NewsSearch.Web.Hosting;

/// <summary>Which index is served.</summary>
/// <param name="Path">Where it is: <c>Index:Path</c>, on the command line <c>--index</c>.</param>
/// <param name="PollInterval">How often a newer generation is looked for.</param>
/// <param name="Backend">What it has to stand on: <c>Index:Backend</c>, on the command line <c>--backend</c>; null for whatever it was made with.</param>
public sealed record IndexOptions(string Path, TimeSpan PollInterval, string? Backend = null)
{
    /// <summary>Reads the configuration; without any, the index is the folder <c>index</c> of the repository or of the program.</summary>
    public static IndexOptions Read(IConfiguration configuration, string contentRoot)
    {
        string path = configuration["Index:Path"] is { Length: > 0 } given ? given : DefaultPath(contentRoot);
        return new IndexOptions(System.IO.Path.GetFullPath(path), TimeSpan.FromSeconds(1), configuration["Index:Backend"]);
    }

    private static string DefaultPath(string contentRoot)
    {
        for (DirectoryInfo? folder = new(contentRoot); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Search.sln"))) return System.IO.Path.Combine(folder.FullName, "index");
        }

        return System.IO.Path.Combine(contentRoot, "index");
    }
}
