using System.Text;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Articles.Exporting;

/// <summary>
/// Articles as rows of a table (RFC 4180): what <c>/tim-kiem.csv</c> and <c>indexer export</c> write. The first line
/// bears the names of <see cref="Columns"/>; columns are only ever added, behind the last.
/// </summary>
/// <remarks>
/// Spreadsheets run cells that begin like a formula, and articles are anybody's words: such a cell begins with an
/// apostrophe (OWASP, "CSV injection"). Several values of one cell are parted by "; ". Pure; safe from any thread.
/// </remarks>
public static class ArticleCsv
{
    /// <summary>Stands before the header in a file: without it Excel takes Vietnamese letters for those of another alphabet.</summary>
    public const char ByteOrderMark = '\uFEFF';

    /// <summary>What ends each line.</summary>
    public const string LineEnd = "\r\n";

    private const string Separator = "; ";

    /// <summary>The names of the columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "id", "title", "published", "published_precision", "event", "province", "province_now", "province_certainty",
        "provinces", "officials", "roles", "source", "url", "author", "category", "file",
    ];

    /// <summary>The first line, with its end.</summary>
    public static string Header { get; } = string.Join(',', Columns) + LineEnd;

    /// <summary>An article's line, with its end. The article's text is not needed.</summary>
    public static string Row(Article article, NewsCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(catalogue);
        ProvinceFinding? primary = article.Provinces.FirstOrDefault(static province => province.Primary);
        ReadOnlySpan<string?> cells =
        [
            article.Id,
            article.Title.Value,
            article.Published.Iso,
            article.Published.Precision == DatePrecision.None ? null : article.Published.Precision.ToString().ToLowerInvariant(),
            article.Event.Iso,
            primary is null ? article.Reach?.FacetLabel : NameOf(primary.ProvinceId, catalogue),
            primary is null ? null : NameToday(primary.ProvinceId, catalogue),
            Certainty(primary, article.Reach),
            string.Join(Separator, article.Provinces.Select(province => NameOf(province.ProvinceId, catalogue))),
            string.Join(Separator, article.Officials.Select(static official => official.Name)),
            string.Join(Separator, article.Officials.SelectMany(static official => official.Roles).Select(static role => role.Label).Distinct()),
            article.Source,
            article.Url,
            article.Author,
            article.Category,
            article.File,
        ];
        var row = new StringBuilder();
        foreach (string? cell in cells)
        {
            if (row.Length > 0) row.Append(',');
            Append(row, cell ?? "");
        }

        return row.Append(LineEnd).ToString();
    }

    private static string NameOf(string provinceId, NewsCatalogue catalogue) => catalogue.Provinces.Find(provinceId)?.Name ?? provinceId;

    private static string NameToday(string provinceId, NewsCatalogue catalogue)
        => catalogue.Provinces.Find(provinceId) is { } then
            ? string.Join(Separator, catalogue.Provinces.TodayOf(then).Select(static today => today.Name))
            : provinceId;

    private static string Certainty(ProvinceFinding? primary, ReachFinding? reach) => primary switch
    {
        { IsCorrected: true } => "corrected",
        { NamedInText: true } => "named",
        not null => "inferred",
        null => reach is null ? "unknown" : "beyond",
    };

    // Quoted where the cell holds what parts cells or lines, or blanks that a reader might trim.
    private static void Append(StringBuilder row, string cell)
    {
        bool quoted = IsFormula(cell) || cell.AsSpan().IndexOfAny(",\"\r\n\t") >= 0 || (cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1])));
        if (quoted) row.Append('"');
        if (IsFormula(cell)) row.Append('\'');
        foreach (char c in cell)
        {
            if (c == '"') row.Append('"');

            // No text has a use for NUL, and programs end a cell at it.
            if (c != '\0') row.Append(c);
        }

        if (quoted) row.Append('"');
    }

    // Full-width signs count: spreadsheets read them as the narrow ones. So does what stands behind blanks.
    private static bool IsFormula(string cell)
    {
        if (cell.Length > 0 && cell[0] is '\t' or '\r' or '\n') return true;
        ReadOnlySpan<char> trimmed = cell.AsSpan().TrimStart();
        return trimmed.Length > 0 && trimmed[0] is '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';
    }
}
