using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Indexing;

/// <summary>
/// Names input files in the index, and tells which of them a run was about. A name is the path from the folder that
/// holds the index, so that the same file has the same name from wherever and however it is given.
/// </summary>
internal sealed class InputPaths
{
    /// <summary>Stands for standard input.</summary>
    public const string StandardInputName = "-";

    private readonly string _base;
    private readonly List<string> _given;
    private readonly HashSet<string> _rejected = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _gone = new(StringComparer.Ordinal);
    private (string File, string Name) _last = ("", "");

    /// <param name="given">Files and folders as given on the command line.</param>
    /// <param name="indexFolder">Full path of the index.</param>
    public InputPaths(IReadOnlyList<string> given, string indexFolder)
    {
        _base = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(indexFolder)) ?? indexFolder;
        _given = [.. given.Where(static p => p.Length > 0 && p != StandardInputName).Select(Full)];
    }

    /// <summary>Standard input where it is among the inputs, else null.</summary>
    public static Stream? StandardInput(IReadOnlyList<string> paths, CommandConsole console) =>
        paths.Contains(StandardInputName) ? console.OpenInput() : null;

    /// <summary>The name that a file bears in the index.</summary>
    /// <param name="file">As the reader names it.</param>
    public string NameOf(string file)
    {
        if (file.Length == 0 || file == StandardInputName) return file;
        // One file of JSON Lines holds many articles: the last answer is mostly the next one.
        if (!ReferenceEquals(_last.File, file) && _last.File != file)
        {
            _last = (file, Path.GetRelativePath(_base, Path.GetFullPath(file)).Replace('\\', '/'));
        }

        return _last.Name;
    }

    /// <summary>Notes that a file could not be read as it should: nothing of it is taken for gone.</summary>
    /// <param name="file">As the reader names it; a folder stands for all in it.</param>
    public void Reject(string file)
    {
        if (file != StandardInputName) _rejected.Add(Full(file));
    }

    /// <summary>
    /// Whether an article of the index that did not come in this run is gone: its file lies under what was given, and
    /// was read without a fault or is no longer there. What came by standard input is never gone.
    /// </summary>
    /// <param name="name">The name of its file in the index. Ask only once all rejections are noted.</param>
    public bool IsGone(string name)
    {
        if (name == StandardInputName) return false;
        if (!_gone.TryGetValue(name, out bool gone))
        {
            string path = Path.GetFullPath(name, _base);
            gone = _given.Exists(given => Holds(given, path)) && !IsRejected(path);
            _gone.Add(name, gone);
        }

        return gone;
    }

    /// <summary>Whether the file of an article was rejected, wholly or in part.</summary>
    public bool IsRejectedName(string name) => name != StandardInputName && IsRejected(Path.GetFullPath(name, _base));

    /// <summary>Whether a file lies under what was given.</summary>
    public bool Covers(string name) => name != StandardInputName && _given.Exists(given => Holds(given, Path.GetFullPath(name, _base)));

    private bool IsRejected(string path)
    {
        if (_rejected.Count == 0) return false;
        for (string? part = path; part is not null; part = Path.GetDirectoryName(part))
        {
            if (_rejected.Contains(part)) return true;
        }

        return false;
    }

    private static bool Holds(string folder, string path) =>
        path == folder || (path.StartsWith(folder, StringComparison.Ordinal) && (folder[^1] == Path.DirectorySeparatorChar || path[folder.Length] == Path.DirectorySeparatorChar));

    private static string Full(string path)
    {
        if (path.Length == 0) return path;
        string full = Path.GetFullPath(path);
        return Path.GetPathRoot(full) == full ? full : Path.TrimEndingDirectorySeparator(full);
    }
}
