namespace NewsSearch.Analysis.Queries;

/// <summary>
/// A stretch of the query that is satisfied as a whole: mostly one word, or the words that an acronym or alias
/// stands for.
/// </summary>
/// <param name="Text">The stretch as typed.</param>
/// <param name="StartOffset">First UTF-16 unit in the query.</param>
/// <param name="EndOffset">One past the last.</param>
/// <param name="Words">
/// The words one by one, each with its own alternatives of one term (tiers exact, variant, under-marked). All words
/// must be found, anywhere for a loose query, side by side inside quotes.
/// </param>
/// <param name="Alternatives">What may stand for the whole stretch instead (tier alias); often empty.</param>
public sealed record QueryGroup(
    string Text,
    int StartOffset,
    int EndOffset,
    IReadOnlyList<QueryWord> Words,
    IReadOnlyList<QueryAlternative> Alternatives);

/// <summary>One word of a query with every form that may answer it.</summary>
/// <param name="Text">As typed.</param>
/// <param name="StartOffset">First UTF-16 unit in the query.</param>
/// <param name="EndOffset">One past the last.</param>
/// <param name="Position">Position in the query as the analyzer counts them (sentence gaps do not occur in queries).</param>
/// <param name="Alternatives">At least one, closest tier first; each has one term, or a few for a split form.</param>
public sealed record QueryWord(
    string Text,
    int StartOffset,
    int EndOffset,
    int Position,
    IReadOnlyList<QueryAlternative> Alternatives);
