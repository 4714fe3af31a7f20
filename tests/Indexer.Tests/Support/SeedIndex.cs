using System.Text.Json;

namespace NewsSearch.Indexer.Tests.Support;

/// <summary>The seeds, indexed once by the real process for all tests that only read.</summary>
public sealed class SeedIndex : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SeedIndex()
    {
        IndexerProcess.Result result = IndexerProcess.Run("index", "seeds", "--out", Path, "--json");
        Assert.True(result.Code == 0, result.Error);
        Report = JsonDocument.Parse(result.Out).RootElement;
    }

    public string Path => _folder["index"];

    /// <summary>What the run reported.</summary>
    public JsonElement Report { get; }

    public void Dispose() => _folder.Dispose();
}
