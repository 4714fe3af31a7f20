using System.Globalization;
using System.Text;

namespace NewsSearch.Engine.Storage;

/// <summary>The exclusive lock of a folder's writer.</summary>
/// <remarks>
/// The lock is the operating system's (flock behind FileShare.None), so it ends with its process however that ends:
/// what a dead process left is just a file. The process number in it only serves the message. The file is never
/// deleted: a third process could lock a name that a second is about to remove.
/// </remarks>
internal sealed class WriterLock : IDisposable
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(25);

    // What opening a locked file gives: errno of flock, or the error of Windows.
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnApple = 35;
    private const int SharingViolation = unchecked((int)0x80070020);

    private readonly FileStream _stream;

    private WriterLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock, trying until the time is over.</summary>
    /// <exception cref="WriterLockedException">A live process holds it.</exception>
    public static WriterLock Take(string path, string directory, TimeSpan timeout)
    {
        long deadline = Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        while (true)
        {
            FileStream stream;
            try
            {
                stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException e) when (IsHeld(e))
            {
                if (Environment.TickCount64 >= deadline) throw new WriterLockedException(directory, ReadHolder(path));
                Thread.Sleep(RetryInterval);
                continue;
            }

            try
            {
                stream.SetLength(0);
                stream.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            }
            catch
            {
                // A disk without room for the number must not leave the folder locked as long as this process lives.
                stream.Dispose();
                throw;
            }

            return new WriterLock(stream);
        }
    }

    public void Dispose()
    {
        if (_stream.CanWrite) _stream.SetLength(0);
        _stream.Dispose();
    }

    // Every other error (a read-only disk, no permission, no room) is no other writer's fault, and must not name one.
    private static bool IsHeld(IOException e) => e.HResult is WouldBlockOnLinux or WouldBlockOnApple or SharingViolation;

    private static int? ReadHolder(string path)
        => int.TryParse(NativeFile.ReadLockedText(path), NumberStyles.None, CultureInfo.InvariantCulture, out int processId) ? processId : null;
}
