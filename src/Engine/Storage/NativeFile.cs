using System.Runtime.InteropServices;
using System.Text;

namespace NewsSearch.Engine.Storage;

/// <summary>The few calls of the system that the base library does not offer.</summary>
internal static unsafe partial class NativeFile
{
    private const int ReadOnlyFlag = 0;
    private const int MadviseDontNeed = 4;
    private const int InvalidArgument = 22;

    /// <summary>Makes creations, renames and deletions in a folder durable.</summary>
    /// <remarks>On Windows the file system's journal does this by itself, and a folder cannot be flushed.</remarks>
    public static void SyncDirectory(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        int descriptor = OpenFile(path, ReadOnlyFlag);
        if (descriptor < 0) throw Failure("open", path);
        try
        {
            // Some network file systems answer "invalid argument" for folders: they have nothing to flush.
            if (Sync(descriptor) != 0 && Marshal.GetLastPInvokeError() != InvalidArgument) throw Failure("flush", path);
        }
        finally
        {
            _ = CloseFile(descriptor);
        }
    }

    /// <summary>The first bytes of a file that another process has locked, as ASCII; empty where they cannot be had.</summary>
    /// <remarks>A FileStream would ask for a shared lock of its own and be refused.</remarks>
    public static string ReadLockedText(string path)
    {
        if (OperatingSystem.IsWindows()) return "";
        int descriptor = OpenFile(path, ReadOnlyFlag);
        if (descriptor < 0) return "";
        try
        {
            Span<byte> bytes = stackalloc byte[32];
            fixed (byte* start = bytes)
            {
                nint count = Read(descriptor, start, (nuint)bytes.Length);
                return count <= 0 ? "" : Encoding.ASCII.GetString(bytes[..(int)count]);
            }
        }
        finally
        {
            _ = CloseFile(descriptor);
        }
    }

    /// <summary>Takes mapped pages out of the process's resident memory; they stay in the system's cache.</summary>
    public static void ReleasePages(byte* start, long length)
    {
        // Advice: where it is refused, nothing is wrong.
        if (OperatingSystem.IsLinux()) _ = Advise(start, (nuint)length, MadviseDontNeed);
    }

    private static IOException Failure(string what, string path)
        => new($"Cannot {what} the folder {path}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int CloseFile(int descriptor);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int descriptor, byte* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "madvise", SetLastError = true)]
    private static partial int Advise(byte* start, nuint length, int advice);
}
