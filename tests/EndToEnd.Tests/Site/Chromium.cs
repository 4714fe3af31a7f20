namespace NewsSearch.EndToEnd.Tests.Site;

/// <summary>The system's Chromium: Playwright's own download is not needed.</summary>
internal static class Chromium
{
    /// <summary>Nothing that reaches out of the machine, and what a container without user namespaces needs.</summary>
    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--headless",
    ];

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    /// <summary>The browser's program: <c>CHROMIUM</c> in the environment, else the first one on the path.</summary>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given) return given;
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium is missing: './dev test' installs it, or name it in CHROMIUM.");
    }
}
