namespace NewsSearch.Catalogue.Reading;

/// <summary>
/// Reads a table of Data: one row a line, cells split by tabs, lines that begin with '#' are comments. The comment at
/// the top must name the sources.
/// </summary>
internal static class TableReader
{
    /// <summary>Rows in the order of the file.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="text">The whole file.</param>
    /// <param name="columns">Cells that every row must have.</param>
    /// <exception cref="CatalogueFormatException">A row has other cells, or the header names no source.</exception>
    public static List<TableRow> Read(string file, string text, int columns)
    {
        List<TableRow> rows = [];
        bool namesSource = false;
        int line = 0;
        foreach (string raw in text.Split('\n'))
        {
            line++;
            string content = raw.TrimEnd('\r');
            if (content.StartsWith('#'))
            {
                namesSource |= content.StartsWith("# Source", StringComparison.Ordinal);
                continue;
            }

            if (content.Length == 0) continue;
            string[] cells = content.Split('\t');
            if (cells.Length != columns)
                throw new CatalogueFormatException(file, line, $"{cells.Length} cells, expected {columns} split by tabs");
            rows.Add(new TableRow(file, line, cells));
        }

        return namesSource
            ? rows
            : throw new CatalogueFormatException(file, 0, "no source is named, expected a comment that begins with \"# Source\"");
    }
}
