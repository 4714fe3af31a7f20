using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsSearch.Analysis.Charsets;

namespace NewsSearch.Articles.Reading.Html;

/// <summary>Reads an HTML page: title, text blocks a line each, and which of them are no part of the article.</summary>
internal static class HtmlArticle
{
    /// <exception cref="FormatException">The page holds no text; the message is a sentence.</exception>
    public static SourceDocument Read(DecodedText decoded, string file)
    {
        if (NestingBound.IsExceeded(decoded.Text))
            throw new FormatException($"The page opens more than {NestingBound.MaximumDepth} elements without closing them: it is damaged.");
        HtmlParser parser = new(new HtmlParserOptions { SkipComments = true, DisableElementPositionTracking = true });
        using IHtmlDocument page = parser.ParseDocument(decoded.Text);
        HtmlMetadata metadata = HtmlMetadata.Read(page);
        List<HtmlBlock> blocks = HtmlBlock.ReadAll(page.Body);
        int headline = FindHeadline(blocks, metadata);
        string? title = headline >= 0 ? blocks[headline].Text : metadata.Title;
        if (headline >= 0) blocks.RemoveAt(headline);
        if (blocks.Count == 0) throw new FormatException("The page holds no text.");

        bool[] isMain = MainContent.Find(blocks, page.Body!, headline);
        StringBuilder text = new(title);
        List<Span> chrome = [];
        for (int i = 0; i < blocks.Count; i++)
        {
            if (text.Length > 0) text.Append('\n');
            int start = text.Length;
            text.Append(blocks[i].Text);
            if (!isMain[i]) chrome.Add(new Span(start, text.Length));
        }

        return new SourceDocument
        {
            File = file,
            Text = text.ToString(),
            GivenTitleLength = title?.Length ?? 0,
            Encoding = decoded.Encoding,
            Repaired = decoded.Repaired,
            GivenDate = metadata.Published,
            Source = metadata.SiteName,
            Url = metadata.Url,
            Category = metadata.Section,
            MarkedChrome = chrome,
        };
    }

    // The h1 that begins as the page's own title does; a portal's name is often an h1 too.
    private static int FindHeadline(List<HtmlBlock> blocks, HtmlMetadata metadata)
    {
        int first = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (!blocks[i].IsHeadline) continue;
            if (metadata.Title is not null && metadata.Title.StartsWith(blocks[i].Text, StringComparison.OrdinalIgnoreCase)) return i;
            if (first < 0) first = i;
        }

        return first;
    }
}
