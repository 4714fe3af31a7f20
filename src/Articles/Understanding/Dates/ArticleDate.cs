using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Understanding.Dates;

/// <summary>A date in the article itself.</summary>
/// <param name="Mention">The date.</param>
/// <param name="Line">The line that it stands in.</param>
/// <param name="LineIndex">Index of that line among the article's lines, the headline first.</param>
/// <param name="Rejection">Why it is not the day of the news, or null.</param>
/// <param name="IsSoft">Whether that is only likely.</param>
/// <param name="UpTo">For a year: the month of the day that follows in "từ đầu năm 2017 đến hết ngày 8/8".</param>
internal sealed record ArticleDate(DateMention Mention, Span Line, int LineIndex, string? Rejection, bool IsSoft, int? UpTo = null);
