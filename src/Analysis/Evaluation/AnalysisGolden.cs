namespace NewsSearch.Analysis.Evaluation;

/// <summary>
/// Measures the analyzers against a table of golden rows: columns input, kind, expected_exact, expected_folded, note,
/// variants, with a header; fields end at a tab, rows at a line feed, and nothing else.
/// </summary>
/// <remarks>
/// <para>The two expected columns are the terms of the main stream, joined by spaces, and their folded forms.</para>
/// <para>Variants are separated by '|'. Each, as a document, has to be found side by side by the input as a query, or
/// all its terms have to be stacked on the input's tokens. In rows of raw keystrokes (kind telex-raw, vni-raw,
/// viqr-raw) the variants are the decodings allowed, and none means that nothing may be decoded.</para>
/// <para>Rows of kind legacy-* hold text read in the wrong charset, too short to tell which: the kind says it.</para>
/// <para>Pure; safe from any thread.</para>
/// </remarks>
public static class AnalysisGolden
{
    /// <summary>Reads and evaluates a table.</summary>
    /// <param name="tsv">The whole file.</param>
    /// <exception cref="FormatException">The header or a row has not the columns; the message names the line.</exception>
    public static GoldenReport Evaluate(string tsv)
    {
        ArgumentNullException.ThrowIfNull(tsv);
        GoldenEvaluator evaluator = new();
        List<GoldenResult> results = [];
        foreach (GoldenRow row in GoldenRow.ReadAll(tsv)) results.Add(evaluator.Evaluate(row));
        return new GoldenReport(results);
    }
}

/// <summary>The outcome of a table.</summary>
/// <param name="Results">One a row, in order.</param>
public sealed record GoldenReport(IReadOnlyList<GoldenResult> Results)
{
    /// <summary>Rows.</summary>
    public int Total => Results.Count;

    /// <summary>Rows that passed.</summary>
    public int Passed => Results.Count(result => result.Passed);

    /// <summary>Rows and passes by kind, in the order in which kinds first occur.</summary>
    public IReadOnlyList<(string Kind, int Passed, int Total)> ByKind
        => [.. Results.GroupBy(result => result.Row.Kind).Select(kind => (kind.Key, kind.Count(result => result.Passed), kind.Count()))];
}

/// <summary>The outcome of a row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Exact">The terms that came out, joined by spaces.</param>
/// <param name="Folded">Their folded forms.</param>
/// <param name="Failures">What is wrong, one sentence each; none where the row passed.</param>
public sealed record GoldenResult(GoldenRow Row, string Exact, string Folded, IReadOnlyList<string> Failures)
{
    /// <summary>Whether everything came out as expected.</summary>
    public bool Passed => Failures.Count == 0;
}
