namespace NewsSearch.Engine.Collecting;

/// <summary>A document found.</summary>
/// <param name="Document">Its number in the reader.</param>
/// <param name="Score">Its score; 0 where the sort is by a number.</param>
public readonly record struct Hit(int Document, float Score);
