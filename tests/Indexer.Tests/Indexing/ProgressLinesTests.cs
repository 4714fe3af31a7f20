using NewsSearch.Indexer.Indexing;
using NewsSearch.Indexer.Tests.Support;

namespace NewsSearch.Indexer.Tests.Indexing;

public sealed class ProgressLinesTests : IDisposable
{
    private readonly Screen _screen = new();
    private readonly SteppedTime _time = new();

    [Fact]
    public void Advance_EverySecondForHalfAMinute_IsALineEveryTenSeconds()
    {
        ProgressLines progress = new(_screen.Console, totalBytes: 4000, _time);
        for (int second = 1; second <= 30; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            progress.Advance(second * 100, second * 50);
        }

        Assert.Equal(
            """
            25 %, 500 articles, 50 a second, 00:00:30 left
            50 %, 1,000 articles, 50 a second, 00:00:20 left
            75 %, 1,500 articles, 50 a second, 00:00:10 left

            """.ReplaceLineEndings("\n"),
            _screen.Error);
    }

    [Fact]
    public void Advance_StandardInput_HasNoTimeLeft()
    {
        ProgressLines progress = new(_screen.Console, totalBytes: null, _time);
        _time.Advance(TimeSpan.FromSeconds(10));
        progress.Advance(100, 50);
        Assert.Equal("50 articles, 5 a second\n", _screen.Error);
    }

    [Fact]
    public void For_Quiet_SaysNothing()
    {
        _screen.Console.Quiet = true;
        IndexProgress progress = IndexProgress.For(_screen.Console, 100, _time);
        _time.Advance(TimeSpan.FromMinutes(1));
        progress.During(() => progress.Advance(50, 1));
        Assert.Empty(_screen.Error);
    }

    public void Dispose() => _screen.Dispose();
}
