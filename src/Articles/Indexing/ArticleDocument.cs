using System.Globalization;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Provinces;
using NewsSearch.Engine.Documents;

namespace NewsSearch.Articles.Indexing;

/// <summary>Turns an article into a document of the engine (fields: <see cref="ArticleSchema"/>).</summary>
/// <remarks>Pure; safe from any thread.</remarks>
internal static class ArticleDocument
{
    // Parts of a facet path are joined by '/', which a file's path has too; this sign occurs in no file name we read.
    private const char FileSeparator = '\u001F';

    /// <summary>The document of an article.</summary>
    public static Document Of(Article article, ulong fingerprint, NewsCatalogue catalogue)
    {
        var document = new Document(article.Id);
        AddTexts(document, article);
        AddDates(document, article.Published);
        AddProvinces(document, article, catalogue.Provinces);
        foreach (OfficialFinding official in article.Officials)
        {
            document.AddText(ArticleSchema.Name, official.Name);
            document.AddFacet(ArticleSchema.Official, official.Key, official.Name);
            foreach (OfficialRole role in official.Roles) document.AddFacet(ArticleSchema.Role, role.Key, role.Label);
        }

        if (article.Source is { } source && SourceId(source) is { Length: > 0 } sourceId) document.AddFacet(ArticleSchema.Source, sourceId, source);
        document.AddFacet(ArticleSchema.File, FilePath(article.File));
        if (article.IsStripped) document.AddNumber(ArticleSchema.Stripped, 1);
        if (article.Signature is { } signature)
        {
            for (int part = 0; part < ArticleSchema.Signature.Length; part++) document.AddNumber(ArticleSchema.Signature[part], ArticleSchema.SignaturePart(signature, part));
        }

        document.AddNumber(ArticleSchema.Fingerprint, FingerprintNumber(fingerprint));
        document.AddStored(ArticleSchema.Article, StoredArticle.EncodeHead(article));
        document.AddStored(ArticleSchema.Text, StoredArticle.EncodeText(article));
        return document;
    }

    /// <summary>The facet id of a publisher.</summary>
    public static string SourceId(string source) => VietnameseText.Slug(source);

    /// <summary>A file's name as one part of a facet path; never empty.</summary>
    public static string FilePath(string file) => file.Length == 0 ? FileSeparator.ToString() : file.Replace('/', FileSeparator);

    /// <summary>The file's name behind <see cref="FilePath"/>.</summary>
    public static string FileOf(string path) => path == FileSeparator.ToString() ? "" : path.Replace(FileSeparator, '/');

    /// <summary>A fingerprint as the engine's number: all values but one, which stands for "none" there.</summary>
    public static long FingerprintNumber(ulong fingerprint)
    {
        long number = unchecked((long)fingerprint);
        return number == long.MinValue ? long.MaxValue : number;
    }

    /// <summary>The sort key of a publication date.</summary>
    public static long DateOrder(DateFinding date) => (date.Value!.Value.DayNumber * 4L) + (int)date.Precision;

    private static void AddTexts(Document document, Article article)
    {
        IReadOnlyList<Span> pieces = ArticleText.BodyPieces(article);
        if (!article.Title.Synthetic)
        {
            document.AddText(ArticleSchema.Title, article.Title.Value);

            // A title that came beside the text, and not in it, still belongs to what is searched.
            if (article.Title.Range.Length == 0) document.AddText(ArticleSchema.Body, article.Title.Value);
        }

        foreach (Span piece in ArticleText.LeadPieces(article, pieces)) document.AddText(ArticleSchema.Lead, article.Text[piece.Start..piece.End]);
        foreach (Span piece in pieces) document.AddText(ArticleSchema.Body, article.Text[piece.Start..piece.End]);
        foreach (Span piece in ArticleText.ChromePieces(article, pieces)) document.AddText(ArticleSchema.Chrome, article.Text[piece.Start..piece.End]);
    }

    private static void AddDates(Document document, DateFinding published)
    {
        // A year that no filter can name is a misprint; the article stays findable as an undated one.
        if (published.Days is not { } days || days.First.Year is < PartialDate.MinYear or > PartialDate.MaxYear) return;
        document.AddNumber(ArticleSchema.Published, days.First.DayNumber);
        document.AddNumber(ArticleSchema.PublishedLast, days.Last.DayNumber);
        document.AddNumber(ArticleSchema.PublishedOrder, DateOrder(published));
        string bucket = published.Precision switch
        {
            DatePrecision.Day => ArticleSchema.PublishedDay,
            DatePrecision.Month => ArticleSchema.PublishedMonth,
            _ => ArticleSchema.PublishedYear,
        };
        document.AddNumber(bucket, days.First.DayNumber);
        document.AddFacet(ArticleSchema.Year, days.First.Year.ToString("0000", CultureInfo.InvariantCulture));
    }

    private static void AddProvinces(Document document, Article article, ProvinceCatalogue provinces)
    {
        if (article.Reach is { } reach)
        {
            document.AddFacet(ArticleSchema.Province, reach.FacetId, reach.FacetLabel);
            document.AddNumber(ArticleSchema.Located, ArticleSchema.LocatedBeyond);
        }

        foreach (ProvinceFinding finding in article.Provinces)
        {
            Province? province = provinces.Find(finding.ProvinceId);
            string label = province?.Name ?? finding.ProvinceId;
            foreach (string path in province is null ? [finding.ProvinceId] : provinces.PathsOf(province))
            {
                document.AddFacet(ArticleSchema.Province, path, label);
                if (finding.IsStated) document.AddFacet(ArticleSchema.ProvinceNamed, path, label);
            }

            if (finding.Primary) document.AddNumber(ArticleSchema.Located, finding.IsStated ? ArticleSchema.LocatedNamed : ArticleSchema.LocatedInferred);
        }
    }
}
