using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Reading;
using NewsSearch.Catalogue.Officials;

namespace NewsSearch.Articles.Understanding.Corrections;

/// <summary>Adds an official to an article, takes one away, or gives one the id of another.</summary>
/// <remarks>Pure; safe from any thread.</remarks>
internal static class OfficialCorrector
{
    /// <summary>
    /// Adds or takes away. Adding somebody of a name that the article has tells who it is: the posts that were read stay.
    /// </summary>
    /// <returns>Null where the person to take away is not there.</returns>
    public static Article? Correct(Article article, Correction correction, OfficialCatalogue officials)
    {
        string who = correction.Value[1..];
        Official? known = officials.Find(who);
        List<OfficialFinding> findings = [.. article.Officials];
        if (correction.Value[0] == '-') return findings.RemoveAll(finding => Is(finding, who)) == 0 ? null : article with { Officials = findings };

        int at = findings.FindIndex(finding => Is(finding, who));
        if (at < 0 && known is not null) at = findings.FindIndex(finding => known.Variants.Prepend(known.Name).Any(name => SameName(finding.Name, name)));
        if (at >= 0)
        {
            findings[at] = Decided(findings[at] with { OfficialId = known?.Id ?? findings[at].OfficialId, Name = known?.Name ?? findings[at].Name }, correction);
        }
        else
        {
            string name = known?.Name ?? who;
            findings.Add(Decided(new OfficialFinding(known?.Id, name, [], Mentions(article.Text, name), correction.ToEvidence(), 1), correction));
        }

        return article with { Officials = findings };
    }

    /// <summary>Gives a merged person the id and the name of the one in the catalogue; null where the article does not name the person.</summary>
    public static Article? Merge(Article article, Correction merge, OfficialCatalogue officials)
    {
        if (!article.Officials.Any(finding => finding.Key == merge.Subject)) return null;
        List<OfficialFinding> findings = [];
        foreach (OfficialFinding finding in article.Officials)
        {
            OfficialFinding next = finding.Key == merge.Subject
                ? Decided(finding with { OfficialId = merge.Value, Name = officials.Find(merge.Value)?.Name ?? finding.Name }, merge)
                : finding;
            int same = findings.FindIndex(other => other.Key == next.Key);
            if (same < 0) findings.Add(next);
            else findings[same] = Decided(Union(findings[same], next), merge);
        }

        return article with { Officials = findings };
    }

    private static OfficialFinding Decided(OfficialFinding finding, Correction correction)
        => finding with { Evidence = correction.ToEvidence(), Confidence = 1, Rule = Correction.Rule };

    private static OfficialFinding Union(OfficialFinding left, OfficialFinding right) => left with
    {
        Roles = [.. left.Roles.Union(right.Roles)],
        Mentions = [.. left.Mentions.Union(right.Mentions).OrderBy(mention => mention.Start)],
    };

    private static bool Is(OfficialFinding finding, string who) => finding.Key == who || SameName(finding.Name, who);

    private static bool SameName(string left, string right) => VietnameseText.Canonical(left) == VietnameseText.Canonical(right);

    private static List<Span> Mentions(string text, string name)
    {
        List<Span> mentions = [];
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            mentions.Add(new Span(at, at + name.Length));
        return mentions;
    }
}
