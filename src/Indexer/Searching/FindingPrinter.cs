using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Articles.Understanding.Corrections;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Officials;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Searching;

/// <summary>Prints every finding of an article: the rule, the words, how sure it is, and what was rejected.</summary>
internal sealed class FindingPrinter(CommandConsole console, NewsCatalogue catalogue)
{
    private readonly TextStyle _style = new(console.Styled);

    public void Print(Article article)
    {
        console.Out.WriteLine(_style.Bold(TerminalText.Line(article.Title.Value)));
        Finding("title", article.Title.Synthetic ? "no headline: the first sentence" : "as the source has it", null);
        Date("published", article.Published);
        Date("event", article.Event);
        if (article.Provinces.Count == 0 && article.Reach is null) Finding("province", "not known", null);
        foreach (ProvinceFinding province in article.Provinces)
        {
            Finding(province.Primary ? "province" : "also", catalogue.Provinces.Find(province.ProvinceId)?.Name ?? province.ProvinceId, province.Rule, province.Confidence);
            foreach (Evidence evidence in province.Evidence) Detail("evidence", Quote(evidence));
        }

        if (article.Reach is { } reach)
        {
            Finding("reach", reach.FacetLabel, reach.Rule, reach.Confidence);
            Detail("evidence", Quote(reach.Evidence));
        }

        foreach (OfficialFinding official in article.Officials)
        {
            string roles = string.Join("; ", official.Roles.Select(role => PostName.Of(role.Title, role.Organisation) + (role.Former ? " (former)" : "")));
            Finding("official", $"{official.Name} ({official.Key}{(official.OfficialId is null ? ", not in the catalogue" : "")})", official.Rule, official.Confidence);
            if (roles.Length > 0) Detail("posts", roles);
            Detail("evidence", Quote(official.Evidence));
        }

        foreach (Correction correction in article.Corrections)
        {
            string what = correction.Field == CorrectionField.Merge ? $"{correction.Subject} is {correction.Value}" : $"{correction.FieldName} {correction.Value}";
            Finding("by hand", what, null);
            Detail("reason", $"{correction.Reason} ({correction.Author})");
        }
    }

    private void Date(string name, DateFinding date)
    {
        Finding(name, date.Iso is { } iso ? $"{iso} ({date.Precision})" : "not known", date.Rule);
        if (date.Evidence is { } evidence) Detail("evidence", Quote(evidence));
        if (date.YearFrom is { } year) Detail("year from", Quote(year));
        foreach (RejectedDate rejected in date.Rejected) Detail("rejected", $"{rejected.Value}: {rejected.Why}, {Quote(rejected.Evidence)}");
    }

    // Words beside the text are no quotation of it.
    private static string Quote(Evidence evidence) => evidence.Start < 0 ? evidence.Quote : $"“{evidence.Quote}”";

    private void Finding(string name, string value, string? rule, double? confidence = null)
    {
        string sure = confidence is { } share ? string.Create(CultureInfo.InvariantCulture, $", {share:0.00}") : "";
        console.Out.WriteLine($"  {_style.Faint(name.PadRight(10))} {TerminalText.Line(value + (rule is null ? "" : $" [{rule}{sure}]"))}");
    }

    private void Detail(string name, string value) => console.Out.WriteLine($"  {new string(' ', 10)} {_style.Faint(name.PadRight(9))} {TerminalText.Line(value)}");
}
