namespace NewsSearch.Analysis.Evaluation;

/// <summary>A row of a table for <see cref="AnalysisGolden"/>.</summary>
/// <param name="Line">1-based line of the file.</param>
/// <param name="Input">The text.</param>
/// <param name="Kind">What it tests.</param>
/// <param name="ExpectedExact">Terms joined by spaces.</param>
/// <param name="ExpectedFolded">Their folded forms.</param>
/// <param name="Note">For a reader.</param>
/// <param name="Variants">Other forms.</param>
public sealed record GoldenRow(
    int Line,
    string Input,
    string Kind,
    string ExpectedExact,
    string ExpectedFolded,
    string Note,
    IReadOnlyList<string> Variants)
{
    private static readonly string[] Columns = ["input", "kind", "expected_exact", "expected_folded", "note", "variants"];

    /// <summary>The rows of a table.</summary>
    /// <exception cref="FormatException">The header or a row has not the columns.</exception>
    public static IReadOnlyList<GoldenRow> ReadAll(string tsv)
    {
        ArgumentNullException.ThrowIfNull(tsv);
        string[] lines = tsv.Split('\n');
        if (!lines[0].Split('\t').SequenceEqual(Columns))
        {
            throw new FormatException($"Line 1 has to be the header \"{string.Join("\\t", Columns)}\".");
        }

        List<GoldenRow> rows = [];
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0) continue;
            string[] fields = lines[i].Split('\t');
            if (fields.Length != Columns.Length) throw new FormatException($"Line {i + 1} has {fields.Length} fields instead of {Columns.Length}.");
            rows.Add(new GoldenRow(i + 1, fields[0], fields[1], fields[2], fields[3], fields[4], fields[5].Split('|', StringSplitOptions.RemoveEmptyEntries)));
        }

        return rows;
    }
}
