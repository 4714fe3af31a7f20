using NewsSearch.Articles;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Tests.Understanding;

/// <summary>The simplest layout: every line is the article's, the first one its title if it is told so.</summary>
internal static class PlainLayout
{
    public static ArticleLayout Of(string text, bool titled = false, params string[] chrome)
    {
        List<Span> lines = [];
        int start = 0;
        foreach (string line in text.Split('\n'))
        {
            var span = new Span(start, start + line.Length);
            start = span.End + 1;
            if (line.Trim().Length > 0 && !chrome.Contains(line.Trim())) lines.Add(span);
        }

        Span title = lines.Count > 0 ? lines[0] : new Span(0, 0);
        return new ArticleLayout
        {
            Text = text,
            Title = new ArticleTitle(text[title.Start..title.End], !titled, title),
            Body = new Span(0, text.Length),
            Chrome = [],
            Captions = [],
            ArticleLines = lines,
        };
    }
}
