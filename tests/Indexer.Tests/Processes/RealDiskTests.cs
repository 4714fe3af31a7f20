using NewsSearch.Indexer.Tests.Support;

namespace NewsSearch.Indexer.Tests.Processes;

/// <summary>The real program on real file systems that are full, too small, read-only or another's.</summary>
public sealed class RealDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RealDiskTests() => Directory.CreateDirectory(_folder["disk"]);

    // With room for nothing, for the lock alone, and for a part of the segment.
    [SandboxFact]
    public void FullFileSystem_AnyRun_IsCode6ChangesNothingAndSucceedsLater()
    {
        string output = Sandbox.Run(_folder.FullPath, """
            mount -t tmpfs -o size=400k none disk
            run index "$SEEDS"/000*.txt --out disk/index --quiet
            sums disk/index > before
            for room in 0 4 20; do
              head -c $(( ($(df -k --output=avail disk | tail -1) - room) * 1024 )) /dev/zero > disk/filler
              run index "$SEEDS" --out disk/index --quiet
              rm disk/filler
              sums disk/index | diff before - && echo same
            done
            run index "$SEEDS" --out disk/index --quiet
            run verify --deep --index disk/index
            run search --count --index disk/index
            """);
        Assert.Equal(["0", "6", "6", "6", "0", "0", "0"], Codes(output));
        Assert.Equal(3, Lines(output).Count(static line => line == "same"));
        Assert.Equal(3, Lines(output).Count(static line => line.Contains("No space left", StringComparison.Ordinal) && line.Contains("stays as it is", StringComparison.Ordinal)));
        Assert.Contains("5", Lines(output));
        AssertSentences(output);
    }

    [SandboxFact]
    public void NoInodeLeft_Run_IsCode6AndChangesNothing()
    {
        string output = Sandbox.Run(_folder.FullPath, """
            mount -t tmpfs -o size=4m,nr_inodes=8 none disk
            run index "$SEEDS"/000*.txt --out disk/index --quiet
            sums disk/index > before
            for i in 1 2 3 4 5 6 7 8; do touch disk/filler$i 2>/dev/null || break; done
            run index "$SEEDS" --out disk/index --quiet
            sums disk/index | diff before - && echo same
            run search --count --index disk/index
            """);
        Assert.Equal(["0", "6", "0"], Codes(output));
        Assert.Contains("same", Lines(output));
        AssertSentences(output);
    }

    // The second real form of a full disk: a quota, which ends a write in its middle.
    [SandboxFact]
    public void QuotaReached_InTheMiddleOfAFile_IsCode6AndChangesNothing()
    {
        string output = Sandbox.Run(_folder.FullPath, """
            run index "$SEEDS"/000*.txt --out disk/index --quiet
            sums disk/index > before
            trap '' XFSZ
            (ulimit -f 24; run index "$SEEDS" --out disk/index --quiet --full)
            sums disk/index | diff before - && echo same
            run verify --deep --index disk/index
            """);
        Assert.Equal(["0", "6", "0"], Codes(output));
        Assert.Contains("same", Lines(output));
        AssertSentences(output);
    }

    [SandboxFact]
    public void ReadOnlyFileSystem_WritingVerbs_AreCode6AndSearchingWorks()
    {
        string output = Sandbox.Run(_folder.FullPath, """
            mount -t tmpfs -o size=4m none disk
            run index "$SEEDS" --out disk/index --quiet
            run index "$SEEDS" --out disk/index --quiet --full
            mount -o remount,ro disk
            run index "$SEEDS" --out disk/index --full --quiet
            run index "$SEEDS" --out disk/new --quiet
            run gc --index disk/index
            run rollback --index disk/index
            run search --count --index disk/index
            run verify --deep --index disk/index
            """);
        Assert.Equal(["0", "0", "6", "6", "6", "6", "0", "0"], Codes(output));
        Assert.Equal(4, Lines(output).Count(static line => line.Contains("Read-only file system", StringComparison.Ordinal)));
        AssertSentences(output);
    }

    [SandboxFact]
    public void NoPermission_Verbs_AreCode6AndReadingIsEnoughToSearch()
    {
        string output = Sandbox.Run(_folder.FullPath, """
            mount -t tmpfs -o size=4m,mode=755 none disk
            cp "$SEEDS"/*.txt disk
            run index disk --out disk/index --quiet
            chmod 755 . && chmod 555 disk/index && chmod 444 disk/index/*
            nobody index disk --out disk/index --full --quiet
            nobody search --count --index disk/index
            chmod 000 disk/index
            nobody index disk --out disk/index --full --quiet
            nobody search --count --index disk/index
            nobody verify --index disk/index
            """);
        Assert.Equal(["0", "6", "0", "6", "6", "6"], Codes(output));
        AssertSentences(output);
    }

    public void Dispose() => _folder.Dispose();

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Codes(string output) => Lines(output).Where(static line => line.StartsWith("code ", StringComparison.Ordinal)).Select(static line => line[5..]);

    // One sentence each, and never where in the program it happened.
    private static void AssertSentences(string output)
    {
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Internal error", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Another writer", output, StringComparison.Ordinal);
    }
}
