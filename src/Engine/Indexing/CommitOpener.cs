using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Indexing;

/// <summary>Finds a commit that can be read while a writer may be publishing and cleaning up.</summary>
internal static class CommitOpener
{
    // Every further try needs a commit published meanwhile: this many in a row is no coincidence any more.
    private const int MaxTries = 20;

    /// <summary>Opens a generation, or the newest whole one.</summary>
    public static IndexReader Open(IndexDirectory directory, Schema schema, long? generation)
    {
        for (int attempt = 1; ; attempt++)
        {
            List<long> generations = CommitFile.List(directory);
            List<long> wanted = generation is long one ? [.. generations.Where(number => number == one)] : generations;
            if (wanted.Count == 0) throw new IndexMissingException(Description(directory, generation));
            CorruptIndexException? damage = null;
            IndexReader? reader = null;
            foreach (long number in wanted)
            {
                try
                {
                    reader = OpenCommit(directory, CommitFile.Read(directory, number), schema);
                    break;
                }
                catch (CorruptIndexException e)
                {
                    damage ??= e;
                }
                catch (FileNotFoundException e)
                {
                    damage ??= new CorruptIndexException(e.FileName is null ? IndexFileNames.Commit(number) : Path.GetFileName(e.FileName), $"The file is missing; the commit {number} needs it.", e);
                }
            }

            if (reader is not null && damage is null) return reader;
            // What is missing may be what a writer removed after publishing something newer.
            List<long> now = CommitFile.List(directory);
            if (attempt < MaxTries && !now.SequenceEqual(generations))
            {
                reader?.Dispose();
                continue;
            }

            return reader ?? throw damage!;
        }
    }

    /// <summary>Generations whose manifest is whole and whose files are all there, ascending.</summary>
    public static IReadOnlyList<long> Generations(IndexDirectory directory)
    {
        var names = directory.List().ToHashSet(StringComparer.Ordinal);
        var whole = new List<long>();
        foreach (long generation in CommitFile.List(directory))
        {
            if (TryRead(directory, generation) is CommitPoint commit && commit.DataFiles.All(names.Contains)) whole.Insert(0, generation);
        }

        return whole;
    }

    /// <summary>The commit that a writer starts from, or null for an empty index.</summary>
    /// <exception cref="CorruptIndexException">There are commits, but none can be read.</exception>
    public static CommitPoint? StartOf(IndexDirectory directory, Schema schema, IndexWriterOptions options)
    {
        if (options.StartEmpty) return null;
        try
        {
            using IndexReader reader = Open(directory, schema, options.StartGeneration);
            return reader.Commit;
        }
        catch (IndexMissingException) when (options.StartGeneration is null)
        {
            return null;
        }
    }

    /// <summary>A number for the next segment that no commit and no file has used.</summary>
    public static long NextSegment(IndexDirectory directory)
    {
        long next = 1;
        foreach (string name in directory.List())
        {
            if (IndexFileNames.CommitGeneration(name) is long generation && TryRead(directory, generation) is CommitPoint commit)
            {
                next = Math.Max(next, commit.NextSegment);
            }
            else if (IndexFileNames.SegmentNumber(name) is long segment)
            {
                next = Math.Max(next, segment + 1);
            }
        }

        return next;
    }

    /// <summary>The manifest, or null where it is missing or damaged.</summary>
    public static CommitPoint? TryRead(IndexDirectory directory, long generation)
    {
        try
        {
            return CommitFile.Read(directory, generation);
        }
        catch (Exception e) when (e is CorruptIndexException or SchemaMismatchException or FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Refuses a commit of another schema.</summary>
    public static void CheckSchema(CommitPoint commit, Schema schema)
    {
        if (commit.Schema.IsSameAs(schema)) return;
        string reason = commit.Schema.Version == schema.Version ? "other fields" : $"schema version {commit.Schema.Version}, this program uses {schema.Version}";
        throw new SchemaMismatchException($"The index was written with {reason}. Rebuild it with 'indexer index --full'.");
    }

    /// <summary>Opens the files of a commit, whether it is published already or not.</summary>
    public static IndexReader OpenCommit(IndexDirectory directory, CommitPoint commit, Schema schema)
    {
        CheckSchema(commit, schema);
        var segments = new List<FileSegmentReader>();
        try
        {
            var files = new List<(string File, long Bytes)>();
            int documentBase = 0;
            foreach (CommittedSegment segment in commit.Segments)
            {
                FileSegmentReader reader = SegmentOpener.Open(directory, schema, segment, documentBase);
                segments.Add(reader);
                documentBase = checked(documentBase + reader.MaxDocument);
                files.Add((IndexFileNames.Segment(segment.Number), segment.File.Length));
                if (segment.DeletesGeneration > 0) files.Add((IndexFileNames.Deletes(segment.Number, segment.DeletesGeneration), segment.Deletes.Length));
            }

            byte[]? attachment = null;
            if (commit.Attachment is { } attached)
            {
                attachment = AttachmentFile.Read(directory, attached);
                files.Add((IndexFileNames.Attachment(attached.Generation), attached.File.Length));
            }

            return new IndexReader(commit, [.. segments], files, attachment);
        }
        catch
        {
            foreach (FileSegmentReader segment in segments) segment.Dispose();
            throw;
        }
    }

    private static string Description(IndexDirectory directory, long? generation)
        => generation is null ? directory.Description : $"{directory.Description} with generation {generation}";
}
