using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Understanding.Layout;

/// <summary>Tells title, body, captions, byline and portal chrome of a text apart.</summary>
/// <remarks>
/// First every line is classified by itself (<see cref="LineClassifier"/>), then the place of each is weighed: the
/// headline among the lines above the first sentence, the end of the article above the foot of the page. Linear in the
/// length of the text.
/// </remarks>
internal sealed class LayoutRecognizer
{
    /// <summary>Where a first sentence that serves as title is cut, in UTF-16 units: two lines of a result list.</summary>
    public int MaxSyntheticTitleLength { get; init; } = 120;

    /// <summary>Understands the layout of a document. Never fails for its content.</summary>
    public ArticleLayout Recognize(SourceDocument document)
    {
        TextView view = new(document.Text);
        int start = ExtractorPrefix.Length(view);
        List<TextLine> lines = TextLine.Split(view, start);
        Classify(view, lines, document);

        (int title, int first) = HasGivenTitle(document, lines) ? (0, 0) : HeadRules.Find(view, lines);
        if (first < 0) return Empty(view, document);
        List<Span> chrome = [];
        if (start > 0) chrome.Add(new Span(0, start));
        if (title >= 0 && document.GivenTitleLength == 0) CutDateOff(view, lines[title], chrome);
        MarkRepeatedCaptions(view, lines, title, first);
        int footer = TailRules.FindFooter(lines, first);
        (int end, TextLine? bylineLine, string? author) = TailRules.FindEnd(view, lines, first, footer);
        Span? byline = bylineLine?.Range;
        int last = LastContent(lines, first, end);
        CutGluedEnd(view, lines[last], title == last, chrome, ref byline, ref author);

        int lead = lines.FindIndex(first, line => line.Kind == LineKind.Prose);
        List<Span> captions = [];
        List<Span> article = [];
        for (int i = 0; i < lines.Count; i++)
        {
            TextLine line = lines[i];
            if (line.IsBlank || line.Range == byline) continue;
            bool inside = i >= first && i <= last;
            if (!inside || IsChrome(line))
            {
                chrome.Add(line.Range);
                continue;
            }

            if (i > title && byline is null && i < last && IsHeadByline(view, lines, i, title, out string? headAuthor))
            {
                byline = line.Range;
                author = headAuthor;
                continue;
            }

            Span range = line.Range;
            if (i == lead && LeadAgency.Length(view, range) is > 0 and int agency)
            {
                chrome.Add(new Span(range.Start, range.Start + agency));
                range = new Span(range.Start + agency, range.End);
            }

            if (line.Kind == LineKind.Caption && i != title) captions.Add(range);
            article.Add(range);
        }

        chrome.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return new ArticleLayout
        {
            Text = document.Text,
            View = view,
            Title = title >= 0 ? TitleOf(view, lines[title].Range, synthetic: false) : SyntheticTitle(view, lines, first, last),
            Body = view.ToSource(new Span(lines[first].Range.Start, lines[last].Range.End)),
            Chrome = [.. chrome.Select(view.ToSource)],
            Captions = [.. captions.Select(view.ToSource)],
            Byline = byline is { } at ? view.ToSource(at) : null,
            Author = author,
            ArticleLines = [.. article.Select(view.ToSource)],
        };
    }

    private static void Classify(TextView view, List<TextLine> lines, SourceDocument document)
    {
        int marked = 0;
        foreach (TextLine line in lines)
        {
            line.Kind = LineClassifier.Classify(view, line);
            if (line.IsBlank) continue;
            int start = view.ToSource(line.Range.Start);
            while (marked < document.MarkedChrome.Count && document.MarkedChrome[marked].End <= start) marked++;
            bool isMarked = marked < document.MarkedChrome.Count && document.MarkedChrome[marked].Start <= start;
            if (isMarked && line.Kind is not LineKind.DateLine) line.Kind = LineKind.Chrome;
        }
    }

    private static bool HasGivenTitle(SourceDocument document, List<TextLine> lines) =>
        document.GivenTitleLength > 0 && lines.Count > 0 && !lines[0].IsBlank;

    // Scrapers keep the alternative text of a picture and its caption; a caption may also repeat the headline with a few
    // words more. A line between sentences that is none, and too long for a sub-heading, is one too.
    private static void MarkRepeatedCaptions(TextView view, List<TextLine> lines, int title, int first)
    {
        TextLine? previous = null;
        for (int i = Math.Max(first, 0); i < lines.Count; i++)
        {
            TextLine line = lines[i];
            if (line.IsBlank) continue;
            if (i != title && line.Kind == LineKind.Heading)
            {
                ReadOnlySpan<char> text = view.FoldedOf(line.Range);
                bool repeatsTitle = title >= 0 && lines[title].Range.Length > 20 && text.StartsWith(view.FoldedOf(lines[title].Range));
                if (repeatsTitle || (CaptionRules.IsLoose(view, line) && HasProseBelow(lines, i))) line.Kind = LineKind.Caption;
            }

            if (previous is not null && previous.Number != title && previous.Kind is LineKind.Heading or LineKind.Caption && line.Kind is LineKind.Heading or LineKind.Caption
                && view.FoldedOf(line.Range).StartsWith(view.FoldedOf(previous.Range)))
            {
                previous.Kind = LineKind.Caption;
                line.Kind = LineKind.Caption;
            }

            previous = line;
        }
    }

    private static bool HasProseBelow(List<TextLine> lines, int index)
    {
        for (int i = index + 1; i < lines.Count && i < index + 8; i++)
        {
            if (lines[i].Kind == LineKind.Prose) return true;
        }

        return false;
    }

    // "Hội nghị tổng kết năm (12/03/2019)"
    private static void CutDateOff(TextView view, TextLine title, List<Span> chrome)
    {
        if (title.Kind != LineKind.OtherHeadline) return;
        title.Kind = LineKind.Heading;
        int open = view.FoldedOf(title.Range).LastIndexOf('(');
        if (open <= 0) return;
        chrome.Add(new Span(title.Range.Start + open, title.Range.End));
        title.Range = view.Trim(new Span(title.Range.Start, title.Range.Start + open));
    }

    private static int LastContent(List<TextLine> lines, int first, int end)
    {
        int last = Math.Min(end, lines.Count) - 1;
        while (last > first && (lines[last].IsBlank || IsChrome(lines[last]))) last--;
        return Math.Max(first, last);
    }

    private static bool IsChrome(TextLine line) => line.Kind is LineKind.Chrome or LineKind.DateLine or LineKind.FooterStart or LineKind.OtherHeadline;

    // "…năm 2022…Kim NgânCác ý kiến của bạn đọc": footer and byline come off the last sentence.
    private static void CutGluedEnd(TextView view, TextLine line, bool isTitle, List<Span> chrome, ref Span? byline, ref string? author)
    {
        if (isTitle) return;
        if (GluedFooter.Find(view, line.Range) is >= 0 and int footer)
        {
            chrome.Add(new Span(footer, line.Range.End));
            line.Range = view.Trim(new Span(line.Range.Start, footer));
        }

        if (byline is null && BylineRules.TryReadGlued(view, line.Range, out Span glued, out string signed))
        {
            byline = glued;
            author = signed;
            line.Range = view.Trim(new Span(line.Range.Start, glued.Start));
        }

        // The mark of the end of an official document.
        if (view.ComposedOf(line.Range).EndsWith("./.") && line.Range.Length > 3)
        {
            chrome.Add(new Span(line.Range.End - 2, line.Range.End));
            line.Range = new Span(line.Range.Start, line.Range.End - 2);
        }
    }

    // Some papers sign below the headline.
    private static bool IsHeadByline(TextView view, List<TextLine> lines, int index, int title, out string? author)
    {
        author = null;
        if (title < 0 || lines[index].Kind != LineKind.Heading) return false;
        for (int i = title + 1; i < index; i++)
        {
            if (lines[i].Kind is LineKind.Prose or LineKind.Caption or LineKind.Heading) return false;
        }

        author = BylineRules.Read(view, lines[index].Range);
        return author is not null;
    }

    private ArticleTitle SyntheticTitle(TextView view, List<TextLine> lines, int first, int last)
    {
        TextLine? source = null;
        for (int i = first; i <= last && source is null; i++)
        {
            if (lines[i].Kind == LineKind.Prose) source = lines[i];
        }

        Span range = (source ?? lines[first]).Range;
        if (source is not null && LeadAgency.Length(view, range) is > 0 and int agency) range = new Span(range.Start + agency, range.End);
        return TitleOf(view, FirstSentence(view, range), synthetic: true);
    }

    private static Span FirstSentence(TextView view, Span range)
    {
        ReadOnlySpan<char> text = view.Composed;
        for (int i = range.Start + 15; i + 1 < range.End; i++)
        {
            if (text[i] is '.' or '!' or '?' or '…' && text[i + 1] == ' ' && char.IsLower(text[i - 1])) return new Span(range.Start, i + 1);
        }

        return range;
    }

    private ArticleTitle TitleOf(TextView view, Span range, bool synthetic)
    {
        bool cut = synthetic && range.Length > MaxSyntheticTitleLength;
        if (cut)
        {
            int space = view.Composed.LastIndexOf(' ', range.Start + MaxSyntheticTitleLength, MaxSyntheticTitleLength);
            range = new Span(range.Start, space > range.Start ? space : range.Start + MaxSyntheticTitleLength);
        }

        string words = string.Join(' ', view.Composed[range.Start..range.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new ArticleTitle(cut ? words.TrimEnd(',', ';', ':', ' ', '-', '–') + "…" : words, synthetic, view.ToSource(range));
    }

    // Nothing but spaces; readers reject such a document, so this only keeps the promise never to fail.
    private static ArticleLayout Empty(TextView view, SourceDocument document) => new()
    {
        Text = document.Text,
        View = view,
        Title = new ArticleTitle(document.File.Length > 0 ? document.File : document.Id ?? "…", true, new Span(0, 0)),
        Body = new Span(0, 0),
        Chrome = [],
        Captions = [],
        ArticleLines = [],
    };
}
