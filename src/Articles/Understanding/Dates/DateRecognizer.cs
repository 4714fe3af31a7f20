using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Understanding.Dates;

/// <summary>Finds when an article was published and when what it reports took place.</summary>
internal sealed class DateRecognizer
{
    public (DateFinding Published, DateFinding Event) Recognize(ArticleLayout layout, SourceDocument document) => throw new NotImplementedException();
}
