namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>Where a person's full name stands.</summary>
/// <param name="First">First word.</param>
/// <param name="Last">Last word.</param>
/// <param name="Addressed">Whether a form of address stands before it ("ông", "đồng chí").</param>
internal readonly record struct PersonName(int First, int Last, bool Addressed);
