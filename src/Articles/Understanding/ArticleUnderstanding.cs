using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Dates;
using NewsSearch.Articles.Understanding.Duplicates;
using NewsSearch.Articles.Understanding.Layout;
using NewsSearch.Articles.Understanding.Officials;
using NewsSearch.Articles.Understanding.Places;
using NewsSearch.Articles.Understanding.Provinces;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Understanding;

/// <summary>Reads a scraped page the way an archivist does: layout, then dates, then provinces and officials.</summary>
/// <remarks>One instance serves one thread at a time.</remarks>
public sealed class ArticleUnderstanding
{
    /// <summary>
    /// Changes whenever the rules change what they find: articles understood by other rules have to be read again.
    /// </summary>
    public const int RulesVersion = 5;

    private readonly LayoutRecognizer _layout = new();
    private readonly DateRecognizer _dates = new();
    private readonly PlacedWordReader _reader;
    private readonly ProvinceRecognizer _provinces;
    private readonly OfficialRecognizer _officials;

    /// <summary>Uses a catalogue.</summary>
    public ArticleUnderstanding(NewsCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _reader = new PlacedWordReader(catalogue);
        _provinces = new ProvinceRecognizer(_reader);
        _officials = new OfficialRecognizer(_reader);
    }

    /// <summary>Understands a document. Never fails for its content; linear in its length.</summary>
    public Article Understand(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArticleLayout layout = _layout.Recognize(document);
        (DateFinding published, DateFinding happened) = _dates.Recognize(layout, document);
        DateOnly? day = happened.Value ?? published.Value;

        // Officials help to find the province, and the province to complete their posts: hence two passes.
        IReadOnlyList<OfficialFinding> officials = _officials.Recognize(layout, day);
        IReadOnlyList<ProvinceFinding> provinces = _provinces.Recognize(layout, day, officials, document.Source ?? document.Url);
        officials = _officials.Resolve(officials, provinces, day);

        return new Article
        {
            Id = ArticleId.Of(document),
            File = document.File,
            Encoding = document.Encoding,
            Text = document.Text,
            Title = layout.Title,
            Body = layout.Body,
            Chrome = layout.Chrome,
            Captions = layout.Captions,
            Byline = layout.Byline,
            Author = layout.Author,
            Published = published,
            Event = happened,
            Provinces = provinces,
            Reach = ReachRecognizer.Recognize(layout, _reader.Read(layout).Reach, provinces),
            Officials = officials,
            Source = document.Source,
            Url = document.Url,
            Category = document.Category,
            Signature = ShingleSignature.Of(layout, _reader.Read(layout).Words),
            IsStripped = MarkCheck.IsStripped(layout.View),
        };
    }
}
