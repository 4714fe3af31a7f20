using NewsSearch.Articles;
using NewsSearch.Catalogue;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Searching;

/// <summary>What is known of an article, in one line.</summary>
internal static class ArticleFacts
{
    /// <summary>"2023-10-14 · Hậu Giang · Nghiêm Xuân Thành, Trần Văn Huyến".</summary>
    public static string Line(Article article, NewsCatalogue catalogue, int maxOfficials)
    {
        List<string> facts = [article.Published.Iso ?? "undated"];
        if (article.Provinces.Count > 0) facts.Add(string.Join(", ", article.Provinces.Select(p => Province(p, catalogue))));
        if (article.Reach is { } reach) facts.Add(reach.FacetLabel);
        if (article.Officials.Count > 0)
        {
            IEnumerable<string> names = article.Officials.Take(maxOfficials).Select(o => o.Name);
            facts.Add(string.Join(", ", names) + (article.Officials.Count > maxOfficials ? "…" : ""));
        }

        if (article.Source is not null) facts.Add(article.Source);
        return TerminalText.Line(string.Join(" · ", facts));
    }

    /// <summary>Name of a province finding, with what stands behind it where it was not read but concluded.</summary>
    public static string Province(ProvinceFinding finding, NewsCatalogue catalogue)
    {
        string name = catalogue.Provinces.Find(finding.ProvinceId)?.Name ?? finding.ProvinceId;
        return finding.NamedInText ? name : $"{name} (inferred: {finding.Rule})";
    }
}
