namespace NewsSearch.Engine;

/// <summary>A term of the dictionary.</summary>
/// <param name="Term">Its key.</param>
/// <param name="DocumentFrequency">Documents that hold it.</param>
/// <param name="TotalFrequency">Occurrences.</param>
public readonly record struct TermStatistics(byte[] Term, int DocumentFrequency, long TotalFrequency);
