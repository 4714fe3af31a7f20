namespace NewsSearch.Articles.Tests.Searching;

/// <summary>A test on an index of real size, skipped where the environment names none.</summary>
public sealed class LargeIndexFactAttribute : FactAttribute
{
    private const string Variable = "NEWS_SEARCH_LARGE_INDEX";

    public LargeIndexFactAttribute() => Skip = Folder is null ? $"${Variable} names no index." : null;

    /// <summary>The folder of the index.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;
}
