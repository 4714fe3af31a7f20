using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Matching;

public class CancellationTests
{
    [Fact]
    public void Search_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var searcher = new Searcher(InMemorySegment.Cut(RandomCorpus.Schema, [new Document("a")], [1], new WordAnalyzer()), RandomCorpus.Schema);
        Assert.Throws<OperationCanceledException>(() => searcher.Search(new SearchRequest { Query = new MatchAllQuery() }, source.Token));
    }

    [Fact]
    public void CursorsThatNeverMatch_Cancelled_StopWithinAFewThousandDocuments()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var never = new NeverCursor(1_000_000, source.Token);
        Assert.Throws<OperationCanceledException>(() => never.Next());
        Assert.InRange(never.Approximation.Document, 0, 5_000);

        var conjunction = new ConjunctionCursor([new NeverCursor(1_000_000, CancellationToken.None), new DocumentListCursor([.. Enumerable.Range(0, 100_000)])], source.Token);
        Assert.Throws<OperationCanceledException>(() => conjunction.Next());
    }

    private sealed class NeverCursor(int size, CancellationToken cancellation) : TwoPhaseCursor(new AllDocumentsCursor(size), cancellation)
    {
        public override int TestCost => 1;

        public override bool Matches(int document) => false;
    }
}
