namespace NewsSearch.Indexer.Indexing;

/// <summary>The input holds nothing that can be used; the message is a sentence that says what and where.</summary>
internal sealed class BadCorpusException(string message) : Exception(message);
