namespace NewsSearch.Engine;

/// <summary>A damage found.</summary>
/// <param name="File">The file.</param>
/// <param name="Message">What is wrong: expected and got.</param>
public sealed record IndexProblem(string File, string Message);
