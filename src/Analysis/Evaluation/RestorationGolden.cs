using System.Text;
using NewsSearch.Analysis.Language;
using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Analysis.Evaluation;

/// <summary>
/// Measures <see cref="DiacriticRestorer"/> against sentences whose marks were taken away: columns doc_id, stripped,
/// original, with a header; fields end at a tab, rows at a line feed.
/// </summary>
/// <remarks>Pure; safe from any thread.</remarks>
public static class RestorationGolden
{
    private const string Columns = "doc_id\tstripped\toriginal";

    /// <summary>Reads a table.</summary>
    /// <exception cref="FormatException">The text is no such table; the message names the line.</exception>
    public static IReadOnlyList<RestorationRow> Read(string tsv)
    {
        ArgumentNullException.ThrowIfNull(tsv);
        string[] lines = tsv.Split('\n');
        if (lines[0].TrimStart('\uFEFF') != Columns) throw new FormatException($"Line 1 has to be the header \"{Columns.Replace("\t", "\\t", StringComparison.Ordinal)}\".");
        List<RestorationRow> rows = [];
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0) continue;
            string[] fields = lines[i].Split('\t');
            if (fields.Length != 3) throw new FormatException($"Line {i + 1} has {fields.Length} fields instead of 3.");
            rows.Add(new RestorationRow(fields[0], fields[1], fields[2]));
        }

        return rows;
    }

    /// <summary>Restores a row and compares word by word: lower case, tones in their canonical place, numbers not counted.</summary>
    public static RestorationResult Evaluate(DiacriticRestorer restorer, RestorationRow row)
    {
        ArgumentNullException.ThrowIfNull(restorer);
        ArgumentNullException.ThrowIfNull(row);
        string restored = restorer.Restore(row.Stripped);
        List<string> expected = Words(row.Original);
        List<string> got = Words(restored);
        int right = expected.Zip(got).Count(pair => pair.First == pair.Second);
        return new RestorationResult(row, restored, expected.Count, expected.Count == got.Count ? right : 0);
    }

    private static List<string> Words(string text)
    {
        List<string> words = [];
        StringBuilder word = new();
        foreach (char c in VietnameseText.Canonical(text) + " ")
        {
            if (char.IsLetter(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}

/// <summary>A sentence with and without its marks.</summary>
/// <param name="DocumentId">The article that it is from, which must not be learned from.</param>
/// <param name="Stripped">Without marks.</param>
/// <param name="Original">With them.</param>
public sealed record RestorationRow(string DocumentId, string Stripped, string Original);

/// <summary>The outcome of a row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Restored">What came out.</param>
/// <param name="Syllables">Runs of letters of the original.</param>
/// <param name="Right">Those of them that came out right.</param>
public sealed record RestorationResult(RestorationRow Row, string Restored, int Syllables, int Right);
