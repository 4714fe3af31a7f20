namespace NewsSearch.Engine.Highlighting;

/// <summary>A range of UTF-16 units.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>Units in the range.</summary>
    public int Length => End - Start;
}
