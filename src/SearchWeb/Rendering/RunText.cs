using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsSearch.Web.Localization;
using NewsSearch.Web.Reading;

namespace NewsSearch.Web.Rendering;

/// <summary>The runs of a paragraph as markup: matches in <c>mark</c>, evidence underlined with a link to its finding, chrome dimmed.</summary>
/// <remarks>Written by hand and not by a view, because every space between two runs would show.</remarks>
/// <param name="paragraph">The paragraph.</param>
/// <param name="texts">Words in the reader's language.</param>
/// <param name="marks">Matches in the whole article.</param>
public sealed class RunText(ReadingParagraph paragraph, Texts texts, int marks) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (ReadingRun run in paragraph.Runs)
        {
            if (run.Dimmed && paragraph.Kind != ParagraphKind.Dimmed) writer.Write("<span class=\"dim\">");
            if (run.Evidence is { } evidence) Open(writer, "span class=\"ev\"", run.EvidenceBegins ? evidence.Anchor : null);
            if (run.Mark > 0) Open(writer, "mark", run.MarkBegins ? "m" + run.Mark.ToString(CultureInfo.InvariantCulture) : null);
            if (run.MarkBegins && marks > 1) WriteSteps(writer, encoder, run.Mark);
            encoder.Encode(writer, run.Text);
            if (run.Mark > 0) writer.Write("</mark>");
            if (run.Evidence is not null) writer.Write("</span>");
            if (run.Dimmed && paragraph.Kind != ParagraphKind.Dimmed) writer.Write("</span>");
            if (run is { EvidenceEnds: true, Evidence: { } ended }) WriteLabel(writer, encoder, ended);
        }
    }

    private static void Open(TextWriter writer, string tag, string? id)
    {
        writer.Write('<');
        writer.Write(tag);
        if (id is not null)
        {
            writer.Write(" id=\"");
            writer.Write(id);
            writer.Write('"');
        }

        writer.Write('>');
    }

    // Shown while the match is the target of the address: from match to match without a script.
    private void WriteSteps(TextWriter writer, HtmlEncoder encoder, int mark)
    {
        writer.Write("<span class=\"hop\">");
        WriteStep(writer, encoder, mark - 1, "\u2039", texts.PreviousMatch);
        encoder.Encode(writer, texts.MatchOf(mark, marks));
        WriteStep(writer, encoder, mark + 1, "\u203A", texts.NextMatch);
        writer.Write("</span>");
    }

    private void WriteStep(TextWriter writer, HtmlEncoder encoder, int mark, string sign, string name)
    {
        if (mark < 1 || mark > marks) return;
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<a href=\"#m{mark}\" aria-label=\""));
        encoder.Encode(writer, name);
        writer.Write("\">");
        encoder.Encode(writer, sign);
        writer.Write("</a>");
    }

    private void WriteLabel(TextWriter writer, HtmlEncoder encoder, EvidencePlace evidence)
    {
        writer.Write("<a class=\"evk\" href=\"#");
        writer.Write(evidence.FindingId);
        writer.Write("\"><span class=\"vh\">");
        encoder.Encode(writer, texts.EvidenceFor);
        writer.Write("</span>");
        encoder.Encode(writer, texts.EvidenceLabel(evidence.Kind));
        writer.Write("</a>");
    }
}
