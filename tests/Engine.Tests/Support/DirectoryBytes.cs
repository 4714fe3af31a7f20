using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>All files of a directory as bytes, and a memory directory made of such.</summary>
internal static class DirectoryBytes
{
    public static SortedDictionary<string, byte[]> Read(IndexDirectory directory)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (string name in directory.List())
        {
            using IndexInput input = directory.Open(name);
            files.Add(name, input.Slice(0, (int)input.Length).ToArray());
        }

        return files;
    }

    public static MemoryIndexDirectory With(IEnumerable<KeyValuePair<string, byte[]>> files, string? changed = null, byte[]? bytes = null)
    {
        var directory = new MemoryIndexDirectory();
        foreach ((string name, byte[] content) in files) directory.Store(name, name == changed ? bytes! : content);
        return directory;
    }
}
