using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Understanding.Corrections;

/// <summary>Whether a correction means something: dates exist, ids are in the catalogue, no merge leads to another.</summary>
internal static class CorrectionCheck
{
    /// <summary>What is wrong with a correction, as a sentence; null for a good one.</summary>
    /// <param name="correction">The correction.</param>
    /// <param name="catalogue">Where ids are looked up.</param>
    /// <param name="merges">The good merges of the lines before.</param>
    public static string? Problem(Correction correction, NewsCatalogue catalogue, IReadOnlyDictionary<string, Correction> merges) => correction.Field switch
    {
        CorrectionField.Published or CorrectionField.Event => DateProblem(correction.Value),
        CorrectionField.Title => correction.Value.Any(char.IsControl) ? "A title is one line without control characters." : null,
        CorrectionField.Province => ProvinceProblem(correction.Value, catalogue),
        CorrectionField.Official => OfficialProblem(correction.Value, catalogue),
        _ => MergeProblem(correction, catalogue, merges),
    };

    private static string? DateProblem(string value) => value == "none" || PartialDate.TryParse(value, out _)
        ? null
        : $"“{value}” is no date; expected is 2023, 2023-10, 2023-10-14 or none.";

    private static string? ProvinceProblem(string value, NewsCatalogue catalogue)
    {
        string id = value[0] is '+' or '-' ? value[1..] : value;
        if (ReachFinding.LabelOf(id) is not null)
            return value[0] == '+' ? $"“{id}” stands in place of a primary province: write it without the sign." : null;
        if (catalogue.Provinces.Find(id) is not null) return null;
        string hint = catalogue.Provinces.FindByName(id) is { } meant ? $"did you mean “{meant.Id}”?" : "'indexer facets province' lists those of an index.";
        return $"There is no province “{id}”; {hint}";
    }

    private static string? OfficialProblem(string value, NewsCatalogue catalogue)
    {
        string who = value[1..];
        if (value[0] is not ('+' or '-') || who.Length == 0 || char.IsWhiteSpace(who[0])) return $"“{value}” must begin with + to add the person or - to take the person away.";
        if (who.Any(char.IsControl)) return "A name is one line without control characters.";
        // Whoever is not in the catalogue can be added by name, and be taken away by the id that the rules gave.
        bool isName = who.Contains(' ', StringComparison.Ordinal);
        return value[0] == '-' || isName || catalogue.Officials.Find(who) is not null
            ? null
            : $"There is no official “{who}” in the catalogue; give the id of one who is, or a full name.";
    }

    private static string? MergeProblem(Correction merge, NewsCatalogue catalogue, IReadOnlyDictionary<string, Correction> merges)
    {
        if (merge.Subject == merge.Value) return $"“{merge.Subject}” cannot be merged into itself.";
        if (merge.Subject != VietnameseText.Slug(merge.Subject)) return $"“{merge.Subject}” is no id of an official; 'indexer facets official' lists those of an index.";
        if (catalogue.Officials.Find(merge.Value) is null) return $"There is no official “{merge.Value}” in the catalogue to merge into.";
        if (merges.TryGetValue(merge.Subject, out Correction? before)) return $"“{merge.Subject}” is merged into “{before.Value}” already.";
        if (merges.TryGetValue(merge.Value, out Correction? onward)) return $"“{merge.Value}” is itself merged; merge into “{onward.Value}”.";
        return merges.Values.Any(other => other.Value == merge.Subject) ? $"Others are merged into “{merge.Subject}”; merge them into “{merge.Value}” first." : null;
    }
}
