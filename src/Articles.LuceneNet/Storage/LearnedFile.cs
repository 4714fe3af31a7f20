using Lucene.Net.Codecs;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace NewsSearch.Articles.LuceneNet.Storage;

/// <summary>What is attached to a generation, in a file of its own beside Lucene's: a header, the bytes, Lucene's checksum.</summary>
/// <remarks>A commit names its file in its user data, so several commits may share one.</remarks>
internal static class LearnedFile
{
    /// <summary>Key of the user data under which a commit names its file.</summary>
    public const string Key = "attachment";

    private const string Prefix = "attachment-";
    private const string Codec = "NewsSearchAttachment";
    private const int Version = 0;

    /// <summary>Writes bytes under a name that no commit has.</summary>
    /// <returns>The name.</returns>
    public static string Write(Directory directory, byte[] bytes)
    {
        string[] known = directory.ListAll();
        int number = 1;
        while (known.Contains(Prefix + number, StringComparer.Ordinal)) number++;
        string name = Prefix + number;
        using (IndexOutput output = directory.CreateOutput(name, IOContext.DEFAULT))
        {
            CodecUtil.WriteHeader(output, Codec, Version);
            output.WriteInt32(bytes.Length);
            output.WriteBytes(bytes, bytes.Length);
            CodecUtil.WriteFooter(output);
        }

        directory.Sync([name]);
        return name;
    }

    /// <summary>Reads a file back.</summary>
    /// <exception cref="IOException">It is gone, cut short or damaged.</exception>
    public static byte[] Read(Directory directory, string name)
    {
        using ChecksumIndexInput input = directory.OpenChecksumInput(name, IOContext.READ_ONCE);
        CodecUtil.CheckHeader(input, Codec, Version, Version);
        int length = input.ReadInt32();
        if (length < 0 || length > input.Length) throw new Lucene.Net.Index.CorruptIndexException($"{name} says that it holds {length} bytes.");
        var bytes = new byte[length];
        input.ReadBytes(bytes, 0, length);
        CodecUtil.CheckFooter(input);
        return bytes;
    }

    /// <summary>Whether a file of the folder is an attachment.</summary>
    public static bool IsOne(string file) => file.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Removes the files that none of some commits names.</summary>
    public static void Collect(Directory directory, IEnumerable<IDictionary<string, string>> commits)
    {
        HashSet<string> named = [.. commits.Select(static data => data.TryGetValue(Key, out string? name) ? name : "")];
        foreach (string file in directory.ListAll())
        {
            if (IsOne(file) && !named.Contains(file)) directory.DeleteFile(file);
        }
    }
}
