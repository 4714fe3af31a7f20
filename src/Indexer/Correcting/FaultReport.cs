using NewsSearch.Articles.Understanding.Corrections;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Correcting;

/// <summary>Names the faults of a file of corrections.</summary>
internal static class FaultReport
{
    /// <returns>The exit code: 7 where there are any.</returns>
    public static int Say(CorrectionFile file, CommandConsole console)
    {
        foreach (CorrectionFault fault in file.Faults) console.Complain(fault.ToString());
        return file.Faults.Count > 0 ? ExitCode.BadCorpus : ExitCode.Ok;
    }
}
