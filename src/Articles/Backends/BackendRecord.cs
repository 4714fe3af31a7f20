using System.Text;

namespace NewsSearch.Articles.Backends;

/// <summary>Which backend the index of a folder stands on.</summary>
/// <remarks>
/// A file of one word in the folder, written before anything is published. The embedded engine writes none: its commits
/// are known by their names, and folders made before there was a choice stay what they are.
/// </remarks>
internal static class BackendRecord
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "backend";

    // A file of another program by that name is not worth reading on.
    private const int MaxLength = 64;

    /// <summary>The backend of the index in a folder; null where there is no index yet.</summary>
    public static string? Read(string path)
    {
        string file = Path.Combine(path, FileName);
        if (!File.Exists(file)) return ArticleBackend.Embedded.Open(path).Generations().Count > 0 ? ArticleBackend.Embedded.Name : null;
        using var reader = new StreamReader(file, Encoding.UTF8);
        var text = new char[MaxLength];
        return new string(text, 0, reader.ReadBlock(text)).Trim();
    }

    /// <summary>Writes down which backend is used; called by the holder of the writer's lock.</summary>
    public static void Write(string path, ArticleBackend backend)
    {
        if (backend == ArticleBackend.Embedded || File.Exists(Path.Combine(path, FileName))) return;
        string unfinished = Path.Combine(path, FileName + ".tmp");
        using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            stream.Write(Encoding.UTF8.GetBytes(backend.Name + "\n"));
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, Path.Combine(path, FileName), overwrite: true);
    }
}
