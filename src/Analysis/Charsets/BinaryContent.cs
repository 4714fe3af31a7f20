namespace NewsSearch.Analysis.Charsets;

/// <summary>Tells content that is no text.</summary>
internal static class BinaryContent
{
    private static readonly (byte[] Magic, string What)[] Formats =
    [
        ("%PDF"u8.ToArray(), "a PDF file"), ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive (or a DOCX, XLSX, ODT document)"),
        ([0x1F, 0x8B], "a gzip file"), ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"), ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document (DOC, XLS)"), ("{\\rtf"u8.ToArray(), "an RTF document"),
    ];

    /// <summary>Throws where the bytes are no text of one byte a character.</summary>
    /// <exception cref="UndecodableTextException">What is wrong, where, and what to do.</exception>
    public static void ThrowIfBinary(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] magic, string what) in Formats)
        {
            if (bytes.StartsWith(magic)) throw new UndecodableTextException($"Not a text: the content is {what}. Convert it to plain text in UTF-8 first.");
        }

        int zero = bytes.IndexOf((byte)0);
        if (zero >= 0) throw new UndecodableTextException($"Not a text: there is a zero byte at offset {zero}. If it is a text, save it as UTF-8.");
        int controls = 0;
        int first = -1;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] is >= 0x20 and not 0x7F or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') continue;
            controls++;
            if (first < 0) first = i;
        }

        // VISCII and VPS have a few rare capitals among the control codes.
        if (controls * 50 > bytes.Length)
        {
            throw new UndecodableTextException($"Not a text: {controls} of {bytes.Length} bytes are control codes, the first at offset {first}. If it is a text, save it as UTF-8.");
        }
    }
}
