using Lucene.Net.Index;
using NewsSearch.Articles.LuceneNet.Reading;
using Directory = Lucene.Net.Store.Directory;

namespace NewsSearch.Articles.LuceneNet.Storage;

/// <summary>What is wrong with a commit: the checksums of its files, and on request all that Lucene's CheckIndex looks at.</summary>
internal static class LuceneVerification
{
    /// <summary>The problems, by file.</summary>
    public static IReadOnlyList<(string File, string Message)> Of(Directory directory, long generation, bool deep, CancellationToken cancellation)
    {
        var problems = new List<(string, string)>();
        CommitPoint? commit = null;
        Try(problems, "segments", () => commit = new CommitPoint(directory, generation));
        if (commit is null) return problems;
        Try(problems, commit.SegmentsFileName, () =>
        {
            using DirectoryReader reader = DirectoryReader.Open(commit);
            foreach (AtomicReaderContext leaf in reader.Leaves)
            {
                cancellation.ThrowIfCancellationRequested();
                Try(problems, ((SegmentReader)leaf.Reader).SegmentName, leaf.AtomicReader.CheckIntegrity);
            }
        });
        if (commit.UserData.TryGetValue(LearnedFile.Key, out string? attachment)) Try(problems, attachment, () => LearnedFile.Read(directory, attachment));
        if (deep && problems.Count == 0) AddDeep(problems, directory, commit);
        return problems;
    }

    private static void AddDeep(List<(string, string)> problems, Directory directory, CommitPoint commit)
    {
        using var said = new StringWriter();
        CheckIndex.Status status = new CheckIndex(directory) { InfoStream = said }.DoCheckIndex();
        if (status.Clean) return;
        string[] wrong = [.. said.ToString().Split('\n').Where(static line => line.Contains("ERROR", StringComparison.Ordinal) || line.Contains("FAILED", StringComparison.Ordinal))];
        problems.Add((commit.SegmentsFileName, wrong.Length == 0 ? "Lucene's CheckIndex finds it damaged." : string.Join("; ", wrong.Select(static line => line.Trim()))));
    }

    private static void Try(List<(string, string)> problems, string file, Action check)
    {
        try
        {
            check();
        }
        catch (Exception error) when (error is IOException or FormatException)
        {
            problems.Add((file, error.Message));
        }
    }
}
