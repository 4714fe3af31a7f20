using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Indexing;

/// <summary>What building or merging came to.</summary>
/// <param name="File">Length and checksum of the file.</param>
/// <param name="Reader">The segment open for reading, or null where no document was left and there is no file.</param>
internal readonly record struct BuiltSegment(FileStamp File, FileSegmentReader? Reader);
