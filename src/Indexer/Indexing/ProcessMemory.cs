using System.Diagnostics;

namespace NewsSearch.Indexer.Indexing;

/// <summary>Keeps the process within the memory that it was given.</summary>
internal static class ProcessMemory
{
    /// <summary>Most memory (resident set) that the process had at a time, in bytes.</summary>
    public static long Peak()
    {
        using Process process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    /// <summary>What of the process's memory the writer may fill before it flushes and merges.</summary>
    /// <param name="total">Memory of the whole process, in bytes.</param>
    public static long WriterShare(long total) => total / 3;
}
