using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Articles.Exporting;
using NewsSearch.Articles.Json;
using NewsSearch.Catalogue;

namespace NewsSearch.Indexer.Exporting;

/// <summary>How articles are written, one after the other, to a file or a pipe.</summary>
/// <param name="Name">What <c>--format</c> takes.</param>
/// <param name="Head">What stands before the first, for a number of articles.</param>
/// <param name="Article">An article.</param>
/// <param name="Between">What stands between two.</param>
/// <param name="Foot">What stands after the last.</param>
internal sealed record ExportFormat(string Name, Func<int, string> Head, Func<Article, NewsCatalogue, string> Article, string Between, string Foot)
{
    /// <summary>A table: as <c>/tim-kiem.csv</c> of the site.</summary>
    public static readonly ExportFormat Csv = new("csv", _ => ArticleCsv.Header, ArticleCsv.Row, "", "");

    /// <summary>An object a line: as <c>inspect --jsonl</c>.</summary>
    public static readonly ExportFormat JsonLines = new("jsonl", _ => "", ArticleJson.Inspect, "\n", "\n");

    /// <summary>One object that holds the same.</summary>
    public static readonly ExportFormat Json = new(
        "json",
        total => string.Create(CultureInfo.InvariantCulture, $"{{\"schema_version\":{ArticleJson.SchemaVersion},\"total\":{total},\"articles\":[\n"),
        ArticleJson.Inspect,
        ",\n",
        "\n]}\n");

    public static readonly IReadOnlyList<ExportFormat> All = [Csv, Json, JsonLines];

    /// <summary>The same with the text of each article; a table has no place for it.</summary>
    public ExportFormat WithText() => this with { Article = ArticleJson.Document };
}
