using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using NewsSearch.Analysis.Charsets;

namespace NewsSearch.Articles.Reading;

/// <summary>
/// One line of JSON Lines as a document. Fields: <c>id, title, body, date, source, url, category</c>, all but body
/// optional, others ignored. A line with a body only is raw scraped text.
/// </summary>
internal static class JsonLine
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">No article; the message is a sentence with the column.</exception>
    public static SourceDocument Parse(ReadOnlySpan<byte> line, string file, long number)
    {
        if (!Utf8.IsValid(line)) throw new FormatException($"Column {ValidColumns(line)}: the bytes are not valid UTF-8.");
        Fields fields = default;
        Utf8JsonReader reader = new(line);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                throw new FormatException("Column 1: a line must hold one JSON object, {\"body\": …}.");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) ReadField(ref reader, ref fields);
            while (reader.Read())
            {
                // Anything after the object makes the reader throw, with the place.
            }
        }
        catch (JsonException e)
        {
            throw new FormatException($"Column {Column(line, e.BytePositionInLine ?? reader.BytesConsumed)}: broken JSON.", e);
        }
        catch (InvalidOperationException e)
        {
            // Half a surrogate pair, written as an escape: no text can hold it.
            throw new FormatException($"Column {Column(line, reader.TokenStartIndex)}: a \\u escape is half a surrogate pair.", e);
        }

        if (string.IsNullOrWhiteSpace(fields.Body)) throw new FormatException("There is no body: give the text in the field “body”.");
        return ToDocument(fields, file, number);
    }

    private static void ReadField(ref Utf8JsonReader reader, ref Fields fields)
    {
        int column = (int)reader.TokenStartIndex + 1;
        if (reader.ValueTextEquals("body"u8))
        {
            reader.Read();
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
                throw new FormatException($"Column {column}: the field “body” must be a string.");
            fields.Body = reader.GetString();
        }
        else if (reader.ValueTextEquals("id"u8)) fields.Id = Scalar(ref reader);
        else if (reader.ValueTextEquals("title"u8)) fields.Title = Scalar(ref reader);
        else if (reader.ValueTextEquals("date"u8)) fields.Date = Scalar(ref reader);
        else if (reader.ValueTextEquals("source"u8)) fields.Source = Scalar(ref reader);
        else if (reader.ValueTextEquals("url"u8)) fields.Url = Scalar(ref reader);
        else if (reader.ValueTextEquals("category"u8)) fields.Category = Scalar(ref reader);
        else
        {
            reader.Read();
            reader.Skip();
        }
    }

    // Ids are often numbers; an object or a list in an optional field is not worth losing the article for.
    private static string? Scalar(ref Utf8JsonReader reader)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                string value = reader.GetString()!.Trim();
                return value.Length == 0 ? null : value;
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                reader.Skip();
                return null;
        }
    }

    private static SourceDocument ToDocument(Fields fields, string file, long number)
    {
        string title = fields.Title is null ? "" : string.Join(' ', fields.Title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        bool repeated = title.Length > 0 && fields.Body!.StartsWith(title, StringComparison.Ordinal)
            && (fields.Body.Length == title.Length || fields.Body[title.Length] is '\n' or '\r');
        DecodedText decoded = TextDecoder.Repair(title.Length == 0 || repeated ? fields.Body! : title + "\n" + fields.Body);
        int titleLength = title.Length;
        if (titleLength > 0 && decoded.Repaired)
        {
            // No legacy charset moves the end of a line.
            int end = decoded.Text.AsSpan().IndexOfAny('\n', '\r');
            titleLength = end < 0 ? decoded.Text.Length : end;
        }

        return new SourceDocument
        {
            Id = fields.Id,
            File = file,
            Line = number,
            Text = decoded.Text,
            GivenTitleLength = titleLength,
            Encoding = decoded.Encoding,
            Repaired = decoded.Repaired,
            GivenDate = fields.Date,
            Source = fields.Source,
            Url = fields.Url,
            Category = fields.Category,
        };
    }

    private static string Column(ReadOnlySpan<byte> line, long bytes) =>
        (Encoding.UTF8.GetCharCount(line[..(int)Math.Min(bytes, line.Length)]) + 1).ToString(CultureInfo.InvariantCulture);

    private static string ValidColumns(ReadOnlySpan<byte> line)
    {
        int at = 0;
        while (at < line.Length && Rune.DecodeFromUtf8(line[at..], out _, out int consumed) == System.Buffers.OperationStatus.Done) at += consumed;
        return Column(line, at);
    }

    private struct Fields
    {
        public string? Id, Title, Body, Date, Source, Url, Category;
    }
}
