namespace NewsSearch.Engine.Storage;

/// <summary>Writes and reads what a caller keeps with a commit: bytes that the engine knows nothing about.</summary>
internal static class AttachmentFile
{
    /// <summary>Most bytes: whoever needs more should index them.</summary>
    public const int MaxLength = 64 << 20;

    /// <summary>Writes and syncs an attachment.</summary>
    /// <exception cref="ArgumentException">There are more bytes than <see cref="MaxLength"/>.</exception>
    public static CommittedAttachment Write(IndexDirectory directory, long generation, ReadOnlySpan<byte> content)
    {
        if (content.Length > MaxLength) throw new ArgumentException($"The attachment of a commit has {content.Length} bytes; the limit is {MaxLength}.", nameof(content));
        using var file = new IndexFileWriter(directory, IndexFileNames.Attachment(generation), IndexFileKind.Attachment, generation);
        file.Write(content);
        (long length, uint checksum) = file.Finish();
        return new CommittedAttachment(generation, new FileStamp(length, checksum));
    }

    /// <summary>Reads an attachment; it is small, so every byte is checked.</summary>
    /// <exception cref="CorruptIndexException">It is damaged, or another than the commit means.</exception>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static byte[] Read(IndexDirectory directory, CommittedAttachment attachment)
    {
        using IndexInput input = directory.Open(IndexFileNames.Attachment(attachment.Generation));
        uint checksum = IndexFileFormat.CheckEnvelope(input, IndexFileKind.Attachment, attachment.Generation);
        IndexFileFormat.CheckBytes(input);
        if (new FileStamp(input.Length, checksum) != attachment.File)
        {
            throw new CorruptIndexException(input.Name, $"The file has {input.Length} bytes with checksum {checksum:x8}, the commit says {attachment.File.Length} with {attachment.File.Checksum:x8}.");
        }

        return input.Slice(IndexFileFormat.HeaderLength, (int)input.Length - IndexFileFormat.HeaderLength - IndexFileFormat.FooterLength).ToArray();
    }
}
