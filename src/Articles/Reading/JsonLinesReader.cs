namespace NewsSearch.Articles.Reading;

/// <summary>Reads the documents of a JSON Lines stream; a line that is no article does not cost the others.</summary>
internal sealed class JsonLinesReader(Stream stream, string file, long maxDocumentBytes)
{
    private readonly LineReader _lines = new(stream, maxDocumentBytes);
    private bool _ended;

    /// <summary>The next document or rejection; both null at the end.</summary>
    public (SourceDocument? Document, RejectedInput? Rejected) Next()
    {
        try
        {
            while (!_ended && _lines.TryRead(out ReadOnlySpan<byte> line))
            {
                if (_lines.IsTooLong)
                    return (null, Reject($"The line is longer than {maxDocumentBytes} bytes, the largest document that is read."));
                if (_lines.Line == 1)
                {
                    if (line.StartsWith("\uFEFF"u8)) line = line[3..];
                    if (line.Contains((byte)0)) return Stop("The content is binary: JSON Lines hold one JSON object a line, in UTF-8.");
                }

                if (line.IsEmpty || line.Trim(" \t"u8).IsEmpty) continue;
                return (JsonLine.Parse(line, file, _lines.Line), null);
            }

            return (null, null);
        }
        catch (FormatException e)
        {
            return (null, Reject(e.Message));
        }
        catch (InvalidDataException e)
        {
            return Stop($"The file is damaged after line {_lines.Line}, what stands before is read: {e.Message}");
        }
        catch (IOException e)
        {
            return Stop($"Reading failed after line {_lines.Line}: {e.Message}", isInputOutputError: true);
        }
    }

    private (SourceDocument?, RejectedInput?) Stop(string reason, bool isInputOutputError = false)
    {
        _ended = true;
        return (null, new RejectedInput(file, 0, reason, isInputOutputError));
    }

    private RejectedInput Reject(string reason) => new(file, _lines.Line, reason);
}
