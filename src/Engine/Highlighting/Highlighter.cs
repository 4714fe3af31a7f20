using NewsSearch.Analysis;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Engine.Highlighting;

/// <summary>
/// Finds where a query matches in a text and picks the passages worth showing. It returns offsets, never markup:
/// whoever shows them escapes the text.
/// </summary>
/// <remarks>
/// The text is analysed again, with the analyzer that cut it for the index, so a range is exactly what a token covered.
/// One instance serves one thread at a time (it uses the analyzer, and keeps what it learned of the last query's words).
/// </remarks>
public sealed class Highlighter(IAnalyzer analyzer)
{
    // The articles of a page of hits share most of their words: which of them a query means is asked once.
    private readonly Dictionary<string, MatchedTokens> _byField = new(StringComparer.Ordinal);
    private Query? _query;

    /// <summary>The analyzer of the field.</summary>
    public IAnalyzer Analyzer { get; } = analyzer;

    /// <summary>Where a query matches, by the terms and phrases that it has for a field (excluded clauses do not count).</summary>
    /// <remarks>
    /// Clauses count one by one: a term is found wherever it stands, whether the text as a whole matches or not; a
    /// phrase only where all of it stands. A range of terms counts in full, whatever its <see cref="TermRange.MaxTerms"/>.
    /// </remarks>
    /// <param name="text">The text.</param>
    /// <param name="query">The query that found it.</param>
    /// <param name="field">The text field that holds the text.</param>
    /// <returns>Ranges in UTF-16 units, end exclusive, ascending, not overlapping; adjacent words of one phrase are one range.</returns>
    public IReadOnlyList<TextRange> Find(string text, Query query, string field)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(query);
        MatchedTokens tokens = TokensFor(query, field);
        if (tokens.Clauses.IsEmpty) return [];
        tokens.Clear();
        Analyzer.Analyze(text, tokens);
        return PhraseFinder.Find(tokens.Clauses, tokens);
    }

    /// <summary>The best passages of a text: most different words of the query, close together, cut at sentence ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="matches">What <see cref="Find"/> gave; where it is empty, the beginning of the text is the passage.</param>
    /// <param name="maxPassages">Most passages.</param>
    /// <param name="maxLength">Most UTF-16 units a passage, at least 1; only a single character with its marks may be longer.</param>
    /// <returns>
    /// Ranges in the order of the text, not overlapping, without white space at their ends; never cut inside a
    /// character, and inside a word only where the word alone is too long. Empty only for a text without any word.
    /// </returns>
    public static IReadOnlyList<TextRange> Passages(string text, IReadOnlyList<TextRange> matches, int maxPassages, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(matches);
        ArgumentOutOfRangeException.ThrowIfNegative(maxPassages);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        return maxPassages == 0 ? [] : new PassageFinder(text, matches, maxLength).Find(maxPassages);
    }

    private MatchedTokens TokensFor(Query query, string field)
    {
        if (!ReferenceEquals(query, _query)) _byField.Clear();
        _query = query;
        if (_byField.TryGetValue(field, out MatchedTokens? known)) return known;
        return _byField[field] = new MatchedTokens(new HighlightClauses(query, field));
    }
}
