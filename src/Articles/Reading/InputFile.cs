namespace NewsSearch.Articles.Reading;

/// <summary>How the bytes of an input are laid out.</summary>
internal enum InputFormat
{
    /// <summary>One plain text.</summary>
    Text,

    /// <summary>One HTML page.</summary>
    Html,

    /// <summary>A JSON object a line.</summary>
    JsonLines,

    /// <summary>A JSON object a line, compressed with gzip.</summary>
    CompressedJsonLines,
}

/// <summary>A file that is to be read.</summary>
/// <param name="Name">As named to the reader, with '/' between folders.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Length">Bytes on disk.</param>
/// <param name="Format">Told by the extension.</param>
internal sealed record InputFile(string Name, string Path, long Length, InputFormat Format)
{
    /// <summary>The extensions that are read, for messages.</summary>
    public const string Extensions = ".txt, .html, .htm, .jsonl and .jsonl.gz";

    /// <summary>The format that a file name tells, or null for files that hold no articles.</summary>
    public static InputFormat? FormatOf(string name)
    {
        if (Ends(".txt")) return InputFormat.Text;
        if (Ends(".html") || Ends(".htm")) return InputFormat.Html;
        if (Ends(".jsonl")) return InputFormat.JsonLines;
        return Ends(".jsonl.gz") ? InputFormat.CompressedJsonLines : null;

        bool Ends(string extension) => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
    }
}
