using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Layout;
using NewsSearch.Articles.Understanding.Provinces;
using NewsSearch.Articles.Understanding.Words;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Mentions;

namespace NewsSearch.Articles.Understanding.Places;

/// <summary>Reads the words and places of an article; officials and provinces are both found from them.</summary>
/// <remarks>Remembers the last article: one instance serves one thread at a time.</remarks>
internal sealed class PlacedWordReader(NewsCatalogue catalogue)
{
    private readonly WordReader _words = new();
    private readonly MentionFinder _mentions = new(catalogue.Provinces);
    private ArticleLayout? _layout;
    private PlacedWords? _last;

    public NewsCatalogue Catalogue { get; } = catalogue;

    public PlacedWords Read(ArticleLayout layout)
    {
        if (ReferenceEquals(layout, _layout) && _last is not null) return _last;
        List<PlaceMention> places = [];
        bool ignoreMarks = MarkCheck.IsStripped(layout.View);
        foreach (Span line in layout.ArticleLines) _mentions.Find(layout.Text, line.Start, line.End, places, ignoreMarks);
        List<Word> words = _words.Read(layout.Text, layout.ArticleLines);
        (_layout, _last) = (layout, new PlacedWords(words, places, ReachSigns.Of(layout, words)));
        return _last;
    }
}
