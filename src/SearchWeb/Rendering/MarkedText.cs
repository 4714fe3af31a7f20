using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsSearch.Articles.Reading;

namespace NewsSearch.Web.Rendering;

/// <summary>Plain text with passages in <c>mark</c>: the only markup that a document's words ever come with.</summary>
/// <param name="text">The text; encoded when written.</param>
/// <param name="marks">Ascending, not overlapping; what reaches beyond the text is cut.</param>
public sealed class MarkedText(string text, IReadOnlyList<Span> marks) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        int at = 0;
        foreach (Span mark in marks)
        {
            int start = Math.Clamp(mark.Start, at, text.Length);
            int end = Math.Clamp(mark.End, start, text.Length);
            if (start == end) continue;
            encoder.Encode(writer, text, at, start - at);
            writer.Write("<mark>");
            encoder.Encode(writer, text, start, end - start);
            writer.Write("</mark>");
            at = end;
        }

        encoder.Encode(writer, text, at, text.Length - at);
    }
}
