using System.Globalization;

namespace NewsSearch.Catalogue.Reading;

/// <summary>A row of a table in Data: its cells, and where it stands, for error messages.</summary>
internal readonly struct TableRow(string file, int line, string[] cells)
{
    public int Line { get; } = line;

    /// <summary>A cell that must not be empty.</summary>
    public string Required(int column, string what)
        => cells[column].Length > 0 ? cells[column] : throw Error($"{what} (column {column + 1}) is empty");

    /// <summary>A cell, or null where it is empty.</summary>
    public string? Optional(int column) => cells[column].Length > 0 ? cells[column] : null;

    /// <summary>A day as yyyy-MM-dd, or null where the cell is empty.</summary>
    public DateOnly? Day(int column, string what) => Day(cells[column], what);

    /// <summary>A day, exact or (after "~") only attested.</summary>
    public (DateOnly? Day, bool Known) AttestedDay(int column, string what)
    {
        string cell = cells[column];
        return cell.StartsWith('~') ? (Day(cell[1..], what), false) : (Day(cell, what), cell.Length > 0);
    }

    /// <summary>Values split by a separator, each trimmed; none for an empty cell.</summary>
    public string[] List(int column, string separator)
        => cells[column].Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public CatalogueFormatException Error(string problem) => new(file, Line, problem);

    private DateOnly? Day(string cell, string what)
    {
        if (cell.Length == 0) return null;
        return DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw Error($"{what} is \"{cell}\", expected a day as yyyy-MM-dd");
    }
}
