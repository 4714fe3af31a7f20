using NewsSearch.Articles;
using NewsSearch.Articles.Reading;

namespace NewsSearch.Web.Reading;

/// <summary>A passage of the text that something was read from, linked both ways with where that is said.</summary>
/// <param name="Range">The passage, in units of the article's text.</param>
/// <param name="Kind">What it shows.</param>
/// <param name="Number">1-based; <c>e1</c> is its anchor in the text.</param>
/// <param name="FindingId">Anchor of the finding beside the text.</param>
public sealed record EvidencePlace(Span Range, EvidenceKind Kind, int Number, string FindingId)
{
    /// <summary>Anchor in the text.</summary>
    public string Anchor => "e" + Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The passages that can be shown: inside the text and not overlapping, the first finding having priority.</summary>
    /// <param name="article">The article.</param>
    /// <param name="hidden">The title, where it stands above the text and not in it; else empty.</param>
    internal static IReadOnlyList<EvidencePlace> Of(Article article, Span hidden)
    {
        List<EvidencePlace> places = [];
        int number = 0;
        foreach ((Evidence evidence, EvidenceKind kind, string finding) in Findings(article, hidden))
        {
            number++;
            if (RangeOf(article.Text, evidence) is not { } range || Overlap(range, hidden)) continue;
            if (places.Exists(known => Overlap(range, known.Range))) continue;
            places.Add(new EvidencePlace(range, kind, number, finding));
        }

        return [.. places.OrderBy(static place => place.Range.Start)];
    }

    internal static string DateAnchor => "w-date";

    internal static string ProvinceAnchor(int index) => "w-p" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal static string OfficialAnchor(int index) => "w-o" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<(Evidence Evidence, EvidenceKind Kind, string Finding)> Findings(Article article, Span hidden)
    {
        if (article.Published.Evidence is { } published) yield return (published, EvidenceKind.Published, DateAnchor);
        if (article.Event.Evidence is { } happened) yield return (happened, EvidenceKind.Event, DateAnchor);
        foreach (RejectedDate rejected in article.Published.Rejected) yield return (rejected.Evidence, EvidenceKind.Rejected, DateAnchor);
        for (int i = 0; i < article.Provinces.Count; i++)
        {
            // One passage a province is enough: the strongest that the text shows.
            Evidence? strongest = article.Provinces[i].Evidence.FirstOrDefault(evidence => RangeOf(article.Text, evidence) is { } range && !Overlap(range, hidden));
            if (strongest is not null) yield return (strongest, EvidenceKind.Province, ProvinceAnchor(i));
        }

        for (int i = 0; i < article.Officials.Count; i++) yield return (article.Officials[i].Evidence, EvidenceKind.Official, OfficialAnchor(i));
    }

    private static bool Overlap(Span left, Span right) => left.Start < right.End && right.Start < left.End;

    private static Span? RangeOf(string text, Evidence evidence)
    {
        int end = evidence.Start + evidence.Quote.Length;
        if (evidence.Start < 0 || evidence.Quote.Length == 0 || end > text.Length) return null;
        return new Span(evidence.Start, end);
    }
}
