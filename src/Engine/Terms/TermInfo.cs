namespace NewsSearch.Engine.Terms;

/// <summary>What the dictionary of a segment knows of a term.</summary>
/// <param name="DocumentFrequency">Documents that hold it, deleted ones included.</param>
/// <param name="TotalFrequency">Occurrences.</param>
/// <param name="Address">Where its postings are; meaning known to the postings reader.</param>
internal readonly record struct TermInfo(int DocumentFrequency, long TotalFrequency, long Address);
