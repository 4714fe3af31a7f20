using NewsSearch.Analysis.Charsets;
using NewsSearch.Articles.Reading.Html;

namespace NewsSearch.Articles.Reading;

/// <summary>Reads files and folders of .txt, .html, .htm, .jsonl and .jsonl.gz, in the ordinal order of their names.</summary>
/// <remarks>
/// <para>Lazy: one document at a time, whatever the size of the input. Every input that cannot be read is a step of its
/// own with a reason, and the good ones around it still come. In folders, files of other extensions are passed over.</para>
/// <para>An instance has no state: it may be used by several threads.</para>
/// </remarks>
public sealed class ArticleReader
{
    /// <summary>Largest document in bytes (after decompression); larger ones are rejected.</summary>
    public long MaxDocumentBytes { get; init; } = 16L << 20;

    /// <summary>
    /// Sum of the sizes of all inputs, for a progress bar; null where standard input is among them. Walks the folders,
    /// opens no file.
    /// </summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "A reader is asked about its inputs.")]
    public long? TotalBytes(IReadOnlyList<string> paths)
    {
        if (paths.Contains(InputWalker.StandardInput)) return null;
        return InputWalker.Walk(paths).Sum(item => item.File?.Length ?? 0);
    }

    /// <summary>Reads inputs; "-" is <paramref name="standardInput"/>.</summary>
    /// <param name="paths">Files and folders. One that is missing is a rejection of its own.</param>
    /// <param name="standardInput">
    /// Used for "-": JSON Lines if its first character that is no space is '{', else one plain text. Left open.
    /// </param>
    /// <exception cref="ArgumentException">"-" is named, but no standard input is given.</exception>
    public IEnumerable<ReadStep> Read(IReadOnlyList<string> paths, Stream? standardInput = null)
    {
        if (standardInput is null && paths.Contains(InputWalker.StandardInput))
            throw new ArgumentException("“-” is among the paths, but there is no standard input.", nameof(standardInput));
        return ReadAll(paths, standardInput);
    }

    private IEnumerable<ReadStep> ReadAll(IReadOnlyList<string> paths, Stream? standardInput)
    {
        long before = 0;
        foreach (InputWalker.Item item in InputWalker.Walk(paths))
        {
            if (item.File is null)
            {
                yield return new ReadStep(null, item.Rejected, before);
                continue;
            }

            bool isStandardInput = item.File.Length < 0;
            long read = 0;
            foreach (ReadStep step in isStandardInput ? ReadStandardInput(standardInput!) : ReadFile(item.File))
            {
                read = Math.Max(read, step.BytesRead);
                yield return step with { BytesRead = before + step.BytesRead };
            }

            before += isStandardInput ? read : item.File.Length;
        }
    }

    private IEnumerable<ReadStep> ReadFile(InputFile file)
    {
        FileStream? stream = Open(file, out RejectedInput? rejected);
        if (stream is null) return [new ReadStep(null, rejected, file.Length)];
        return file.Format switch
        {
            InputFormat.JsonLines => ReadLines(new CountingStream(stream), file.Name),
            InputFormat.CompressedJsonLines => ReadCompressedLines(stream, file.Name),
            _ => [ReadWhole(stream, file)],
        };
    }

    private static FileStream? Open(InputFile file, out RejectedInput? rejected)
    {
        rejected = null;
        try
        {
            // The readers have buffers of their own.
            return new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            rejected = new RejectedInput(file.Name, 0, "It cannot be read: " + e.Message, IsInputOutputError: true);
            return null;
        }
    }

    private IEnumerable<ReadStep> ReadStandardInput(Stream input)
    {
        CountingStream counting = new(input);
        byte[] head = ReadHead(counting);
        Stream whole = new PrefixedStream(head, counting);
        ReadOnlySpan<byte> start = head.AsSpan().StartsWith("\uFEFF"u8) ? head.AsSpan(3) : head;
        if (start.TrimStart(" \t\r\n"u8) is [(byte)'{', ..]) return ReadLines(whole, InputWalker.StandardInput, () => counting.BytesRead);
        return [ReadWhole(whole, new InputFile(InputWalker.StandardInput, "", 0, InputFormat.Text))];
    }

    // Up to the first byte that is no space.
    private static byte[] ReadHead(Stream stream)
    {
        byte[] buffer = new byte[4096];
        int length = 0;
        while (length < buffer.Length && buffer.AsSpan(0, length).Trim("\uFEFF \t\r\n"u8).IsEmpty)
        {
            int read = stream.Read(buffer, length, buffer.Length - length);
            if (read == 0) break;
            length += read;
        }

        return buffer.AsSpan(0, length).ToArray();
    }

    private IEnumerable<ReadStep> ReadLines(CountingStream stream, string name) => ReadLines(stream, name, () => stream.BytesRead);

    private IEnumerable<ReadStep> ReadCompressedLines(FileStream file, string name)
    {
        GzipInput gzip = new(file);
        return ReadLines(gzip, name, () => gzip.CompressedBytesRead);
    }

    private IEnumerable<ReadStep> ReadLines(Stream stream, string name, Func<long> bytesRead)
    {
        using (stream)
        {
            JsonLinesReader lines = new(stream, name, MaxDocumentBytes);
            bool any = false;
            while (lines.Next() is var (document, rejected) && (document is not null || rejected is not null))
            {
                any = true;
                yield return new ReadStep(document, rejected, bytesRead());
            }

            if (!any) yield return new ReadStep(null, new RejectedInput(name, 0, "It holds no line with an article."), bytesRead());
        }
    }

    private ReadStep ReadWhole(Stream stream, InputFile file)
    {
        using (stream)
        {
            long length = file.Length;
            try
            {
                if (length > MaxDocumentBytes) throw TooLarge();
                MemoryStream content = new((int)length);
                byte[] buffer = new byte[1 << 16];
                while (stream.Read(buffer) is > 0 and int read)
                {
                    content.Write(buffer, 0, read);
                    if (content.Length > MaxDocumentBytes) throw TooLarge();
                }

                length = Math.Max(length, content.Length);
                return new ReadStep(Decode(content.GetBuffer().AsSpan(0, (int)content.Length), file), null, length);
            }
            catch (Exception e) when (e is FormatException or UndecodableTextException)
            {
                return new ReadStep(null, new RejectedInput(file.Name, 0, e.Message), length);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return new ReadStep(null, new RejectedInput(file.Name, 0, "It cannot be read: " + e.Message, IsInputOutputError: true), length);
            }
        }

        FormatException TooLarge() => new($"It is larger than {MaxDocumentBytes} bytes, the largest document that is read.");
    }

    private static SourceDocument Decode(ReadOnlySpan<byte> bytes, InputFile file)
    {
        if (bytes.Trim("\uFEFF \t\r\n"u8).IsEmpty) throw new FormatException("It is empty.");
        DecodedText decoded = TextDecoder.Decode(bytes);
        if (file.Format == InputFormat.Html) return HtmlArticle.Read(decoded, file.Name);
        if (string.IsNullOrWhiteSpace(decoded.Text)) throw new FormatException("It holds nothing but spaces.");
        return new SourceDocument { File = file.Name, Text = decoded.Text, Encoding = decoded.Encoding, Repaired = decoded.Repaired };
    }
}
