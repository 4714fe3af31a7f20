namespace NewsSearch.Indexer.CommandLine;

/// <summary>The command line asks for something that does not exist; the message is a sentence for its author.</summary>
internal sealed class UsageException(string message) : Exception(message);
