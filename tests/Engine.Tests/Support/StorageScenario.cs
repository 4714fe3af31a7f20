using System.Globalization;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>Something that a writer does, with what the index may hold before, between and after.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Start">The index that it starts from.</param>
/// <param name="States">What the index holds after each of its commits, the first before any; null for no index.</param>
/// <param name="Act">Does it; says each state whose commit has returned.</param>
internal sealed record StorageScenario(string Name, MemoryIndexDirectory Start, IReadOnlyList<IndexModel?> States, Action<IndexDirectory, Action<int>> Act)
{
    private const string StateKey = "state";

    public override string ToString() => Name;

    /// <summary>A first build, an update, a rebuild, a merge, a rollback, and clearing away.</summary>
    public static IReadOnlyList<StorageScenario> All { get; } = [FirstBuild(), Update(), Rebuild(), Merge(), RollBack(), Collect()];

    /// <summary>Which state a published index holds, compared with it in all that it says; -1 for no index.</summary>
    public int StateOf(IndexDirectory directory)
    {
        IndexReader reader;
        try
        {
            reader = TestIndex.Reader(directory);
        }
        catch (IndexMissingException)
        {
            Assert.Null(States[0]);
            return 0;
        }

        using (reader)
        {
            int state = int.Parse(reader.UserData[StateKey], CultureInfo.InvariantCulture);
            ModelComparison.Compare(States[state]!, reader);
            Assert.Equal([(byte)state], reader.Attachment!.Value.ToArray());
            return state;
        }
    }

    private static StorageScenario FirstBuild()
    {
        IndexModel after = Grown(new IndexModel(), seed: 1, documents: 12);
        return new("first build", new MemoryIndexDirectory(), [null, after], (directory, reached) =>
        {
            using IndexWriter writer = TestIndex.Writer(directory);
            PutAll(writer, after);
            Publish(writer, 1, reached);
        });
    }

    private static StorageScenario Update()
    {
        IndexModel before = Grown(new IndexModel(), seed: 2, documents: 12);
        IndexModel between = Grown(before.Copy(), seed: 3, documents: 5);
        between.Delete("bài-9");
        IndexModel after = between.Copy();
        after.Delete("bài-0");
        return new("update", Built(before), [before, between, after], (directory, reached) =>
        {
            using IndexWriter writer = TestIndex.Writer(directory);
            PutAll(writer, Grown(new IndexModel(), seed: 3, documents: 5));
            writer.Delete("bài-9");
            Publish(writer, 1, reached);
            writer.Delete("bài-0");
            Publish(writer, 2, reached);
        });
    }

    private static StorageScenario Rebuild()
    {
        IndexModel before = Grown(new IndexModel(), seed: 4, documents: 12);
        IndexModel after = Grown(new IndexModel(), seed: 5, documents: 9);
        return new("rebuild", Built(before), [before, after], (directory, reached) =>
        {
            using IndexWriter writer = IndexWriter.Open(directory, TestIndex.Schema, TestIndex.Options with { StartEmpty = true });
            PutAll(writer, after);
            Publish(writer, 1, reached);
        });
    }

    private static StorageScenario Merge()
    {
        IndexModel before = Grown(new IndexModel(), seed: 6, documents: 12);
        var start = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(start))
        {
            foreach (ModelDocument[] part in before.Documents.Chunk(4))
            {
                foreach (ModelDocument document in part) writer.Put(document.ToDocument());
                Publish(writer, 0, _ => { });
            }
        }

        return new("merge", start, [before, before], (directory, reached) =>
        {
            using IndexWriter writer = IndexWriter.Open(directory, TestIndex.Schema, TestIndex.Options with { KeepCommits = 0 });
            writer.MergeAll();
            Publish(writer, 1, reached);
        });
    }

    private static StorageScenario RollBack()
    {
        IndexModel older = Grown(new IndexModel(), seed: 7, documents: 12);
        IndexModel newer = Grown(older.Copy(), seed: 8, documents: 5);
        var start = new MemoryIndexDirectory();
        using (IndexWriter writer = TestIndex.Writer(start))
        {
            PutAll(writer, older);
            Publish(writer, 1, _ => { });
            PutAll(writer, Grown(new IndexModel(), seed: 8, documents: 5));
            Publish(writer, 0, _ => { });
        }

        return new("rollback", start, [newer, older], (directory, reached) =>
        {
            using IndexWriter writer = IndexWriter.Open(directory, TestIndex.Schema, TestIndex.Options with { StartGeneration = 1 });
            Publish(writer, 1, reached);
        });
    }

    private static StorageScenario Collect()
    {
        IndexModel before = Grown(new IndexModel(), seed: 9, documents: 12);
        var start = new MemoryIndexDirectory();
        using (IndexWriter writer = IndexWriter.Open(start, TestIndex.Schema, TestIndex.Options with { KeepCommits = 5 }))
        {
            PutAll(writer, before);
            Publish(writer, 0, _ => { });
            PutAll(writer, before);
            Publish(writer, 0, _ => { });
            PutAll(writer, before);
            Publish(writer, 0, _ => { });
        }

        return new("gc", start, [before], (directory, _) => IndexRetention.Collect(directory, keepCommits: 0, dryRun: false));
    }

    private static MemoryIndexDirectory Built(IndexModel model)
    {
        var directory = new MemoryIndexDirectory();
        using IndexWriter writer = TestIndex.Writer(directory);
        PutAll(writer, model);
        Publish(writer, 0, _ => { });
        return directory;
    }

    private static IndexModel Grown(IndexModel model, int seed, int documents)
    {
        var random = new Random(seed);
        for (int i = 0; i < documents; i++) model.Put(ModelDocument.Random(random, $"bài-{(i * seed) % 17}"));
        return model;
    }

    private static void PutAll(IndexWriter writer, IndexModel model)
    {
        foreach (ModelDocument document in model.Documents) writer.Put(document.ToDocument());
    }

    private static void Publish(IndexWriter writer, int state, Action<int> reached)
    {
        writer.Commit(new Dictionary<string, string> { [StateKey] = state.ToString(CultureInfo.InvariantCulture) }, _ => [(byte)state]);
        reached(state);
    }
}
