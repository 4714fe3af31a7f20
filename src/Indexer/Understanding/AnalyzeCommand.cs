using System.CommandLine;
using System.Globalization;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Json;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Json;

namespace NewsSearch.Indexer.Understanding;

/// <summary><c>analyze</c>: how a text is cut into terms.</summary>
internal sealed class AnalyzeCommand : Verb
{
    private readonly Argument<string[]> _text = new("TEXT") { Arity = ArgumentArity.OneOrMore, Description = "The text; '-' reads standard input." };
    private readonly Option<bool> _query = new("--query") { Description = "As the words of a query, with what answers each." };
    private readonly Option<bool> _json = CommonOptions.Json();

    public AnalyzeCommand() : base("analyze", "Shows how a text is cut into terms, as the index or as a query sees it.")
    {
        TakesText = true;
        Examples =
        [
            "analyze \"Hội đồng nhân dân tỉnh khoá X\"",
            "analyze --query \"UBND tinh\" --json",
            "analyze - --json < article.txt",
        ];
        Add(_text);
        Add(_query);
        Add(_json);
    }

    public override int Run(ParseResult arguments, CommandContext context)
    {
        string[] words = arguments.GetRequiredValue(_text);
        string text = words is ["-"] ? ReadAll(context) : string.Join(' ', words);
        bool json = arguments.GetValue(_json);
        if (arguments.GetValue(_query)) WriteQuery(text, json, context.Console.Out);
        else WriteTokens(text, json, context.Console.Out);
        return ExitCode.Ok;
    }

    private static string ReadAll(CommandContext context)
    {
        using StreamReader reader = new(context.Console.OpenInput());
        return reader.ReadToEnd();
    }

    private static void WriteTokens(string text, bool json, TextWriter output)
    {
        TokenList tokens = new();
        new VietnameseAnalyzer().Analyze(text, tokens);
        if (json)
        {
            output.WriteLine(IndexerJson.Write(new AnalysisJson(ArticleJson.SchemaVersion, tokens.Tokens), IndexerJson.Default.AnalysisJson));
            return;
        }

        foreach (AnalysisJson.TokenJson token in tokens.Tokens)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{token.Position,5}  {token.Start,5}-{token.End,-5}  {token.Type,-13}  {token.Term}"));
        }
    }

    private static void WriteQuery(string text, bool json, TextWriter output)
    {
        QueryAnalysisJson analysis = QueryAnalysis.Of(text);
        if (json)
        {
            output.WriteLine(IndexerJson.Write(analysis, IndexerJson.Default.QueryAnalysisJson));
            return;
        }

        output.WriteLine(analysis.Interpreted);
        foreach (QueryAnalysisJson.ClauseJson clause in analysis.Clauses)
        {
            output.WriteLine($"{clause.Kind}  {clause.Text}");
            foreach (QueryAnalysisJson.TierJson tier in clause.Tiers)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {tier.Tier,-12} {tier.Weight:0.00}  {string.Join(" | ", tier.Terms)}"));
            }
        }
    }
}
