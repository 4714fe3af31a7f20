using NewsSearch.Articles;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Indexing;

namespace NewsSearch.Indexer.Tests.CommandLine;

public class ErrorBoundaryTests
{
    public static TheoryData<Exception, int> Codes => new()
    {
        { new UsageException("x"), 2 },
        { new ArticleIndexException(ArticleIndexFault.Locked, "x"), 4 },
        { new ArticleIndexException(ArticleIndexFault.Missing, "x"), 5 },
        { new ArticleIndexException(ArticleIndexFault.Damaged, "x"), 5 },
        { new ArticleIndexException(ArticleIndexFault.OtherVersion, "x"), 5 },
        { new IOException("No space left on device"), 6 },
        { new FileNotFoundException("gone"), 6 },
        { new UnauthorizedAccessException("Access denied"), 6 },
        { new BadCorpusException("x"), 7 },
        { new InsufficientMemoryException(), 1 },
        { new InvalidOperationException("x"), 1 },
        { new AggregateException(new IOException("x")), 6 },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void Describe_EachKind_HasItsCode(Exception exception, int code) => Assert.Equal(code, ErrorBoundary.Describe(exception, stopped: null).Code);

    [Theory]
    [InlineData(130)]
    [InlineData(143)]
    public void Describe_CancelledBySignal_IsTheSignalsCode(int stopped) =>
        Assert.Equal(stopped, ErrorBoundary.Describe(new OperationCanceledException(), stopped).Code);

    [Fact]
    public void Describe_DiskFull_SaysThatNothingIsLostAndWhatToDo()
    {
        (int code, string sentence) = ErrorBoundary.Describe(new IOException("No space left on device", 28), null);
        Assert.Equal(6, code);
        Assert.Contains("stays as it is", sentence, StringComparison.Ordinal);
        Assert.Contains("indexer gc", sentence, StringComparison.Ordinal);
    }

    // The engine's sentence says how to rebuild; saying it again would read like two things to do.
    [Fact]
    public void Describe_OtherVersion_IsTheEnginesSentenceAlone() =>
        Assert.Equal("Version 1, not 2. Rebuild it.", ErrorBoundary.Describe(new ArticleIndexException(ArticleIndexFault.OtherVersion, "Version 1, not 2. Rebuild it."), null).Sentence);
}
