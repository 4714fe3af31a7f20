namespace NewsSearch.TestSupport;

/// <summary>Where the repository, its seeds and the optional reference material beside it are.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Search.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the repository.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>
    /// A path inside the reference material beside the repository, or null where it is missing:
    /// tests that need it are an extra suite and must say that they were skipped.
    /// </summary>
    public static string? Shared(params string[] parts)
    {
        string path = System.IO.Path.Combine([Root, "..", "shared", .. parts]);
        return File.Exists(path) || Directory.Exists(path) ? System.IO.Path.GetFullPath(path) : null;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Search.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("Search.sln was not found above " + AppContext.BaseDirectory);
    }
}
