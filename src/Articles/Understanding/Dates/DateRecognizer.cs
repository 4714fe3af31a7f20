using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Understanding.Dates;

/// <summary>Finds when an article was published and when what it reports took place.</summary>
/// <remarks>Undated stays undated: neither date is ever taken for the other. Linear in the length of the text.</remarks>
internal sealed class DateRecognizer
{
    /// <summary>Most dates of an article that are looked at; tables of dates have thousands.</summary>
    public int MaxDates { get; init; } = 500;

    public (DateFinding Published, DateFinding Event) Recognize(ArticleLayout layout, SourceDocument document)
    {
        List<ArticleDate> dates = DatesOfArticle(layout);
        int latestYear = LatestYear(dates);
        DateFinding published = PublicationDate.Find(layout, document, latestYear);
        return (published, EventDate.Find(layout, dates, published, latestYear));
    }

    private List<ArticleDate> DatesOfArticle(ArticleLayout layout)
    {
        TextView view = layout.View;
        List<ArticleDate> dates = [];
        for (int i = 0; i < layout.ArticleLines.Count && dates.Count < MaxDates; i++)
        {
            Span line = view.FromSource(layout.ArticleLines[i]);
            List<DateMention> mentions = DateScanner.Scan(view, line);
            for (int m = 0; m < mentions.Count; m++)
            {
                string? why = DateContext.Reject(view, line, mentions[m], out bool isSoft);
                bool opens = mentions[m].Form == DateForm.Year && m + 1 < mentions.Count && mentions[m + 1].Form == DateForm.DayOfMonth
                    && mentions[m + 1].Range.Start - mentions[m].Range.End <= 12;
                dates.Add(new ArticleDate(mentions[m], line, i, why, isSoft, opens ? mentions[m + 1].Month : null));
            }
        }

        return dates;
    }

    private static int LatestYear(List<ArticleDate> dates)
    {
        int latest = 0;
        foreach (ArticleDate date in dates)
        {
            if (date.Mention.Form is not DateForm.Years) latest = Math.Max(latest, date.Mention.Year);
        }

        return latest;
    }
}
