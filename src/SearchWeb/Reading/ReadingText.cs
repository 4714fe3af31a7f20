using NewsSearch.Articles;
using NewsSearch.Articles.Reading;

namespace NewsSearch.Web.Reading;

/// <summary>
/// An article's text as it is read: a paragraph for each line, portal chrome and captions dimmed but never hidden, words
/// of the search and passages of evidence where they stand.
/// </summary>
/// <remarks>Linear in the text and what is marked in it.</remarks>
public sealed class ReadingText
{
    private ReadingText(IReadOnlyList<ReadingParagraph> paragraphs, int marks, IReadOnlyList<Span> titleMarks, IReadOnlyList<EvidencePlace> evidence)
        => (Paragraphs, Marks, TitleMarks, Evidence) = (paragraphs, marks, titleMarks, evidence);

    /// <summary>The paragraphs in order; the title is left out, for it stands above.</summary>
    public IReadOnlyList<ReadingParagraph> Paragraphs { get; }

    /// <summary>Marks in the paragraphs; their anchors are <c>m1</c> to <c>m</c> and this number.</summary>
    public int Marks { get; }

    /// <summary>Marks in the title, in units of the title.</summary>
    public IReadOnlyList<Span> TitleMarks { get; }

    /// <summary>The passages of evidence that the paragraphs show.</summary>
    public IReadOnlyList<EvidencePlace> Evidence { get; }

    /// <summary>Lays an article out.</summary>
    /// <param name="article">The article.</param>
    /// <param name="highlights">Where a search matches, ascending.</param>
    public static ReadingText Of(Article article, IReadOnlyList<Span> highlights)
    {
        Span title = article.Title.Range;
        bool titleApart = !article.Title.Synthetic && title.Length > 0;
        IReadOnlyList<EvidencePlace> evidence = EvidencePlace.Of(article, titleApart ? title : default);
        Span[] dimmed = Dimmed(article);
        ParagraphCutter cutter = new(article.Text, highlights, evidence, dimmed);
        List<ReadingParagraph> paragraphs = [];
        int start = 0;
        while (start < article.Text.Length)
        {
            int lineEnd = article.Text.IndexOf('\n', start);
            if (lineEnd < 0) lineEnd = article.Text.Length;
            Span line = Trim(article.Text, new Span(start, lineEnd));
            bool isTitle = titleApart && line.Start >= title.Start && line.End <= title.End;
            if (line.Length > 0 && !isTitle) paragraphs.Add(cutter.Cut(line));
            start = lineEnd + 1;
        }

        Span[] titleMarks = titleApart
            ? [.. highlights.Where(mark => mark.Start >= title.Start && mark.End <= title.End).Select(mark => new Span(mark.Start - title.Start, mark.End - title.Start))]
            : [];
        return new ReadingText(paragraphs, cutter.Marks, titleMarks, evidence);
    }

    /// <summary>Ranges shown dimmed: chrome, captions, the byline, and all that is outside the body; ascending, merged.</summary>
    private static Span[] Dimmed(Article article)
    {
        List<Span> ranges = [new(0, article.Body.Start), .. article.Chrome, .. article.Captions, new(article.Body.End, article.Text.Length)];
        if (article.Byline is { } byline) ranges.Add(byline);
        List<Span> merged = [];
        foreach (Span range in ranges.Where(static range => range.Length > 0).OrderBy(static range => range.Start))
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End) merged[^1] = new Span(merged[^1].Start, Math.Max(merged[^1].End, range.End));
            else merged.Add(range);
        }

        return [.. merged];
    }

    private static Span Trim(string text, Span line)
    {
        int start = line.Start;
        int end = line.End;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Span(start, end);
    }
}
