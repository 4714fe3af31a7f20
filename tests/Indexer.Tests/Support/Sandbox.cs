using System.Diagnostics;
using NewsSearch.TestSupport;

namespace NewsSearch.Indexer.Tests.Support;

/// <summary>
/// Shell scripts in a mount namespace of their own: real file systems that are full or read-only, which are gone with
/// the script whatever becomes of it.
/// </summary>
internal static class Sandbox
{
    // Defines 'run': a command line of the indexer, its messages among its output, then its code on a line of its own;
    // 'nobody': the same without any permission that an owner has.
    private const string Prelude = """
        run() { code=0; dotnet "$INDEXER" "$@" 2>&1 || code=$?; echo "code $code"; }
        nobody() { code=0; $NOBODY dotnet "$INDEXER" "$@" 2>&1 || code=$?; echo "code $code"; }
        sums() { cksum "$1"/* | sort; }

        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly bool IsRoot = Environment.IsPrivilegedProcess;

    /// <summary>Why there can be none here, or null.</summary>
    public static string? Unavailable { get; } = Probe();

    /// <summary>Runs a script; $INDEXER is the program, $SEEDS the five articles.</summary>
    /// <param name="folder">Its working directory.</param>
    /// <param name="script">For sh.</param>
    /// <returns>What it wrote.</returns>
    public static string Run(string folder, string script)
    {
        ProcessStartInfo start = new("unshare") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in Namespace()) start.ArgumentList.Add(argument);
        foreach (string argument in (string[])["sh", "-euc", Prelude + script]) start.ArgumentList.Add(argument);
        start.Environment.Remove("NEWS_SEARCH_INDEX");
        start.Environment["INDEXER"] = Path.Combine(AppContext.BaseDirectory, "indexer.dll");
        start.Environment["SEEDS"] = Repository.Path("seeds");
        // Root may do everything; the owner of a mapped namespace is an ordinary user outside of it.
        start.Environment["NOBODY"] = IsRoot ? "setpriv --reuid 65534 --regid 65534 --clear-groups" : "";
        // The double mapping of code would itself be a file beyond the largest size allowed.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The script did not end.");
        }

        string written = output.GetAwaiter().GetResult();
        Assert.True(process.ExitCode == 0, written + error.GetAwaiter().GetResult());
        return written;
    }

    private static string[] Namespace() => IsRoot ? ["--mount"] : ["--map-root-user", "--mount"];

    private static string? Probe()
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("unshare", [.. Namespace(), "mount", "-t", "tmpfs", "-o", "size=100k", "none", "/mnt"]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : "This machine lets nobody mount a file system of their own.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "There is no unshare(1) here.";
        }
    }
}
