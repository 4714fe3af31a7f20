using System.Globalization;
using System.Text;

namespace NewsSearch.Web.Citing;

/// <summary>A reference as EndNote, Zotero and Mendeley import it (RIS, type NEWS).</summary>
internal static class Ris
{
    public static string Of(CitedArticle article)
    {
        StringBuilder record = new();
        Add(record, "TY", "NEWS");
        Add(record, "TI", article.Title);
        if (article.Author is { } author) Add(record, "AU", author);
        if (article.Source is { } source) Add(record, "T2", source);
        if (article.DateParts is [var year, .. var rest])
        {
            Add(record, "PY", year.ToString("0000", CultureInfo.InvariantCulture));
            string[] parts = [.. rest.Select(static part => part.ToString("00", CultureInfo.InvariantCulture)), "", ""];
            Add(record, "DA", string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{parts[0]}/{parts[1]}/"));
        }

        Add(record, "UR", article.Url);
        Add(record, "LA", "vi");
        Add(record, "DB", "Dấu");
        Add(record, "AN", article.Id);
        return record.Append("ER  - \r\n").ToString();
    }

    // A line break within a value would begin another field.
    private static void Add(StringBuilder record, string tag, string value) => record.Append($"{tag}  - {CitedArticle.OneLine(value)}\r\n");
}
