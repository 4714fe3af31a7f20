using System.Text;

namespace NewsSearch.TestSupport;

/// <summary>Reads tables as RFC 4180 says, strictly: what ours cannot read, Excel may not either.</summary>
internal static class Csv
{
    /// <summary>The cells of each line.</summary>
    public static List<List<string>> Read(string text)
    {
        List<List<string>> lines = [];
        int at = 0;
        while (at < text.Length)
        {
            List<string> cells = [];
            while (true)
            {
                cells.Add(ReadCell(text, ref at));
                if (at >= text.Length || text[at] != ',') break;
                at++;
            }

            if (!text.AsSpan(at).StartsWith("\r\n")) throw new FormatException($"Line {lines.Count + 1} does not end with CR LF.");
            at += 2;
            lines.Add(cells);
        }

        return lines;
    }

    private static string ReadCell(string text, ref int at)
    {
        StringBuilder cell = new();
        if (at < text.Length && text[at] == '"')
        {
            at++;
            while (true)
            {
                if (text[at] == '"')
                {
                    if (at + 1 >= text.Length || text[at + 1] != '"') break;
                    at++;
                }

                cell.Append(text[at++]);
            }

            at++;
            return cell.ToString();
        }

        while (at < text.Length && text[at] is not (',' or '\r' or '\n'))
        {
            if (text[at] == '"') throw new FormatException("A bare quotation mark.");
            cell.Append(text[at++]);
        }

        return cell.ToString();
    }
}
