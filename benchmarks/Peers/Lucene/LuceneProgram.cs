using System.Diagnostics;

namespace NewsSearch.Peers.Lucene;

/// <summary>Compiles the driver and says how to start it.</summary>
internal static class LuceneProgram
{
    private const string Jars = "/usr/share/java";
    private static readonly string[] Needed = ["lucene-core", "lucene-analyzers-common", "lucene-facet", "hppc"];

    /// <summary>The arguments of <c>java</c> that run one of the programs of this folder.</summary>
    /// <param name="program">The name of its class.</param>
    /// <param name="folder">Takes what is compiled.</param>
    /// <exception cref="PeersException">A package is missing.</exception>
    public static IReadOnlyList<string> Prepare(string program, string folder)
    {
        string[] jars = [.. Needed.Select(static name => Directory.Exists(Jars) ? Directory.EnumerateFiles(Jars, name + "*.jar").Order(StringComparer.Ordinal).FirstOrDefault() : null).OfType<string>()];
        // lucene-facet reads its settings with hppc only where a taxonomy is used: it may be missing.
        if (jars.Length < Needed.Length - 1) throw new PeersException("Apache Lucene is missing: run 'apt-get install liblucene8-java', then again.");
        string path = string.Join(':', jars);
        string source = Path.Combine(AppContext.BaseDirectory, "Lucene", program + ".java");
        try
        {
            using Process compiler = Process.Start("javac", ["-nowarn", "-encoding", "UTF-8", "-cp", path, "-d", folder, source]);
            compiler.WaitForExit();
            if (compiler.ExitCode != 0) throw new PeersException($"{program}.java does not compile; see the messages above.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new PeersException("There is no Java compiler: run 'apt-get install default-jdk-headless', then again.");
        }

        return ["-Xms1g", "-Xmx1g", "-cp", folder + ":" + path, program];
    }
}
