using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NewsSearch.Analysis.Evaluation;
using NewsSearch.Analysis.Language;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Evaluation;

/// <summary><c>eval segmentation</c>: how well syllables are joined to words.</summary>
internal sealed class EvalSegmentationCommand : EvalVerb
{
    private readonly Option<string[]> _documents = Documents();

    public EvalSegmentationCommand()
        : base("segmentation", "Scores how syllables are joined to words (CoNLL-U).", "--documents corpus.jsonl.gz") => Add(_documents);

    protected override GoldenScore Score(IReadOnlyList<(string File, string Text)> sets, ParseResult arguments, CommandContext context)
    {
        List<IReadOnlyList<string>> sentences = Rows(sets, SegmentationGolden.Read);
        (LanguageModel model, int articles) = LearnedModel.From(arguments.GetRequiredValue(_documents), new HashSet<string>());
        var segmenter = new WordSegmenter(model);
        List<SegmentationResult> results = [.. sentences.Select(sentence => SegmentationGolden.Evaluate(segmenter, sentence))];
        int expected = results.Sum(result => result.Expected);
        int found = results.Sum(result => result.Found);
        int right = results.Sum(result => result.Right);
        double f1 = 200.0 * right / Math.Max(1, expected + found);
        return new GoldenScore("segmentation", expected, right, [new("precision", right, found), new("recall", right, expected)], [])
        {
            Notes = [string.Create(CultureInfo.InvariantCulture, $"F1 {f1:0.0} %, learned from {articles:N0} articles")],
        };
    }
}
