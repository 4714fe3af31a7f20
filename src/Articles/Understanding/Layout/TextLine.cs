using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Understanding.Layout;

/// <summary>What a line is, told from the line alone.</summary>
internal enum LineKind
{
    /// <summary>Nothing but spaces.</summary>
    Blank,

    /// <summary>Menus, breadcrumbs, counters, share bars, copyright, contact lines, image names.</summary>
    Chrome,

    /// <summary>A date of the page, and little else.</summary>
    DateLine,

    /// <summary>Opens what follows an article: other news, comments, the foot of the page.</summary>
    FooterStart,

    /// <summary>A headline of another article, told by the date after it or by a list mark before it.</summary>
    OtherHeadline,

    /// <summary>The description of a picture.</summary>
    Caption,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>No sentence: a headline, a sub-heading.</summary>
    Heading,

    /// <summary>Sentences.</summary>
    Prose,
}

/// <summary>A line of the view without its outer spaces.</summary>
internal sealed class TextLine(Span range, int number)
{
    /// <summary>Range in the view.</summary>
    public Span Range { get; set; } = range;

    /// <summary>Index among all lines.</summary>
    public int Number { get; } = number;

    public LineKind Kind { get; set; }

    public int Words { get; set; }

    public bool IsBlank => Range.Length == 0;

    /// <summary>All lines of a text.</summary>
    public static List<TextLine> Split(TextView view, int from)
    {
        List<TextLine> lines = [];
        int start = from;
        while (start <= view.Length)
        {
            int length = view.Composed.AsSpan(start).IndexOfAny('\n', '\u2028', '\u2029');
            int end = length < 0 ? view.Length : start + length;
            Span range = view.Trim(new Span(start, end));
            lines.Add(new TextLine(range, lines.Count) { Words = CountWords(view.ComposedOf(range)) });
            start = end + 1;
        }

        return lines;
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool inWord = false;
        foreach (char c in text)
        {
            bool letter = char.IsLetterOrDigit(c);
            if (letter && !inWord) words++;
            inWord = letter;
        }

        return words;
    }
}
