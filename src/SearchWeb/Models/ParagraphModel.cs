using NewsSearch.Web.Reading;

namespace NewsSearch.Web.Models;

/// <summary>A paragraph of an article on a page.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Marks">Matches in the whole article: each leads to the one before and after it.</param>
public sealed record ParagraphModel(ReadingParagraph Paragraph, int Marks);
