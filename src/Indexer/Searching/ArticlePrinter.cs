using NewsSearch.Catalogue.Officials;
using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Articles.Reading;
using NewsSearch.Catalogue;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Searching;

/// <summary>Prints an article and the evidence for what was understood of it.</summary>
internal sealed class ArticlePrinter(CommandConsole console, NewsCatalogue catalogue)
{
    private readonly TextStyle _style = new(console.Styled);

    public void Print(Article article, bool withText)
    {
        console.Out.WriteLine(_style.Bold(TerminalText.Line(article.Title.Value)) + (article.Title.Synthetic ? " (no headline: first sentence)" : ""));
        Fact("id", article.Id);
        Fact("file", $"{article.File} ({article.Encoding})");
        Fact("published", Date(article.Published));
        Fact("event", Date(article.Event));
        foreach (RejectedDate rejected in article.Published.Rejected) Fact("not", $"{rejected.Value}: {rejected.Why} “{rejected.Evidence.Quote}”");
        foreach (ProvinceFinding province in article.Provinces)
        {
            string evidence = string.Join(", ", province.Evidence.Select(e => $"“{e.Quote}”"));
            Fact(province.Primary ? "province" : "also", string.Create(CultureInfo.InvariantCulture,
                $"{ArticleFacts.Province(province, catalogue)}, {province.Confidence:0.00} by {evidence}"));
        }

        foreach (OfficialFinding official in article.Officials)
        {
            string roles = string.Join("; ", official.Roles.Select(r => $"{PostName.Of(r.Title, r.Organisation)}{(r.Former ? " (former)" : "")}"));
            Fact("official", $"{official.Name}{(official.OfficialId is null ? " (not in the catalogue)" : "")}{(roles.Length > 0 ? ": " + roles : "")}");
        }

        if (article.Author is not null) Fact("author", article.Author);
        if (article.Source is not null) Fact("source", article.Source);
        if (article.Url is not null) Fact("url", article.Url);
        if (article.DuplicateOf is not null) Fact("repeats", article.DuplicateOf);
        if (withText) PrintBody(article);
    }

    // The chrome of the page is faint, as on the site.
    private void PrintBody(Article article)
    {
        console.Out.WriteLine();
        int at = article.Body.Start;
        foreach (Span chrome in article.Chrome)
        {
            if (chrome.End <= at || chrome.Start >= article.Body.End) continue;
            int start = Math.Max(at, chrome.Start);
            int end = Math.Min(chrome.End, article.Body.End);
            console.Out.Write(TerminalText.Lines(article.Text[at..start]));
            console.Out.Write(_style.Faint(TerminalText.Lines(article.Text[start..end])));
            at = end;
        }

        console.Out.WriteLine(TerminalText.Lines(article.Text[at..article.Body.End]));
    }

    private static string Date(DateFinding date)
    {
        if (date.Iso is null) return "not known";
        return date.Evidence is null ? $"{date.Iso} ({date.Rule})" : $"{date.Iso} ({date.Rule}: “{date.Evidence.Quote}”)";
    }

    private void Fact(string name, string value) => console.Out.WriteLine($"  {_style.Faint(name.PadRight(10))} {TerminalText.Line(value)}");
}
