using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Understanding.Dates;

/// <summary>"Sáng nay", "hôm qua" in the first lines of an article whose day of publication is known.</summary>
internal static class RelativeDay
{
    private const int Lines = 5;

    private static readonly (string Phrase, int Days)[] Phrases =
    [
        ("hom nay", 0), ("sang nay", 0), ("trua nay", 0), ("chieu nay", 0), ("toi nay", 0),
        ("hom qua", -1), ("sang qua", -1), ("chieu qua", -1), ("toi qua", -1), ("dem qua", -1),
    ];

    /// <summary>The day meant, or null.</summary>
    public static DateFinding? Find(ArticleLayout layout, DateFinding published)
    {
        if (published.Precision != DatePrecision.Day) return null;
        TextView view = layout.View;
        foreach (Span source in layout.ArticleLines.Take(Lines))
        {
            Span line = view.FromSource(source);
            ReadOnlySpan<char> text = view.FoldedOf(line);
            int first = -1;
            int days = 0;
            int length = 0;
            foreach ((string phrase, int offset) in Phrases)
            {
                int at = text.IndexOf(phrase);
                if (at < 0 || (first >= 0 && at >= first)) continue;
                bool whole = (at == 0 || !char.IsLetter(text[at - 1])) && (at + phrase.Length == text.Length || !char.IsLetter(text[at + phrase.Length]));
                // "sáng này" and "sang qua" fold alike.
                string written = view.Composed.Substring(line.Start + at, phrase.Length).ToLowerInvariant();
                if (!whole || written is not ("hôm nay" or "sáng nay" or "trưa nay" or "chiều nay" or "tối nay" or "hôm qua" or "sáng qua" or "chiều qua" or "tối qua" or "đêm qua" or "hom nay" or "hom qua")) continue;
                (first, days, length) = (at, offset, phrase.Length);
            }

            if (first < 0) continue;
            Evidence evidence = view.Evidence(new Span(line.Start + first, line.Start + first + length));
            return new DateFinding(published.Value!.Value.AddDays(days), DatePrecision.Day, "day relative to the publication", evidence, [], published.Evidence);
        }

        return null;
    }
}
