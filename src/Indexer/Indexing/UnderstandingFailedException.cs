namespace NewsSearch.Indexer.Indexing;

/// <summary>The rules stumbled over a document, which they never should; the message is a sentence for the report.</summary>
internal sealed class UnderstandingFailedException(Exception cause)
    : Exception($"It could not be understood ({cause.GetType().Name}: {cause.Message}); please report it with the document.", cause);
