using System.Text;
using NewsSearch.Articles.Reading;

namespace NewsSearch.Indexer.Terminal;

/// <summary>Bold, faint and underlined text for a terminal, and plain text for everything else.</summary>
internal sealed class TextStyle(bool on)
{
    private const string Off = "\u001b[0m";

    public string Bold(string text) => on ? "\u001b[1m" + text + Off : text;

    public string Faint(string text) => on ? "\u001b[2m" + text + Off : text;

    /// <summary>Text of a document made harmless, with its marks bold and underlined.</summary>
    /// <param name="text">As it stands in the document.</param>
    /// <param name="marks">Ranges of <paramref name="text"/>, ascending, not overlapping.</param>
    public string Marked(string text, IReadOnlyList<Span> marks)
    {
        StringBuilder marked = new(text.Length + (marks.Count * 12));
        int at = 0;
        foreach (Span mark in marks)
        {
            if (mark.Start < at || mark.End > text.Length) continue;
            marked.Append(TerminalText.Line(text[at..mark.Start]));
            string inside = TerminalText.Line(text[mark.Start..mark.End]);
            marked.Append(on ? "\u001b[1;4m" + inside + Off : inside);
            at = mark.End;
        }

        return marked.Append(TerminalText.Line(text[at..])).ToString();
    }
}
