using System.Diagnostics;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Storage;

public sealed class FileIndexDirectoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void List_FolderThatDoesNotExist_IsEmpty()
    {
        var directory = new FileIndexDirectory(Path.Combine(_folder.Path, "none"));
        Assert.Empty(directory.List());
        Assert.Throws<FileNotFoundException>(() => directory.Open("commit-1"));
        directory.Delete("commit-1");
        Assert.False(System.IO.Directory.Exists(directory.Path));
    }

    [Fact]
    public void Open_WrittenAndRenamed_GivesTheBytes()
    {
        var directory = new FileIndexDirectory(_folder.Path);
        using (IndexOutput output = directory.Create("a"))
        {
            output.Write([1, 2, 3]);
            Assert.Equal(3, output.Position);
            output.Sync();
        }

        directory.Rename("a", "b");
        directory.SyncDirectory();
        using IndexInput input = directory.Open("b");
        directory.Delete("b");
        input.ReleasePages();
        Assert.Equal([2, 3], input.Slice(1, 2).ToArray());
        Assert.Throws<CorruptIndexException>(() => input.Slice(2, 2));
        Assert.Throws<CorruptIndexException>(() => input.Slice(-1, 1));
        Assert.Throws<CorruptIndexException>(() => input.Slice(long.MaxValue, 1));
        Assert.Throws<CorruptIndexException>(() => input.Slice(0, -1));
    }

    // A power loss would otherwise take a new folder away with the whole index in it.
    [Fact]
    public void Create_FolderThatDoesNotExist_MakesItsNameDurableOnce()
    {
        var synced = new List<string>();
        string parent = Path.Combine(_folder.Path, "mới");
        var directory = new FileIndexDirectory(Path.Combine(parent, "index"), synced.Add);
        directory.LockForWriting(TimeSpan.Zero).Dispose();
        Assert.Equal([_folder.Path, parent], synced);
        directory.Create("a").Dispose();
        directory.SyncDirectory();
        Assert.Equal([_folder.Path, parent, directory.Path], synced);
    }

    [Fact]
    public void Open_EmptyFile_HasNoBytes()
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "empty"), []);
        using IndexInput input = new FileIndexDirectory(_folder.Path).Open("empty");
        Assert.Equal(0, input.Length);
        Assert.Throws<CorruptIndexException>(() => input.Slice(0, 1));
    }

    [Fact]
    public void Slice_AfterDispose_IsRefused()
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "a"), [1]);
        IndexInput input = new FileIndexDirectory(_folder.Path).Open("a");
        input.Dispose();
        Assert.Throws<ObjectDisposedException>(() => input.Slice(0, 1));
    }

    [Fact]
    public void LockForWriting_HeldInThisProcess_NamesItsNumber()
    {
        var directory = new FileIndexDirectory(_folder.Path);
        using (directory.LockForWriting(TimeSpan.Zero))
        {
            WriterLockedException e = Assert.Throws<WriterLockedException>(() => new FileIndexDirectory(_folder.Path).LockForWriting(TimeSpan.FromMilliseconds(60)));
            Assert.Equal(Environment.ProcessId, e.ProcessId);
        }

        directory.LockForWriting(TimeSpan.FromSeconds(60)).Dispose();
    }

    [Fact]
    public void LockForWriting_FileLeftByADeadProcess_IsTakenOver()
    {
        File.WriteAllText(Path.Combine(_folder.Path, IndexFileNames.Lock), "4194000");
        new FileIndexDirectory(_folder.Path).LockForWriting(TimeSpan.FromSeconds(60)).Dispose();
    }

    [Fact]
    public void LockForWriting_HeldByAnotherProcessThatIsKilled_IsFreeAgain()
    {
        const string Flock = "/usr/bin/flock";
        if (!File.Exists(Flock)) return;
        string path = Path.Combine(_folder.Path, IndexFileNames.Lock);
        using Process holder = Process.Start(new ProcessStartInfo(Flock, ["--exclusive", "--no-fork", path, "/bin/sh", "-c", "printf 77 > \"$0\"; echo held; exec sleep 300", path])
        {
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("held", holder.StandardOutput.ReadLine());
        var directory = new FileIndexDirectory(_folder.Path);
        WriterLockedException refused = Assert.Throws<WriterLockedException>(() => directory.LockForWriting(TimeSpan.Zero));
        Assert.Equal(77, refused.ProcessId);
        holder.Kill();
        holder.WaitForExit();
        directory.LockForWriting(TimeSpan.FromSeconds(60)).Dispose();
    }
}
