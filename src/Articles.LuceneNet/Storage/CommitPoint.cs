using Lucene.Net.Index;
using Directory = Lucene.Net.Store.Directory;

namespace NewsSearch.Articles.LuceneNet.Storage;

/// <summary>A commit of a Lucene index, read from its own file whatever else is in the folder.</summary>
internal sealed class CommitPoint : IndexCommit
{
    private readonly SegmentInfos _infos = new();
    private readonly Directory _directory;

    /// <summary>Reads the commit of a generation.</summary>
    /// <exception cref="IOException">Its file is gone or damaged.</exception>
    public CommitPoint(Directory directory, long generation)
    {
        _directory = directory;
        SegmentsFileName = NameOf(generation);
        _infos.Read(directory, SegmentsFileName);
        Generation = generation;
    }

    public override string SegmentsFileName { get; }

    public override ICollection<string> FileNames => _infos.GetFiles(_directory, includeSegmentsFile: true);

    public override Directory Directory => _directory;

    public override bool IsDeleted => false;

    public override int SegmentCount => _infos.Count;

    public override long Generation { get; }

    public override IDictionary<string, string> UserData => _infos.UserData;

    /// <summary>Numbers of the commits in a folder, ascending; cheap: names only.</summary>
    public static IReadOnlyList<long> Generations(string path)
    {
        if (!System.IO.Directory.Exists(path)) return [];
        var generations = new List<long>();
        foreach (string file in System.IO.Directory.EnumerateFiles(path, "segments_*"))
        {
            if (TryRead(Path.GetFileName(file).AsSpan("segments_".Length), out long generation)) generations.Add(generation);
        }

        generations.Sort();
        return generations;
    }

    public override void Delete() => throw new NotSupportedException("Commits are deleted by the writer's deletion policy.");

    private static string NameOf(long generation) => IndexFileNames.FileNameFromGeneration(IndexFileNames.SEGMENTS, "", generation);

    // Lucene writes generations in base 36.
    private static bool TryRead(ReadOnlySpan<char> text, out long generation)
    {
        generation = 0;
        if (text.IsEmpty || text.Length > 12) return false;
        foreach (char c in text)
        {
            int digit = c switch { >= '0' and <= '9' => c - '0', >= 'a' and <= 'z' => c - 'a' + 10, _ => -1 };
            if (digit < 0) return false;
            generation = (generation * 36) + digit;
        }

        return generation > 0;
    }
}
