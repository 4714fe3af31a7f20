using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Understanding.Layout;

/// <summary>Tells title, body, captions, byline and portal chrome of a text apart.</summary>
internal sealed class LayoutRecognizer
{
    public ArticleLayout Recognize(SourceDocument document) => throw new NotImplementedException();
}
