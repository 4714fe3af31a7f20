namespace NewsSearch.Engine.Storage;

/// <summary>An index file is not what it should be; the message names the file, what was expected, what was found and what to do.</summary>
public sealed class CorruptIndexException(string file, string message, Exception? inner = null)
    : Exception($"{file}: {message} Rebuild the index with 'indexer index --full'.", inner)
{
    /// <summary>The damaged file.</summary>
    public string File { get; } = file;
}

/// <summary>There is no index in the directory.</summary>
public sealed class IndexMissingException(string directory)
    : Exception($"There is no index in {directory}. Make one with 'indexer index PATH'.");

/// <summary>The index was written with another schema or format version.</summary>
public sealed class SchemaMismatchException(string message) : Exception(message);

/// <summary>Another live process is writing to the directory.</summary>
public sealed class WriterLockedException(string directory, int? processId)
    : Exception($"Another writer{(processId is null ? "" : $" (process {processId})")} holds the lock of {directory}.")
{
    /// <summary>The process that holds it, where known.</summary>
    public int? ProcessId { get; } = processId;
}
