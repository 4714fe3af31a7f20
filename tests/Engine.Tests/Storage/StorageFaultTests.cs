using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Engine.Tests.Storage;

/// <summary>Every call that a writer makes to storage fails once, in every way that calls fail.</summary>
public class StorageFaultTests(ITestOutputHelper output)
{
    public static TheoryData<int> Scenarios => [.. Enumerable.Range(0, StorageScenario.All.Count)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void ProcessEnds_BeforeOrAfterAnyCall_OldOrNewIsServedAndTheNextWriterGoesOn(int scenario)
        => ForEveryCall(StorageScenario.All[scenario], [StorageFault.StopBefore, StorageFault.StopAfter], static (directory, _) => [directory.Visible()]);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void PowerLost_BeforeOrAfterAnyCall_OldOrNewIsServedAndTheNextWriterGoesOn(int scenario)
    {
        int worlds = RandomTests.Count(quick: 2, all: 30);
        ForEveryCall(
            StorageScenario.All[scenario],
            [StorageFault.StopBefore, StorageFault.StopAfter],
            (directory, random) => Enumerable.Range(0, worlds).Select(_ => directory.Survivors(random)));
    }

    // At every call that needs room, once and for good: the published index keeps every byte, nothing half is left, and
    // the same run succeeds when there is room.
    [Theory]
    [MemberData(nameof(Scenarios))]
    public void NoSpace_AtAnyCall_SaysSoChangesNothingAndSucceedsLater(int index)
    {
        StorageScenario scenario = StorageScenario.All[index];
        foreach (StorageFault fault in (StorageFault[])[StorageFault.NoSpaceOnce, StorageFault.NoSpace])
        {
            for (int failAt = 1; ; failAt++)
            {
                var directory = new FaultingDirectory(fault, failAt, failAt);
                directory.Load(scenario.Start);
                int reached = 0;
                IOException? failure = Record.Exception(() => scenario.Act(directory, state => reached = state)) as IOException;
                string what = $"{scenario}, {fault} at call {failAt}";
                Assert.True(failure is not null == directory.HasFailed, $"{what}: {failure}");
                if (directory.HasFailed) Assert.Contains("No space left", failure!.Message, StringComparison.Ordinal);
                // Room at the last flush of the folder is missed when the new generation shows already.
                Assert.True(scenario.StateOf(directory) is int state && (state == reached || state == reached + 1), what);
                if (directory.HasFailed && state == 0) Assert.Equal(DirectoryBytes.Read(scenario.Start), DirectoryBytes.Read(directory));
                directory.MakeSpace();
                if (failure is not null) scenario.Act(directory, _ => { });
                Assert.Equal(scenario.States.Count - 1, scenario.StateOf(directory));
                AssertTidy(directory);
                if (Passed(directory, failAt)) break;
            }
        }
    }

    private void ForEveryCall(StorageScenario scenario, StorageFault[] faults, Func<FaultingDirectory, Random, IEnumerable<MemoryIndexDirectory>> worlds)
    {
        int seed = RandomTests.Seed();
        int cases = 0;
        var random = new Random(seed);
        foreach (StorageFault fault in faults)
        {
            for (int failAt = 1; ; failAt++)
            {
                var directory = new FaultingDirectory(fault, failAt, seed + failAt);
                directory.Load(scenario.Start);
                int reached = 0;
                Exception? failure = Record.Exception(() => scenario.Act(directory, state => reached = state));
                string what = $"{scenario}, {fault} at call {failAt}, seed {seed}";
                Assert.True(failure is null or IOException, $"{what}: {failure}");
                foreach (MemoryIndexDirectory world in worlds(directory, random))
                {
                    cases++;
                    try
                    {
                        AssertGoesOn(scenario, world, reached);
                    }
                    catch (Exception e)
                    {
                        Assert.Fail($"{what}: {e}");
                    }
                }

                if (Passed(directory, failAt)) break;
            }
        }

        output.WriteLine($"{scenario}: {cases} cases, seed {seed}");
    }

    // Worker threads may have made a call or two less in this run than in another.
    private static bool Passed(FaultingDirectory directory, int failAt) => !directory.HasFailed && failAt > directory.Calls;

    private static void AssertGoesOn(StorageScenario scenario, MemoryIndexDirectory world, int reached)
    {
        int state = scenario.StateOf(world);
        Assert.True(state == reached || state == reached + 1, $"The commit of state {reached} had returned; found state {state}.");
        foreach (long generation in IndexReader.Generations(world)) IndexReader.Open(world, TestIndex.Schema, generation).Dispose();

        IndexModel model = scenario.States[state]?.Copy() ?? new IndexModel();
        var added = new ModelDocument("thêm", ["một hai"], "ba", null, [], []);
        model.Put(added);
        using (IndexWriter writer = TestIndex.Writer(world))
        {
            writer.Put(added.ToDocument());
            writer.Commit(TestIndex.NoData);
        }

        using (IndexReader reader = TestIndex.Reader(world)) ModelComparison.Compare(model, reader);
        AssertTidy(world);
    }

    private static void AssertTidy(IndexDirectory directory)
    {
        Assert.Empty(IndexVerifier.Verify(directory, TestIndex.Schema, deep: true));
        Assert.All(directory.List(), name => Assert.False(IndexFileNames.IsTemporary(name), name));
    }
}
