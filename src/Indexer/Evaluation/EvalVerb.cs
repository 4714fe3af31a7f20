using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Indexing;
using NewsSearch.Indexer.Json;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Evaluation;

/// <summary>Scores golden sets: reads the files, prints totals and misses, fails below a bound.</summary>
internal abstract class EvalVerb : Verb
{
    private const int MissesShown = 20;

    private readonly Argument<string[]> _files = new("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Golden sets: a header, then a row a line, columns parted by TAB." };
    private readonly Option<double> _minScore = MinScore("Exit with 1 where fewer rows pass.");
    private readonly Option<bool> _verbose = new("--verbose") { Description = $"All misses, not only the first {MissesShown}." };
    private readonly Option<bool> _json = CommonOptions.Json();

    protected EvalVerb(string name, string description, string more = "") : base(name, description)
    {
        string with = more.Length > 0 ? " " + more : "";
        Examples = [$"eval {name} golden.tsv{with}", $"eval {name} golden.tsv{with} --verbose", $"eval {name} golden.tsv{with} --min-score 95 --json"];
        Add(_files);
        foreach (Option option in (Option[])[_minScore, _verbose, _json]) Add(option);
    }

    public override int Run(ParseResult arguments, CommandContext context)
    {
        GoldenScore score = Score(Sets(arguments.GetRequiredValue(_files)), arguments, context);
        if (arguments.GetValue(_json)) context.Console.Out.WriteLine(GoldenScoreJson.Of(score).ToJson());
        else Print(score, arguments.GetValue(_verbose) ? int.MaxValue : MissesShown, context.Console.Out);
        return score.Percent < arguments.GetValue(_minScore) ? ExitCode.Failure : ExitCode.Ok;
    }

    /// <summary>Runs the rows of all files.</summary>
    /// <exception cref="FormatException">A file is no such table; the message names the line.</exception>
    protected abstract GoldenScore Score(IReadOnlyList<(string File, string Text)> sets, ParseResult arguments, CommandContext context);

    /// <summary>The lowest score, in percent, that is no failure.</summary>
    public static Option<double> MinScore(string description) => new("--min-score")
    {
        HelpName = "PERCENT",
        Description = description,
        CustomParser = ParsePercent,
    };

    /// <summary>The texts of the files.</summary>
    public static List<(string File, string Text)> Sets(string[] files) => [.. files.Select(file => (file, File.ReadAllText(file, Encoding.UTF8)))];

    /// <summary>The option that names what to learn from.</summary>
    protected static Option<string[]> Documents() => new("--documents")
    {
        HelpName = "PATH",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        Required = true,
        Description = "Articles to learn from: files and folders, as for index.",
    };

    /// <summary>Reads the rows of all files with a parser that names the line in its errors.</summary>
    public static List<T> Rows<T>(IReadOnlyList<(string File, string Text)> sets, Func<string, IReadOnlyList<T>> read)
    {
        List<T> rows = [];
        foreach ((string file, string text) in sets)
        {
            try
            {
                rows.AddRange(read(text));
            }
            catch (FormatException fault)
            {
                throw new BadCorpusException($"{file}: {fault.Message}");
            }
        }

        return rows;
    }

    private static void Print(GoldenScore score, int missesShown, TextWriter output)
    {
        foreach (string miss in score.Misses.Take(missesShown)) output.WriteLine(TerminalText.Line(miss));
        if (score.Misses.Count > missesShown) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {score.Misses.Count - missesShown} more (--verbose)"));
        if (score.Misses.Count > 0) output.WriteLine();
        foreach (GoldenScore.Part part in score.Parts) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part.Name,-24} {part.Passed} of {part.Rows}"));
        foreach (string note in score.Notes) output.WriteLine(note);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.Set,-24} {score.Passed} of {score.Rows} ({score.Percent:0.0} %)"));
    }

    private static double ParsePercent(ArgumentResult result)
    {
        string typed = result.Tokens.Count == 0 ? "" : result.Tokens[^1].Value;
        if (double.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent) && percent is >= 0 and <= 100) return percent;
        result.AddError($"--min-score takes a number from 0 to 100, not '{typed}'.");
        return 0;
    }
}
