using System.Globalization;
using NewsSearch.Analysis.Evaluation;

namespace NewsSearch.Articles.Evaluation.Retrieval;

/// <summary>Reads queries with known answers: a header, then a row a line, columns parted by TAB, lines by LF and nothing else.</summary>
public static class RetrievalQueries
{
    private const int MaxGrade = 3;
    private const string KnownItemColumn = "doc_id";
    private const string QueriesTable = "The queries";

    /// <summary>Forms that are made of a query where no column has them, by their names on the command line.</summary>
    private static readonly Dictionary<string, TypedForm> Made = new(StringComparer.Ordinal)
    {
        ["no_diacritics"] = TypedForm.Unmarked,
        ["unaccented"] = TypedForm.Unmarked,
        ["tone_dropped"] = TypedForm.Toneless,
        ["telex"] = TypedForm.Telex,
        ["vni"] = TypedForm.Vni,
        ["typo"] = TypedForm.Typo,
    };

    /// <summary>Names of all forms.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["title", "no_diacritics", "keywords", "query", "unaccented", "as_typed", "tone_dropped", "telex", "vni", "typo"];

    /// <summary>Whether each query looks for one article by its title: such queries ask of an index without titles.</summary>
    /// <exception cref="FormatException">The text is no such table; the message names the line.</exception>
    public static bool AreKnownItems(string queries)
    {
        ArgumentNullException.ThrowIfNull(queries);
        return Table(queries, QueriesTable).Header.Contains(KnownItemColumn);
    }

    /// <summary>Reads queries in a form; a row that has nothing in that form is left out.</summary>
    /// <param name="queries">
    /// Rows of <c>doc_id</c> with <c>title_query</c>, each of which looks for one article; or of <c>qid</c> with
    /// <c>query</c>, which need judgments. Other columns may hold other forms.
    /// </param>
    /// <param name="judgments">Rows of <c>qid doc_id rel</c>, or null.</param>
    /// <param name="form">One of <see cref="Forms"/>; null for the main column.</param>
    /// <exception cref="FormatException">A text is no such table; the message names the line.</exception>
    public static IReadOnlyList<RetrievalQuery> Read(string queries, string? judgments, string? form)
    {
        ArgumentNullException.ThrowIfNull(queries);
        (string[] header, List<string[]> rows) = Table(queries, QueriesTable);
        bool isKnownItem = header.Contains(KnownItemColumn);
        int id = Array.IndexOf(header, isKnownItem ? KnownItemColumn : "qid");
        int main = Array.IndexOf(header, isKnownItem ? "title_query" : "query");
        if (id < 0 || main < 0) throw new FormatException("Line 1 of the queries has to name the columns doc_id and title_query, or qid and query.");
        if (!isKnownItem && judgments is null) throw new FormatException("Queries with a qid need judgments (--judgments FILE).");
        Dictionary<string, Dictionary<string, int>> grades = judgments is null ? [] : Grades(judgments);

        (int column, TypedForm made) = Column(header, main, form);
        var read = new List<RetrievalQuery>();
        foreach (string[] row in rows)
        {
            string text = TypedForms.Of(row[column], made);
            if (text.Length == 0) continue;
            IReadOnlyDictionary<string, int> judged = isKnownItem ? new Dictionary<string, int> { [row[id]] = 1 } : grades.GetValueOrDefault(row[id]) ?? [];
            read.Add(new RetrievalQuery(row[id], text, judged));
        }

        return read;
    }

    private static (int Column, TypedForm Made) Column(string[] header, int main, string? form)
    {
        if (form is null or "title" or "query") return (main, TypedForm.AsWritten);
        int column = Array.IndexOf(header, form);
        if (column >= 0) return (column, TypedForm.AsWritten);
        return Made.TryGetValue(form, out TypedForm made)
            ? (main, made)
            : throw new FormatException($"The queries have no column '{form}', and it cannot be made of another one.");
    }

    private static Dictionary<string, Dictionary<string, int>> Grades(string judgments)
    {
        (string[] header, List<string[]> rows) = Table(judgments, "The judgments");
        int[] columns = [Array.IndexOf(header, "qid"), Array.IndexOf(header, "doc_id"), Array.IndexOf(header, "rel")];
        if (columns.Contains(-1)) throw new FormatException("Line 1 of the judgments has to name the columns qid, doc_id and rel.");
        var grades = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        for (int i = 0; i < rows.Count; i++)
        {
            string typed = rows[i][columns[2]];
            if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int grade) || grade > MaxGrade) throw new FormatException($"Row {i + 1} of the judgments has the grade '{typed}'; it has to be 0 to {MaxGrade}.");
            string query = rows[i][columns[0]];
            if (!grades.TryGetValue(query, out Dictionary<string, int>? ofQuery)) grades.Add(query, ofQuery = new(StringComparer.Ordinal));
            ofQuery[rows[i][columns[1]]] = grade;
        }

        return grades;
    }

    private static (string[] Header, List<string[]> Rows) Table(string text, string what)
    {
        string[] lines = text.Split('\n');
        string[] header = lines[0].TrimStart('\uFEFF').TrimEnd('\r').Split('\t');
        var rows = new List<string[]>();
        for (int i = 1; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd('\r');
            if (line.Length == 0) continue;
            string[] cells = line.Split('\t');
            if (cells.Length != header.Length) throw new FormatException($"{what}: line {i + 1} has {cells.Length} columns; the header has {header.Length}.");
            rows.Add(cells);
        }

        return (header, rows);
    }
}
