using NewsSearch.Analysis;

namespace NewsSearch.Engine.Highlighting;

/// <summary>
/// Finds where a query matches in a text and picks the passages worth showing. It returns offsets, never markup:
/// whoever shows them escapes the text.
/// </summary>
/// <remarks>One instance serves one thread at a time (it uses the analyzer).</remarks>
public sealed class Highlighter(IAnalyzer analyzer)
{
    /// <summary>The analyzer of the field.</summary>
    public IAnalyzer Analyzer { get; } = analyzer;

    /// <summary>Where a query matches, by the terms and phrases that it has for a field (excluded clauses do not count).</summary>
    /// <param name="text">The text.</param>
    /// <param name="query">The query that found it.</param>
    /// <param name="field">The text field that holds the text.</param>
    /// <returns>Ranges in UTF-16 units, end exclusive, ascending, not overlapping; adjacent words of one phrase are one range.</returns>
    public IReadOnlyList<TextRange> Find(string text, Queries.Query query, string field) => throw new NotImplementedException();

    /// <summary>The best passages of a text: most different words of the query, close together, cut at sentence ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="matches">What <see cref="Find"/> gave.</param>
    /// <param name="maxPassages">Most passages.</param>
    /// <param name="maxLength">Most UTF-16 units a passage.</param>
    public static IReadOnlyList<TextRange> Passages(string text, IReadOnlyList<TextRange> matches, int maxPassages, int maxLength) => throw new NotImplementedException();
}

/// <summary>A range of UTF-16 units.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>Units in the range.</summary>
    public int Length => End - Start;
}
