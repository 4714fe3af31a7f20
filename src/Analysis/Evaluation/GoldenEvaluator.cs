using System.Text;
using NewsSearch.Analysis.Charsets;
using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Analysis.Evaluation;

/// <summary>Evaluates rows; keeps its analyzers.</summary>
internal sealed class GoldenEvaluator
{
    private readonly VietnameseAnalyzer _analyzer = new();
    private readonly QueryAnalyzer _queries = new();

    public GoldenResult Evaluate(GoldenRow row)
    {
        string input = Decode(row);
        IReadOnlyList<ListedToken> tokens = TokenList.Of(_analyzer, input);
        string exact = string.Join(' ', tokens.Where(token => !token.IsStacked).Select(token => TermKey.Decode(token.Key)));
        string folded = string.Join(' ', tokens.Where(token => !token.IsStacked).Select(token => Encoding.UTF8.GetString(TermKey.Folded(token.Key))));
        List<string> failures = [];
        if (exact != row.ExpectedExact) failures.Add($"terms are \"{exact}\", expected \"{row.ExpectedExact}\"");
        if (folded != row.ExpectedFolded) failures.Add($"folded terms are \"{folded}\", expected \"{row.ExpectedFolded}\"");
        if (row.Kind is "telex-raw" or "vni-raw" or "viqr-raw") CheckDecoding(row, failures);
        else CheckVariants(row, input, tokens, failures);
        return new GoldenResult(row, exact, folded, failures);
    }

    private static string Decode(GoldenRow row)
    {
        string? charset = row.Kind switch
        {
            "legacy-tcvn3" => "tcvn3",
            "legacy-vniwin" => "vni",
            "legacy-viscii" => "viscii",
            "legacy-vps" => "vps",
            "legacy-1258" => "windows-1258",
            "legacy-mojibake" => "utf-8-as-1252",
            _ => null,
        };
        return charset is null ? row.Input : LegacyCharset.Of(charset).Decode(row.Input);
    }

    private void CheckDecoding(GoldenRow row, List<string> failures)
    {
        string? decoded = _queries.DecodeKeystrokes(row.Input);
        if (decoded is null && row.Variants.Count > 0) failures.Add($"nothing is decoded, expected \"{row.Variants[0]}\"");
        if (decoded is not null && !row.Variants.Contains(decoded)) failures.Add($"decoded to \"{decoded}\", expected {(row.Variants.Count == 0 ? "nothing" : $"\"{row.Variants[0]}\"")}");
    }

    private void CheckVariants(GoldenRow row, string input, IReadOnlyList<ListedToken> tokens, List<string> failures)
    {
        if (row.Variants.Count == 0) return;
        IReadOnlyList<QueryGroup> groups = _queries.Analyze(input);
        foreach (string variant in row.Variants)
        {
            IReadOnlyList<ListedToken> terms = TokenList.Of(_analyzer, variant);
            bool isStacked = terms.Where(term => !term.IsStacked).All(term => tokens.Any(token => token.IsStacked && token.Key.AsSpan().SequenceEqual(term.Key)));
            if (!isStacked && !new PhraseMatcher(terms).IsFound(groups)) failures.Add($"\"{variant}\" is not among the forms of the query");
        }
    }
}
