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
            catch (IOException) when (File.Exists(path))
            {
                if (Environment.TickCount64 >= deadline) throw new WriterLockedException(directory, ReadHolder(path));
                Thread.Sleep(RetryInterval);
                continue;
            }

            stream.SetLength(0);
            stream.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            stream.Flush();
            return new WriterLock(stream);
        }
    }

    public void Dispose()
    {
        if (_stream.CanWrite) _stream.SetLength(0);
        _stream.Dispose();
    }

    private static int? ReadHolder(string path)
        => int.TryParse(NativeFile.ReadLockedText(path), NumberStyles.None, CultureInfo.InvariantCulture, out int processId) ? processId : null;
}
