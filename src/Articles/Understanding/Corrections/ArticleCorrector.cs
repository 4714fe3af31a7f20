using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Articles.Understanding.Corrections;

/// <summary>Applies one correction to one article.</summary>
/// <remarks>Pure; safe from any thread.</remarks>
internal static class ArticleCorrector
{
    /// <summary>The corrected article; null where there is nothing to take away.</summary>
    public static Article? Correct(Article article, Correction correction, NewsCatalogue catalogue) => correction.Field switch
    {
        CorrectionField.Published => article with { Published = Date(article.Published, correction) },
        CorrectionField.Event => article with { Event = Date(article.Event, correction) },
        CorrectionField.Title => article with { Title = Title(article, correction.Value) },
        CorrectionField.Province => CorrectProvince(article, correction, catalogue.Provinces),
        _ => OfficialCorrector.Correct(article, correction, catalogue.Officials),
    };

    // What the rules had found stays visible, among the rejected.
    private static DateFinding Date(DateFinding found, Correction correction)
    {
        List<RejectedDate> rejected = [.. found.Rejected];
        if (found.Iso is { } iso && found.Evidence is { } shown && found.Rule != Correction.Rule) rejected.Insert(0, new RejectedDate(iso, "corrected by hand", shown));
        return PartialDate.TryParse(correction.Value, out PartialDate date)
            ? new DateFinding(date.First, date.Precision, Correction.Rule, correction.ToEvidence(), rejected)
            : new DateFinding(null, DatePrecision.None, Correction.Rule, correction.ToEvidence(), rejected);
    }

    // A title that stands nowhere in the text is treated as one that came beside it.
    private static ArticleTitle Title(Article article, string words)
    {
        int at = article.Text.IndexOf(words, StringComparison.Ordinal);
        return new ArticleTitle(words, Synthetic: false, at < 0 ? default : new Span(at, at + words.Length));
    }

    private static Article? CorrectProvince(Article article, Correction correction, ProvinceCatalogue provinces)
    {
        char sign = correction.Value[0] is '+' or '-' ? correction.Value[0] : '=';
        string id = sign == '=' ? correction.Value : correction.Value[1..];
        if (ReachFinding.LabelOf(id) is not null) return CorrectReach(article, id, remove: sign == '-', correction);
        ProvinceFinding? found = article.Provinces.FirstOrDefault(finding => finding.ProvinceId == id);
        IEnumerable<ProvinceFinding> others = article.Provinces.Where(finding => finding.ProvinceId != id);
        if (sign == '-') return found is null ? null : article with { Provinces = [.. others] };

        bool named = found?.NamedInText ?? (provinces.Find(id) is { } province && article.Text.Contains(province.Name, StringComparison.Ordinal));
        bool primary = sign == '=' || found is { Primary: true };
        ProvinceFinding decided = new(id, primary, named, Correction.Rule, [correction.ToEvidence()], 1);
        return primary
            ? article with { Provinces = [decided, .. WithoutPrimary(others)], Reach = null }
            : article with { Provinces = [.. others, decided] };
    }

    private static Article? CorrectReach(Article article, string id, bool remove, Correction correction)
    {
        if (remove) return article.Reach?.FacetId == id ? article with { Reach = null } : null;
        ArticleReach reach = id == ReachFinding.NationalId ? ArticleReach.National : ArticleReach.Foreign;
        return article with
        {
            Reach = new ReachFinding(reach, Correction.Rule, correction.ToEvidence(), 1),
            Provinces = [.. WithoutPrimary(article.Provinces)],
        };
    }

    private static IEnumerable<ProvinceFinding> WithoutPrimary(IEnumerable<ProvinceFinding> findings) => findings.Select(finding => finding with { Primary = false });
}
