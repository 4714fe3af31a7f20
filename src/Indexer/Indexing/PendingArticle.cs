using NewsSearch.Articles;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding;

namespace NewsSearch.Indexer.Indexing;

/// <summary>A document on its way from the reader to the writer.</summary>
/// <param name="Document">As read; <see cref="SourceDocument.File"/> is its name in the index.</param>
/// <param name="Id">Its id.</param>
/// <param name="Fingerprint">Its fingerprint.</param>
/// <param name="Arrival">What it means to the index.</param>
/// <param name="ReadFrom">The file as the user named it.</param>
internal sealed record PendingArticle(SourceDocument Document, string Id, ulong Fingerprint, Arrival Arrival, string ReadFrom)
{
    private readonly TaskCompletionSource<Article> _understood = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Characters that it keeps in memory.</summary>
    public int Size => Document.Text.Length;

    /// <summary>Understands it; a failure is kept for <see cref="Wait"/>.</summary>
    public void Understand(ArticleUnderstanding understanding)
    {
        try
        {
            _understood.SetResult(understanding.Understand(Document));
        }
#pragma warning disable CA1031 // One document that the rules stumble over must not cost the other 24,000; it is reported as rejected.
        catch (Exception exception) when (exception is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            _understood.SetException(exception);
        }
    }

    /// <summary>Waits until it is understood.</summary>
    /// <exception cref="UnderstandingFailedException">The rules stumbled over it.</exception>
    public Article Wait(CancellationToken cancellation)
    {
        try
        {
            _understood.Task.Wait(cancellation);
            return _understood.Task.Result;
        }
        catch (AggregateException failure)
        {
            throw new UnderstandingFailedException(failure.InnerException!);
        }
    }
}
