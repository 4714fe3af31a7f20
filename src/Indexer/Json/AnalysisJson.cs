namespace NewsSearch.Indexer.Json;

/// <summary>The answer of <c>analyze --json</c>.</summary>
internal sealed record AnalysisJson(int SchemaVersion, IReadOnlyList<AnalysisJson.TokenJson> Tokens)
{
    /// <param name="Term">The term in canonical spelling.</param>
    /// <param name="Folded">The same without marks.</param>
    /// <param name="Start">First UTF-16 unit in the text.</param>
    /// <param name="End">One past the last.</param>
    /// <param name="Position">Position in tokens, from 0; gaps at the ends of sentences.</param>
    /// <param name="Type">word, number, date, document_code, acronym, mixed, ordinal.</param>
    internal sealed record TokenJson(string Term, string Folded, int Start, int End, int Position, string Type);
}

/// <summary>The answer of <c>analyze --query --json</c>.</summary>
internal sealed record QueryAnalysisJson(int SchemaVersion, string Interpreted, IReadOnlyList<QueryAnalysisJson.ClauseJson> Clauses)
{
    /// <param name="Kind">word, or group for words that are satisfied as a whole.</param>
    /// <param name="Text">As typed.</param>
    /// <param name="Tiers">What answers it, closest first.</param>
    internal sealed record ClauseJson(string Kind, string Text, IReadOnlyList<TierJson> Tiers);

    /// <param name="Tier">exact, variant, alias, under_marked, stripped.</param>
    /// <param name="Terms">Terms; several words of one entry stand side by side; '*' ends a prefix, '~' means with any further marks.</param>
    /// <param name="Weight">Factor of the score.</param>
    internal sealed record TierJson(string Tier, IReadOnlyList<string> Terms, double Weight);
}
