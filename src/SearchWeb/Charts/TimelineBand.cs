using NewsSearch.Articles;

namespace NewsSearch.Web.Charts;

/// <summary>Articles dated to a month or year, where the bars are days or months: a band over that time, below the axis.</summary>
public sealed record TimelineBand(DateOnly First, DateOnly Last, DatePrecision Precision, int Count, double X, double Width, double Y, int Row);
