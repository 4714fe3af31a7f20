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

    // The runtime, its compiled code, and the pages of the index that are mapped while segments are merged, which are
    // more the larger they are; measured on a million articles.
    private const long OutsideTheHeap = 72L << 20;
    private const int OutsideShare = 8;

    // The catalogue, the rules' tables and the dictionaries of ids, measured likewise.
    private const long OutsideTheWriter = 128L << 20;

    /// <summary>
    /// Bounds the managed heap, so that the whole process stays within a limit: the collector works harder near the
    /// bound, and beyond it the run ends with an error instead of pushing other programs out of memory.
    /// </summary>
    /// <param name="total">Memory of the whole process, in bytes.</param>
    public static void Limit(long total)
    {
        AppContext.SetData("GCHeapHardLimit", (ulong)(total - OutsideTheHeap - (total / OutsideShare)));
        GC.RefreshMemoryLimit();
    }

    /// <summary>What of the process's memory the writer may fill before it flushes and merges: the larger, the fewer segments.</summary>
    /// <param name="total">Memory of the whole process, in bytes.</param>
    public static long WriterShare(long total) => (total - OutsideTheWriter) * 2 / 5;

    /// <summary>Characters that may be in memory between the reader and the writer; each takes about eight bytes, findings included.</summary>
    /// <param name="total">Memory of the whole process, in bytes.</param>
    public static long CharactersInFlight(long total) => total / 64;
}
