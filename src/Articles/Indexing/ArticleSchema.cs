using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Engine.Documents;

namespace NewsSearch.Articles.Indexing;

/// <summary>The fields of the index of articles, and what each of them answers.</summary>
internal static class ArticleSchema
{
    /// <summary>Changes whenever a field changes its meaning; an index of another version has to be rebuilt.</summary>
    public const int Version = 3;

    /// <summary>The headline, only where the source has one; it adds to the score and answers scope=title.</summary>
    public const string Title = "title";

    /// <summary>
    /// The headline and the article's text, captions included once: one field, so that words and phrases may be spread
    /// over both.
    /// </summary>
    public const string Body = "body";

    /// <summary>
    /// The first sentences under the headline, once more: news says first what it is about, so words that stand there
    /// say more. It only adds to the score.
    /// </summary>
    public const string Lead = "lead";

    /// <summary>Everything else on the page: menus, other headlines, bylines. Searched with scope=all only.</summary>
    public const string Chrome = "chrome";

    /// <summary>Full names of the officials named: tells the name Nghiêm from the word nghiêm when ranking.</summary>
    public const string Name = "name";

    /// <summary>Day number (<see cref="DateOnly.DayNumber"/>) of the first day that the publication date may be; absent where undated.</summary>
    public const string Published = "published";

    /// <summary>Day number of the last day that it may be.</summary>
    public const string PublishedLast = "published_last";

    /// <summary>Sort key: the first day, and within one day the less exact dates before the exact ones.</summary>
    public const string PublishedOrder = "published_order";

    /// <summary>The first day again, only where the date is exact to the day: bars of the timeline.</summary>
    public const string PublishedDay = "published_day";

    /// <summary>The first day of the month, only where just the month is known.</summary>
    public const string PublishedMonth = "published_month";

    /// <summary>The first day of the year, only where just the year is known.</summary>
    public const string PublishedYear = "published_year";

    /// <summary>How the primary province is known: <see cref="LocatedNamed"/>, <see cref="LocatedInferred"/>, <see cref="LocatedBeyond"/>, absent.</summary>
    public const string Located = "located";

    /// <summary>The primary province is named in the text, or set by hand.</summary>
    public const long LocatedNamed = 2;

    /// <summary>The primary province is inferred.</summary>
    public const long LocatedInferred = 1;

    /// <summary>No primary province: the article concerns the whole country, or another one.</summary>
    public const long LocatedBeyond = 3;

    /// <summary>1 where the text is written without marks, else absent.</summary>
    public const string Stripped = "stripped";

    /// <summary>The four parts of <see cref="Articles.Article.Signature"/>, 16 bits each, the highest first; absent where it has none.</summary>
    public static readonly string[] Signature = ["signature_0", "signature_1", "signature_2", "signature_3"];

    /// <summary>Hash of everything that decided how the article was indexed, as a signed number.</summary>
    public const string Fingerprint = "fingerprint";

    /// <summary>
    /// Provinces, named or inferred, as paths of the catalogue: <c>can-tho/hau-giang</c>; and <see cref="ReachFinding.FacetId"/>
    /// of articles about the whole country or another one.
    /// </summary>
    public const string Province = "province";

    /// <summary>The same, only those that the text names or that were set by hand.</summary>
    public const string ProvinceNamed = "province_named";

    /// <summary>Officials by <see cref="OfficialFinding.Key"/>.</summary>
    public const string Official = "official";

    /// <summary>Posts by <see cref="OfficialRole.Key"/>.</summary>
    public const string Role = "role";

    /// <summary>Publisher, as a slug.</summary>
    public const string Source = "source";

    /// <summary>Year of publication.</summary>
    public const string Year = "year";

    /// <summary>The input file, its separators escaped (<see cref="ArticleDocument.FilePath"/>): what an incremental run compares with.</summary>
    public const string File = "file";

    /// <summary>All of the article but its text, as JSON.</summary>
    public const string Article = "article";

    /// <summary>The article's whole text, UTF-8.</summary>
    public const string Text = "text";

    /// <summary>The schema. Its version holds the analyzer's: terms of two analyzers do not mix.</summary>
    public static Schema Schema { get; } = new(
        (Version * 1000) + VietnameseAnalyzer.Version,
        new FieldDefinition(Title, FieldKind.Text),
        new FieldDefinition(Body, FieldKind.Text),
        new FieldDefinition(Lead, FieldKind.Text),
        new FieldDefinition(Chrome, FieldKind.Text),
        new FieldDefinition(Name, FieldKind.Text),
        new FieldDefinition(Published, FieldKind.Number),
        new FieldDefinition(PublishedLast, FieldKind.Number),
        new FieldDefinition(PublishedOrder, FieldKind.Number),
        new FieldDefinition(PublishedDay, FieldKind.Number),
        new FieldDefinition(PublishedMonth, FieldKind.Number),
        new FieldDefinition(PublishedYear, FieldKind.Number),
        new FieldDefinition(Located, FieldKind.Number),
        new FieldDefinition(Stripped, FieldKind.Number),
        new FieldDefinition(Fingerprint, FieldKind.Number),
        new FieldDefinition(Signature[0], FieldKind.Number),
        new FieldDefinition(Signature[1], FieldKind.Number),
        new FieldDefinition(Signature[2], FieldKind.Number),
        new FieldDefinition(Signature[3], FieldKind.Number),
        new FieldDefinition(Province, FieldKind.Facet),
        new FieldDefinition(ProvinceNamed, FieldKind.Facet),
        new FieldDefinition(Official, FieldKind.Facet),
        new FieldDefinition(Role, FieldKind.Facet),
        new FieldDefinition(Source, FieldKind.Facet),
        new FieldDefinition(Year, FieldKind.Facet),
        new FieldDefinition(File, FieldKind.Facet),
        new FieldDefinition(Article, FieldKind.Stored),
        new FieldDefinition(Text, FieldKind.Stored));

    /// <summary>A part of a signature.</summary>
    public static long SignaturePart(ulong signature, int part) => (long)((signature >> (48 - (16 * part))) & 0xFFFF);
}
