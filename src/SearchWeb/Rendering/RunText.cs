using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsSearch.Web.Localization;
using NewsSearch.Web.Reading;

namespace NewsSearch.Web.Rendering;

/// <summary>The runs of a paragraph as markup: matches in <c>mark</c>, evidence underlined with a link to its finding, chrome dimmed.</summary>
/// <remarks>Written by hand and not by a view, because every space between two runs would show.</remarks>
public sealed class RunText(ReadingParagraph paragraph, Texts texts) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (ReadingRun run in paragraph.Runs)
        {
            if (run.Dimmed && paragraph.Kind != ParagraphKind.Dimmed) writer.Write("<span class=\"dim\">");
            if (run.Evidence is { } evidence) Open(writer, "span class=\"ev\"", run.EvidenceBegins ? evidence.Anchor : null);
            if (run.Mark > 0) Open(writer, "mark", run.MarkBegins ? "m" + run.Mark.ToString(CultureInfo.InvariantCulture) : null);
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
