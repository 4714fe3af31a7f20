namespace NewsSearch.Web.Hosting;

/// <summary>Where the index is: <c>Index:Path</c>, on the command line <c>--index</c>.</summary>
public sealed record IndexOptions(string Path, TimeSpan PollInterval)
{
    /// <summary>Reads the configuration; without any, the index is the folder <c>index</c> of the repository or of the program.</summary>
    public static IndexOptions Read(IConfiguration configuration, string contentRoot)
    {
        string path = configuration["Index:Path"] is { Length: > 0 } given ? given : DefaultPath(contentRoot);
        return new IndexOptions(System.IO.Path.GetFullPath(path), TimeSpan.FromSeconds(1));
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
