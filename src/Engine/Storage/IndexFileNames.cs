using System.Globalization;

namespace NewsSearch.Engine.Storage;

/// <summary>Names of the engine's files. A file of any other name is not the engine's and is never touched.</summary>
internal static class IndexFileNames
{
    /// <summary>Holds the process number of the writer while it holds the lock.</summary>
    public const string Lock = "writer.lock";

    /// <summary>Added to the name of a file that is not whole yet.</summary>
    public const string TemporarySuffix = ".tmp";

    private const string CommitPrefix = "commit-";
    private const string AttachmentPrefix = "attachment-";
    private const string SegmentPrefix = "segment-";
    private const string SegmentSuffix = ".seg";
    private const string DeletesSuffix = ".del";

    /// <summary>The manifest of a generation.</summary>
    public static string Commit(long generation) => string.Create(CultureInfo.InvariantCulture, $"{CommitPrefix}{generation}");

    /// <summary>The data of a segment.</summary>
    public static string Segment(long segment) => string.Create(CultureInfo.InvariantCulture, $"{SegmentPrefix}{segment}{SegmentSuffix}");

    /// <summary>The deletions of a segment as of a generation.</summary>
    public static string Deletes(long segment, long generation)
        => string.Create(CultureInfo.InvariantCulture, $"{SegmentPrefix}{segment}-{generation}{DeletesSuffix}");

    /// <summary>What a commit's caller attached to it.</summary>
    public static string Attachment(long generation) => string.Create(CultureInfo.InvariantCulture, $"{AttachmentPrefix}{generation}");

    /// <summary>A temporary file for a section of a segment that is written later than it is made.</summary>
    public static string Spool(long segment, string section) => Segment(segment) + "." + section + TemporarySuffix;

    /// <summary>The generation of a manifest's name, or null for another file.</summary>
    public static long? CommitGeneration(string name)
        => name.StartsWith(CommitPrefix, StringComparison.Ordinal) && TryNumber(name.AsSpan(CommitPrefix.Length), out long generation) ? generation : null;

    /// <summary>Whether a file is one of ours that was never finished.</summary>
    public static bool IsTemporary(string name)
    {
        if (!name.EndsWith(TemporarySuffix, StringComparison.Ordinal)) return false;
        string whole = name[..^TemporarySuffix.Length];
        int spool = whole.IndexOf(SegmentSuffix + ".", StringComparison.Ordinal);
        return CommitGeneration(whole) is not null || (spool > 0 && SegmentNumber(whole[..(spool + SegmentSuffix.Length)]) is not null);
    }

    /// <summary>Whether a file is one that commits refer to.</summary>
    public static bool IsData(string name) => SegmentNumber(name) is not null || IsAttachment(name);

    /// <summary>The segment that a file of data or deletions belongs to, or null for another file.</summary>
    public static long? SegmentNumber(string name)
    {
        if (!name.StartsWith(SegmentPrefix, StringComparison.Ordinal)) return null;
        ReadOnlySpan<char> rest = name.AsSpan(SegmentPrefix.Length);
        long segment;
        if (rest.EndsWith(SegmentSuffix, StringComparison.Ordinal)) return TryNumber(rest[..^SegmentSuffix.Length], out segment) ? segment : null;
        if (!rest.EndsWith(DeletesSuffix, StringComparison.Ordinal)) return null;
        rest = rest[..^DeletesSuffix.Length];
        int dash = rest.IndexOf('-');
        return dash > 0 && TryNumber(rest[..dash], out segment) && TryNumber(rest[(dash + 1)..], out _) ? segment : null;
    }

    private static bool IsAttachment(string name)
        => name.StartsWith(AttachmentPrefix, StringComparison.Ordinal) && TryNumber(name.AsSpan(AttachmentPrefix.Length), out _);

    // The canonical form only: "commit-01" was not written by us.
    private static bool TryNumber(ReadOnlySpan<char> text, out long number)
        => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0 && text[0] != '0';
}
