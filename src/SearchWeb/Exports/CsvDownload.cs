using System.Globalization;
using System.Text;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles;
using NewsSearch.Articles.Exporting;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;

namespace NewsSearch.Web.Exports;

/// <summary>All articles of a search as a table: written as they are read, none left out, however many there are.</summary>
internal static class CsvDownload
{
    private const int LongestName = 60;
    private const int BufferSize = 32 << 10;

    public static IResult Of(ArticleSearchRequest search, IArticleIndex index, NewsCatalogue catalogue, HttpResponse response, CancellationToken cancellation)
    {
        ArticleListing listing = index.List(search, cancellation);
        response.Headers[SearchExports.TotalHeader] = listing.Total.ToString(CultureInfo.InvariantCulture);
        return Results.Stream(body => WriteAsync(body, listing, catalogue, cancellation), "text/csv; charset=utf-8", FileName(search));
    }

    private static async Task WriteAsync(Stream body, ArticleListing listing, NewsCatalogue catalogue, CancellationToken cancellation)
    {
        await using StreamWriter writer = new(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true);
        await writer.WriteAsync(ArticleCsv.ByteOrderMark + ArticleCsv.Header);
        foreach (Article article in listing.Articles)
        {
            await writer.WriteAsync(ArticleCsv.Row(article, catalogue).AsMemory(), cancellation);
        }
    }

    /// <summary>"dau-giai-ngan.csv": ASCII, for every browser and disk.</summary>
    private static string FileName(ArticleSearchRequest search)
    {
        string words = VietnameseText.Slug(search.Query);
        if (words.Length > LongestName) words = words[..LongestName];
        words = string.Concat(words.Where(static c => char.IsAsciiLetterOrDigit(c) || c == '-')).Trim('-');
        return words.Length == 0 ? "dau.csv" : $"dau-{words}.csv";
    }
}
