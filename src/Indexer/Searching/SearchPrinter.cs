using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Searching;

/// <summary>Prints the answer to a search for a reader.</summary>
internal sealed class SearchPrinter(CommandConsole console, NewsCatalogue catalogue)
{
    private const int OfficialsShown = 4;

    private readonly TextStyle _style = new(console.Styled);

    public void Print(ArticleSearchResults results)
    {
        TextWriter output = console.Out;
        output.WriteLine(TerminalText.Line(results.Interpretation.Sentence));
        output.WriteLine(_style.Faint(string.Create(CultureInfo.InvariantCulture,
            $"{results.Total} found{(results.Partial ? " at least (time ran out)" : "")}, {results.TookMilliseconds:0.0} ms, generation {results.Generation}")));

        int number = (results.Request.Page - 1) * results.Request.PageSize;
        foreach (ArticleHit hit in results.Hits) PrintHit(hit, ++number);
        if (results.PartialHits.Count > 0)
        {
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{results.PartialTotal} more hold only some of the words:"));
            foreach (ArticleHit hit in results.PartialHits) PrintHit(hit, ++number);
        }

        foreach (Repair repair in results.Repairs)
        {
            output.WriteLine();
            output.WriteLine(TerminalText.Line(string.Create(CultureInfo.InvariantCulture,
                $"Try: {RequestWords.Of(repair.Request)} ({repair.Count} found; {repair.Why}: {repair.Detail})")));
        }
    }

    private void PrintHit(ArticleHit hit, int number)
    {
        TextWriter output = console.Out;
        output.WriteLine();
        string title = hit.TitleMarks.Count > 0 ? _style.Marked(hit.Article.Title.Value, hit.TitleMarks) : _style.Bold(TerminalText.Line(hit.Article.Title.Value));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number,3}. {title}"));
        output.WriteLine("     " + ArticleFacts.Line(hit.Article, catalogue, OfficialsShown));
        foreach (Snippet snippet in hit.Snippets)
        {
            output.WriteLine($"     {(snippet.CutBefore ? "…" : "")}{_style.Marked(snippet.Text, snippet.Marks)}{(snippet.CutAfter ? "…" : "")}");
        }

        if (hit.MissingWords.Count > 0) output.WriteLine("     " + _style.Faint("without: " + TerminalText.Line(string.Join(", ", hit.MissingWords))));
        output.WriteLine("     " + _style.Faint(TerminalText.Line($"{hit.Article.Id}  {hit.Article.File}")));
        if (hit.Explanation is not null) PrintExplanation(hit.Explanation, depth: 0);
    }

    private void PrintExplanation(ScoreAccount explanation, int depth)
    {
        console.Out.WriteLine(TerminalText.Line(string.Create(CultureInfo.InvariantCulture,
            $"     {new string(' ', depth * 2)}{explanation.Value:0.0000} {explanation.Description}")));
        foreach (ScoreAccount detail in explanation.Details) PrintExplanation(detail, depth + 1);
    }
}
