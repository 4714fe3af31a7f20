using NewsSearch.Articles;
using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Understanding.Corrections;
using NewsSearch.Catalogue.Reading;
using NewsSearch.Indexer.Indexing;

namespace NewsSearch.Indexer.CommandLine;

/// <summary>The one place where an exception becomes a sentence and an exit code.</summary>
internal static class ErrorBoundary
{
    // errno of Linux where it is the error of a file, and the error of Windows.
    private const int FileTooLarge = 27;
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    /// <param name="exception">What was thrown.</param>
    /// <param name="stopped">Exit code of the signal that was received, or null.</param>
    public static (int Code, string Sentence) Describe(Exception exception, int? stopped) => exception switch
    {
        AggregateException { InnerExceptions.Count: > 0 } several => Describe(several.InnerExceptions[0], stopped),
        OperationCanceledException when stopped is not null => (stopped.Value, "Stopped; nothing was published."),
        UsageException or UnknownBackendException => (ExitCode.Usage, exception.Message),
        ArticleIndexException { Fault: ArticleIndexFault.Locked } => (ExitCode.Locked, exception.Message),
        ArticleIndexException => (ExitCode.BadIndex, exception.Message),
        CatalogueFormatException => (ExitCode.BadCorpus, exception.Message),
        CorrectionFormatException => (ExitCode.BadCorpus, exception.Message + " Nothing was indexed; 'indexer correct check' names every fault."),
        BadCorpusException => (ExitCode.BadCorpus, exception.Message),
        IOException { HResult: NoSpaceLeft or QuotaExceeded or FileTooLarge or DiskFullOnWindows } =>
            (ExitCode.InputOutput, exception.Message + ". What is published stays as it is: make room ('indexer gc' removes older generations) and run again."),
        UnauthorizedAccessException or IOException => (ExitCode.InputOutput, exception.Message),
        OutOfMemoryException => (ExitCode.Failure, "The memory is used up; give more with --memory, or fewer threads with --jobs. Nothing was published."),
        _ => (ExitCode.Failure, $"Internal error ({exception.GetType().Name}): {exception.Message} Run again with --debug for where it happened, and report it."),
    };
}
