namespace NewsSearch.Articles.Reading;

/// <summary>A document as it was read, before anything is understood of it.</summary>
public sealed record SourceDocument
{
    /// <summary>The id that the source gave it (JSONL field <c>id</c>), or null: then the content decides.</summary>
    public string? Id { get; init; }

    /// <summary>The file it came from, as named to the reader, with '/' between folders.</summary>
    public required string File { get; init; }

    /// <summary>1-based line in a JSONL file; 0 for a file of its own.</summary>
    public long Line { get; init; }

    /// <summary>The decoded text. A title that came apart from the body is its first line.</summary>
    public required string Text { get; init; }

    /// <summary>UTF-16 length of the title at the start of <see cref="Text"/>, where the source gave one; else 0.</summary>
    public int GivenTitleLength { get; init; }

    /// <summary>Encoding found (see TextDecoder).</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>Whether characters were repaired.</summary>
    public bool Repaired { get; init; }

    /// <summary>Publication date that the source gave beside the text, as printed, or null.</summary>
    public string? GivenDate { get; init; }

    /// <summary>Name of the publisher, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Address of the page, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Section of the paper, or null.</summary>
    public string? Category { get; init; }

    /// <summary>Ranges of <see cref="Text"/> that the markup of an HTML page shows to be no part of the article.</summary>
    public IReadOnlyList<Span> MarkedChrome { get; init; } = [];
}

/// <summary>A range of UTF-16 units.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>Units in the range.</summary>
    public int Length => End - Start;
}

/// <summary>An input that could not be read as an article.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">1-based line in a JSONL file; 0 for a whole file.</param>
/// <param name="Reason">A sentence: what is wrong and what to do.</param>
/// <param name="IsInputOutputError">The file could not be read at all, as opposed to: its content is no article.</param>
public sealed record RejectedInput(string File, long Line, string Reason, bool IsInputOutputError = false);

/// <summary>One step of reading: a document or a rejection, and how far the input is read.</summary>
/// <param name="Document">The document, or null.</param>
/// <param name="Rejected">The rejection, or null.</param>
/// <param name="BytesRead">Bytes of all inputs read so far (compressed bytes of a .gz file).</param>
public sealed record ReadStep(SourceDocument? Document, RejectedInput? Rejected, long BytesRead);
