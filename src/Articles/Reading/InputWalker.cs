namespace NewsSearch.Articles.Reading;

/// <summary>Turns the paths that a user named into the files to read, in the order of their names.</summary>
/// <remarks>
/// Nothing is opened here. Inside a folder no symbolic link is followed, so that a walk can neither run in circles nor
/// leave the folder. A length of zero is never opened later either: besides empty files it is what pipes, devices and
/// sockets report, and opening one of those may wait forever.
/// </remarks>
internal static class InputWalker
{
    /// <summary>Standard input, as a path.</summary>
    public const string StandardInput = "-";

    /// <summary>A file, or why there is none; the file of standard input has length -1.</summary>
    public readonly record struct Item(InputFile? File, RejectedInput? Rejected);

    public static IEnumerable<Item> Walk(IReadOnlyList<string> paths)
    {
        foreach (string path in paths)
        {
            if (path == StandardInput)
            {
                yield return new Item(new InputFile(path, path, -1, InputFormat.Text), null);
                continue;
            }

            foreach (Item item in WalkNamed(path)) yield return item;
        }
    }

    private static IEnumerable<Item> WalkNamed(string path)
    {
        string name = NameOf(path);
        FileSystemInfo? target;
        RejectedInput? failure = null;
        try
        {
            target = Find(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or System.Security.SecurityException)
        {
            target = null;
            failure = Unreadable(name, "It cannot be looked at: " + e.Message);
        }

        if (target is null)
            return [new Item(null, failure ?? Unreadable(name, "It does not exist. Check the spelling of the path."))];
        return target is DirectoryInfo folder ? WalkFolder(folder, name) : [Accept((FileInfo)target, name)];
    }

    // What the user named may itself be a link: naming it is consent to follow it.
    private static FileSystemInfo? Find(string path)
    {
        if (path.Length == 0) return null;
        FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        if (info.LinkTarget is not null) info = info.ResolveLinkTarget(returnFinalTarget: true) ?? info;
        return info.Exists ? info : null;
    }

    private static IEnumerable<Item> WalkFolder(DirectoryInfo root, string rootName)
    {
        // A stack instead of recursion: depth is bounded by memory, not by the call stack.
        Stack<(FileSystemInfo Entry, string Name)> pending = new();
        pending.Push((root, rootName));
        while (pending.TryPop(out var next))
        {
            if (next.Entry.LinkTarget is not null && !ReferenceEquals(next.Entry, root))
            {
                if (next.Entry is DirectoryInfo || InputFile.FormatOf(next.Name) is not null) yield return new Item(null, Link(next.Name));
                continue;
            }

            if (next.Entry is not DirectoryInfo folder)
            {
                if (InputFile.FormatOf(next.Name) is not null) yield return Accept((FileInfo)next.Entry, next.Name);
                continue;
            }

            FileSystemInfo[] entries = [];
            RejectedInput? failure = null;
            try
            {
                entries = folder.GetFileSystemInfos();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
            {
                failure = Unreadable(next.Name, "It is a folder that cannot be listed: " + e.Message);
            }

            if (failure is not null) yield return new Item(null, failure);

            Array.Sort(entries, static (a, b) => string.CompareOrdinal(b.Name, a.Name));
            foreach (FileSystemInfo entry in entries)
                pending.Push((entry, next.Name.EndsWith('/') ? next.Name + entry.Name : next.Name + "/" + entry.Name));
        }
    }

    private static Item Accept(FileInfo file, string name)
    {
        if (InputFile.FormatOf(name) is not { } format)
            return new Item(null, new RejectedInput(name, 0, $"Its extension is not read. Articles are read from {InputFile.Extensions}."));
        long length;
        try
        {
            length = file.Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Item(null, Unreadable(name, "It cannot be read: " + e.Message));
        }

        if (length == 0)
            return new Item(null, new RejectedInput(name, 0, "It is empty, or no regular file. Pass the output of a program as “-” on standard input."));
        return new Item(new InputFile(name, file.FullName, length, format), null);
    }

    private static string NameOf(string path)
    {
        string name = path.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/');
        return name.Length == 0 ? path : name;
    }

    private static RejectedInput Link(string name) =>
        new(name, 0, "It is a symbolic link, and links inside a folder are not followed. Name its target on the command line.");

    private static RejectedInput Unreadable(string name, string what) => new(name, 0, what, IsInputOutputError: true);
}
