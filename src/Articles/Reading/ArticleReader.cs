namespace NewsSearch.Articles.Reading;

/// <summary>Reads files and folders of .txt, .html, .jsonl and .jsonl.gz, in the order of their names.</summary>
/// <remarks>Lazy: one document at a time, whatever the size of the input.</remarks>
public sealed class ArticleReader
{
    /// <summary>Largest document in bytes; larger ones are rejected.</summary>
    public long MaxDocumentBytes { get; init; } = 16L << 20;

    /// <summary>Sum of the sizes of all inputs, for a progress bar; null where standard input is among them.</summary>
    public long? TotalBytes(IReadOnlyList<string> paths) => throw new NotImplementedException();

    /// <summary>Reads inputs; "-" is <paramref name="standardInput"/>.</summary>
    /// <param name="paths">Files and folders. One that is missing is a rejection of its own.</param>
    /// <param name="standardInput">Used for "-".</param>
    public IEnumerable<ReadStep> Read(IReadOnlyList<string> paths, Stream? standardInput = null) => throw new NotImplementedException();
}
