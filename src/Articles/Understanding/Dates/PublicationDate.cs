using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Understanding.Dates;

/// <summary>Finds when an article was published: given beside it, printed by the page, or put before the text by an extractor.</summary>
internal static class PublicationDate
{
    private const int MaxRejected = 20;
    private const int MaxChromeLength = 400;

    /// <param name="layout">The text and its parts.</param>
    /// <param name="document">May give a date beside the text.</param>
    /// <param name="latestYear">The last year printed in the article that is no plan, or 0.</param>
    public static DateFinding Find(ArticleLayout layout, SourceDocument document, int latestYear)
    {
        TextView view = layout.View;
        List<RejectedDate> rejected = [];
        List<Candidate> candidates = Candidates(layout, rejected);
        if (document.GivenDate is { } given)
        {
            if (GivenDate.TryParse(given, out DateOnly first, out DatePrecision precision))
            {
                foreach (Candidate other in candidates) Reject(other, "another date was given");
                return new DateFinding(first, precision, "given", new Evidence(given, -1), rejected);
            }

            rejected.Insert(0, new RejectedDate(given, "not understood", new Evidence(given, -1)));
        }

        Candidate? best = null;
        foreach (Candidate candidate in candidates)
        {
            if (candidate.Line.IsToday) continue;
            if (candidate.Line.Mention.Date is null) continue;
            if (candidate.IsBanner && latestYear > 0 && candidate.Line.Mention.Year > latestYear) continue;
            // Of equals the one nearest to the text.
            if (best is null || candidate.Score >= best.Score) best = candidate;
        }

        foreach (Candidate other in candidates)
        {
            if (other != best) Reject(other, Reason(other, best));
        }

        if (best is not null)
        {
            Evidence evidence = view.Evidence(best.Line.Line.Length <= 80 ? best.Line.Line : best.Line.Mention.Range);
            return new DateFinding(best.Line.Mention.Date, DatePrecision.Day, best.Rule, evidence, rejected);
        }

        Span start = view.FromSource(layout.Chrome is [{ Start: 0 } prefix, ..] ? prefix : default);
        if (ExtractorPrefix.Date(view, start) is { } printed)
        {
            DateOnly value = new(printed.Year, Math.Max(1, printed.Month), Math.Max(1, printed.Day));
            DatePrecision precision = printed.Form switch { DateForm.Day => DatePrecision.Day, DateForm.Month => DatePrecision.Month, _ => DatePrecision.Year };
            return new DateFinding(value, precision, "extractor prefix", view.Evidence(start), rejected);
        }

        return DateFinding.None with { Rejected = rejected };

        void Reject(Candidate candidate, string why)
        {
            if (rejected.Count < MaxRejected) rejected.Add(new RejectedDate(candidate.Line.Mention.Iso, why, view.Evidence(candidate.Line.Line)));
        }
    }

    private static string Reason(Candidate candidate, Candidate? best)
    {
        if (candidate.Line.Mention.Date is not { } date) return "no year";
        if (candidate.Line.IsToday || best is null || date > best.Line.Mention.Date) return "day of the visit";
        return "another date line is nearer";
    }

    // Date lines of the page; dates in the rest of its furniture are rejected at once.
    private static List<Candidate> Candidates(ArticleLayout layout, List<RejectedDate> rejected)
    {
        TextView view = layout.View;
        List<Candidate> candidates = [];
        int title = layout.Title.Synthetic ? layout.Body.Start : layout.Title.Range.Start;
        int firstBelow = layout.Chrome.Count;
        for (int i = layout.Chrome.Count - 1; i >= 0 && layout.Chrome[i].Start >= layout.Body.End; i--) firstBelow = i;
        for (int i = 0; i < layout.Chrome.Count; i++)
        {
            Span range = view.FromSource(layout.Chrome[i]);
            bool above = layout.Chrome[i].End <= title;
            bool below = i >= firstBelow;
            DateLine? line = DateLine.Read(view, range);
            // Below the article a bare date is as likely that of the next headline.
            if (line is not null && (!below || i == firstBelow || line.HasLabel))
            {
                bool atTitle = above && i + 1 < layout.Chrome.Count && layout.Chrome[i + 1].Start >= title;
                candidates.Add(new Candidate(line, above, below, IsBanner: above && !atTitle && !line.HasTime && !line.HasLabel));
            }
            else if (range.Length <= MaxChromeLength)
            {
                RejectAll(view, range, rejected);
            }
        }

        return candidates;
    }

    private static void RejectAll(TextView view, Span range, List<RejectedDate> rejected)
    {
        if (ExtractorPrefix.Date(view, range) is not null) return;
        foreach (DateMention mention in DateScanner.Scan(view, range))
        {
            if (mention.Form is not DateForm.Day || rejected.Count >= MaxRejected) continue;
            ReadOnlySpan<char> text = view.FoldedOf(range);
            string why = text.Contains("giay phep", StringComparison.Ordinal) || text.Contains("gp-", StringComparison.Ordinal) ? "licence"
                : mention.IsBracketed ? "other headline" : "foot of the page";
            rejected.Add(new RejectedDate(mention.Iso, why, view.Evidence(mention.Range)));
        }
    }

    /// <param name="Line">The line.</param>
    /// <param name="Above">Whether it stands above the headline.</param>
    /// <param name="Below">Whether it stands below the article.</param>
    /// <param name="IsBanner">Whether it may be the day of the visit that portals print at the top.</param>
    private sealed record Candidate(DateLine Line, bool Above, bool Below, bool IsBanner)
    {
        // Someone who labels a date or gives its time means the article; a bare date at the top may be the visit's.
        public int Score => (Line.HasLabel ? 4 : 0) + (Line.HasTime ? 3 : 0) + (Above || Below ? 0 : 2) + (Below ? -1 : 0) + (IsBanner ? -2 : 0);

        public string Rule => Line.HasLabel ? "labelled date line" : Below ? "date line below the text" : "date line";
    }
}
