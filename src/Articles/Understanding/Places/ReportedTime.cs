using NewsSearch.Articles.Understanding.Words;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Articles.Understanding.Places;

/// <summary>
/// Which time an article speaks of, as far as names of places need it: before or after the merger of 1 July 2025.
/// </summary>
internal static class ReportedTime
{
    private static readonly DateOnly LastDayBefore = ProvinceCatalogue.MergerDay.AddDays(-1);

    /// <summary>
    /// The article's day; without one, a day before the merger if the text names districts (abolished with it) or
    /// only earlier years, and otherwise the first day after.
    /// </summary>
    /// <param name="words">The article.</param>
    /// <param name="day">Its best known day, or null.</param>
    public static DateOnly Of(List<Word> words, DateOnly? day)
    {
        if (day is { } known) return known;
        int latest = 0;
        for (int i = 0; i < words.Count; i++)
        {
            string word = words[i].Text;
            if (word is "huyện" or "quận" || (word == "h" && words[i].Capital && i + 1 < words.Count && words[i + 1].Capital && words[i + 1].Before == Separator.Space)) return LastDayBefore;
            if (word == "thị" && i + 1 < words.Count && words[i + 1].Text is "xã" or "ủy") return LastDayBefore;
            if (word.Length == 4 && int.TryParse(word, out int year) && year is >= 1990 and <= 2100) latest = Math.Max(latest, year);
        }

        // Plans reach into later years, so only a text without any later year counts as early.
        return latest is > 0 and < 2025 ? new DateOnly(latest, 12, 31) : latest == 2025 ? LastDayBefore : ProvinceCatalogue.MergerDay;
    }
}
