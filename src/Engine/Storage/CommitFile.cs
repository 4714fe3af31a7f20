using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Coding;

namespace NewsSearch.Engine.Storage;

/// <summary>Writes and reads manifests.</summary>
internal static class CommitFile
{
    // Whoever keeps more than this with a commit should index it.
    private const int MaxLength = 64 << 20;

    /// <summary>
    /// Publishes a generation whose data files are written and synced: the manifest appears under its name whole or not
    /// at all, and only after the names of the data files are durable.
    /// </summary>
    public static void Publish(IndexDirectory directory, CommitPoint commit)
    {
        string name = IndexFileNames.Commit(commit.Generation);
        string temporary = name + IndexFileNames.TemporarySuffix;
        using (var file = new IndexFileWriter(directory, temporary, IndexFileKind.Commit, commit.Generation))
        {
            file.Write(Encode(commit).Written);
            file.Finish();
        }

        directory.SyncDirectory();
        directory.Rename(temporary, name);
        directory.SyncDirectory();
    }

    /// <summary>Generations that have a manifest, descending.</summary>
    public static List<long> List(IndexDirectory directory)
    {
        var generations = new List<long>();
        foreach (string name in directory.List())
        {
            if (IndexFileNames.CommitGeneration(name) is long generation) generations.Add(generation);
        }

        generations.Sort((a, b) => b.CompareTo(a));
        return generations;
    }

    /// <summary>Reads a manifest; it is small, so every byte is checked.</summary>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static CommitPoint Read(IndexDirectory directory, long generation)
    {
        using IndexInput input = directory.Open(IndexFileNames.Commit(generation));
        IndexFileFormat.CheckEnvelope(input, IndexFileKind.Commit, generation);
        IndexFileFormat.CheckBytes(input);
        if (input.Length > MaxLength) throw new CorruptIndexException(input.Name, $"The manifest has {input.Length} bytes.");
        var reader = new ByteReader(input.Slice(IndexFileFormat.HeaderLength, (int)input.Length - IndexFileFormat.HeaderLength - IndexFileFormat.FooterLength), input.Name);
        try
        {
            CommitPoint commit = Decode(ref reader, generation);
            if (reader.Remaining > 0) throw new CorruptIndexException(input.Name, $"The manifest has {reader.Remaining} bytes too many.");
            return commit;
        }
        catch (ArgumentException e)
        {
            throw new CorruptIndexException(input.Name, "The manifest contradicts itself.", e);
        }
    }

    private static ByteWriter Encode(CommitPoint commit)
    {
        var writer = new ByteWriter();
        writer.WriteUInt32((uint)commit.Schema.Version);
        writer.WriteVarInt(commit.Schema.Fields.Count);
        foreach (FieldDefinition field in commit.Schema.Fields)
        {
            writer.WriteByte((byte)field.Kind);
            writer.WriteString(field.Name);
        }

        writer.WriteUInt64((ulong)commit.NextSegment);
        writer.WriteVarInt(commit.Segments.Count);
        foreach (CommittedSegment segment in commit.Segments)
        {
            writer.WriteUInt64((ulong)segment.Number);
            writer.WriteUInt32((uint)segment.MaxDocument);
            writer.WriteUInt32((uint)segment.LiveCount);
            writer.WriteUInt64((ulong)segment.Weight);
            WriteStamp(writer, segment.File);
            writer.WriteUInt64((ulong)segment.DeletesGeneration);
            WriteStamp(writer, segment.Deletes);
        }

        writer.WriteUInt64((ulong)(commit.Attachment?.Generation ?? 0));
        WriteStamp(writer, commit.Attachment?.File ?? default);
        writer.WriteVarInt(commit.UserData.Count);
        foreach ((string key, string value) in commit.UserData.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteString(key);
            writer.WriteString(value);
        }

        if (writer.Length > MaxLength / 2) throw new ArgumentException($"The facts kept with a commit take {writer.Length} bytes; the limit is {MaxLength / 2}.", nameof(commit));
        return writer;
    }

    private static CommitPoint Decode(ref ByteReader reader, long generation)
    {
        int version = (int)reader.ReadUInt32();
        var fields = new List<FieldDefinition>();
        for (int left = reader.ReadVarInt(); left > 0; left--)
        {
            var kind = (FieldKind)reader.ReadByte();
            fields.Add(new FieldDefinition(reader.ReadString(), kind));
        }

        long nextSegment = (long)reader.ReadUInt64();
        var segments = new List<CommittedSegment>();
        for (int left = reader.ReadVarInt(); left > 0; left--)
        {
            segments.Add(new CommittedSegment(
                (long)reader.ReadUInt64(),
                (int)reader.ReadUInt32(),
                (int)reader.ReadUInt32(),
                (long)reader.ReadUInt64(),
                ReadStamp(ref reader),
                (long)reader.ReadUInt64(),
                ReadStamp(ref reader)));
        }

        long attached = (long)reader.ReadUInt64();
        FileStamp stamp = ReadStamp(ref reader);
        CommittedAttachment? attachment = attached == 0 ? null : new CommittedAttachment(attached, stamp);
        var userData = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int left = reader.ReadVarInt(); left > 0; left--)
        {
            string key = reader.ReadString();
            userData.Add(key, reader.ReadString());
        }

        return new CommitPoint(generation, new Schema(version, fields), nextSegment, segments, attachment, userData);
    }

    private static void WriteStamp(ByteWriter writer, FileStamp stamp)
    {
        writer.WriteUInt64((ulong)stamp.Length);
        writer.WriteUInt32(stamp.Checksum);
    }

    private static FileStamp ReadStamp(ref ByteReader reader) => new((long)reader.ReadUInt64(), reader.ReadUInt32());
}
