using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Indexing;

/// <summary>One verification: what was found, and which files need not be looked at again.</summary>
internal sealed class VerifierRun(IndexDirectory directory, Schema schema, CancellationToken cancellation)
{
    private readonly HashSet<string> _checked = new(StringComparer.Ordinal);
    private readonly List<IndexProblem> _problems = [];

    /// <summary>What was found wrong.</summary>
    public IReadOnlyList<IndexProblem> Problems => _problems;

    /// <summary>Checks a commit and the files that it refers to.</summary>
    public void CheckCommit(long generation, bool deep)
    {
        int before = _problems.Count;
        CheckFiles(generation, deep);
        // A writer that publishes meanwhile removes old commits with their files: that is no damage.
        if (_problems.Count > before && !CommitFile.List(directory).Contains(generation)) _problems.RemoveRange(before, _problems.Count - before);
    }

    private void CheckFiles(long generation, bool deep)
    {
        CommitPoint? commit = null;
        Check(IndexFileNames.Commit(generation), () =>
        {
            commit = CommitFile.Read(directory, generation);
            CommitOpener.CheckSchema(commit, schema);
        });
        if (commit is null) return;
        if (commit.Attachment is { } attachment) CheckAttachment(attachment);
        foreach (CommittedSegment segment in commit.Segments)
        {
            bool whole = CheckFile(IndexFileNames.Segment(segment.Number), IndexFileKind.Segment, segment.Number, segment.File);
            if (segment.DeletesGeneration > 0)
            {
                whole &= CheckFile(IndexFileNames.Deletes(segment.Number, segment.DeletesGeneration), IndexFileKind.Deletes, segment.Number, segment.Deletes);
            }

            // With a wrong checksum everything that follows is a consequence.
            if (whole) Check(IndexFileNames.Segment(segment.Number), () => CheckSegment(segment, deep));
        }
    }

    private void CheckAttachment(CommittedAttachment attachment)
        => CheckFile(IndexFileNames.Attachment(attachment.Generation), IndexFileKind.Attachment, attachment.Generation, attachment.File);

    private void CheckSegment(CommittedSegment segment, bool deep)
    {
        using FileSegmentReader reader = SegmentOpener.Open(directory, schema, segment, documentBase: 0);
        if (!deep) return;
        foreach (string message in new SegmentVerifier(reader, schema, cancellation).Check())
        {
            _problems.Add(new IndexProblem(IndexFileNames.Segment(segment.Number), message));
        }
    }

    private bool CheckFile(string name, IndexFileKind kind, long identity, FileStamp expected)
    {
        // Commits share files.
        if (!_checked.Add(name)) return true;
        return Check(name, () =>
        {
            using IndexInput input = directory.Open(name);
            uint checksum = IndexFileFormat.CheckEnvelope(input, kind, identity);
            IndexFileFormat.CheckBytes(input, cancellation);
            if (new FileStamp(input.Length, checksum) != expected)
            {
                throw new CorruptIndexException(name, $"The file has {input.Length} bytes with checksum {checksum:x8}, the commit says {expected.Length} with {expected.Checksum:x8}.");
            }
        });
    }

    private bool Check(string name, Action check)
    {
        int before = _problems.Count;
        try
        {
            check();
        }
        catch (CorruptIndexException e)
        {
            _problems.Add(new IndexProblem(e.File, e.Message));
        }
        catch (SchemaMismatchException e)
        {
            _problems.Add(new IndexProblem(name, e.Message));
        }
        catch (FileNotFoundException)
        {
            _problems.Add(new IndexProblem(name, "The file is missing."));
        }

        return _problems.Count == before;
    }
}
