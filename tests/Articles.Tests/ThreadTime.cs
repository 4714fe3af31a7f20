using System.Runtime.InteropServices;

namespace NewsSearch.Articles.Tests;

/// <summary>Processor time of the calling thread: what a search costs, whatever else the machine does.</summary>
internal static class ThreadTime
{
    private const int ThreadClock = 3;

    /// <summary>Milliseconds that this thread has run; on systems other than Linux those of the wall clock.</summary>
    public static double Milliseconds()
    {
        if (!OperatingSystem.IsLinux()) return Environment.TickCount64;
        _ = ClockGetTime(ThreadClock, out TimeSpec time);
        return (time.Seconds * 1e3) + (time.Nanoseconds / 1e6);
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int ClockGetTime(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
