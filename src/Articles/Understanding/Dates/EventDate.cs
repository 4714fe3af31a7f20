using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Understanding.Dates;

/// <summary>
/// Finds when what an article reports took place: the first day that it names as such. News tell their day without a
/// year; a day with a year, deep in the text, is mostly history.
/// </summary>
internal static class EventDate
{
    private const int MaxRejected = 20;

    // Headline, picture, lead and the first sentences.
    private const int LeadLines = 4;
    private const int MaxNewsAgeDays = 60;
    private const int MaxNewsAheadDays = 31;

    /// <param name="layout">The text and its parts.</param>
    /// <param name="dates">The dates of the article, in its order.</param>
    /// <param name="published">When it was published, if that is known.</param>
    /// <param name="latestYear">The last year that it prints, or 0.</param>
    public static DateFinding Find(ArticleLayout layout, IReadOnlyList<ArticleDate> dates, DateFinding published, int latestYear)
    {
        TextView view = layout.View;
        List<RejectedDate> rejected = [];
        ArticleDate? undatable = null;
        DateFinding? found = null;
        foreach (ArticleDate date in dates)
        {
            string? why = date.Rejection;
            if (found is null && why is null or "document date" && (why is null || (date.IsSoft && date.LineIndex < LeadLines)))
            {
                found = Resolve(view, date, published, dates, latestYear, ref why);
                if (found is not null) continue;
                if (why is null)
                {
                    undatable ??= date;
                    why = "no year";
                }
            }

            if (rejected.Count < MaxRejected && date != undatable)
                rejected.Add(new RejectedDate(date.Mention.Iso, why ?? "not the first day named", view.Evidence(date.Mention.Range)));
        }

        if (found is not null) return found with { Rejected = rejected };
        if (undatable is not null)
            return new DateFinding(null, DatePrecision.None, "day without a year", view.Evidence(undatable.Mention.Range), rejected);
        return RelativeDay.Find(layout, published) is { } relative ? relative with { Rejected = rejected } : DateFinding.None with { Rejected = rejected };
    }

    private static DateFinding? Resolve(TextView view, ArticleDate date, DateFinding published, IReadOnlyList<ArticleDate> dates, int latestYear, ref string? why)
    {
        DateMention mention = date.Mention;
        Evidence evidence = view.Evidence(mention.Range);
        if (mention.Date is { } day)
        {
            bool isNews = published.Days is null ? date.LineIndex < LeadLines && day.Year >= latestYear - 1 : IsNear(day, published);
            if (isNews) return new DateFinding(day, DatePrecision.Day, "day named", evidence, []);
            why = "history";
            return null;
        }

        (int year, Evidence? from) = YearInference.Infer(mention.Day, mention.Month, published, dates, view);
        if (year == 0) return null;
        DateOnly inferred = new(year, mention.Month, mention.Day);
        if (published.Days is not null && !IsNear(inferred, published))
        {
            why = "far from the publication";
            return null;
        }

        return new DateFinding(inferred, DatePrecision.Day, "day named, year from context", evidence, [], from);
    }

    private static bool IsNear(DateOnly day, DateFinding published)
    {
        if (published.Days is not { } days) return false;
        return day.DayNumber >= days.First.DayNumber - MaxNewsAgeDays && day.DayNumber <= days.Last.DayNumber + MaxNewsAheadDays;
    }
}
