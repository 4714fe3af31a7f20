namespace NewsSearch.Analysis.Queries;

/// <summary>Turns the words of a query into groups of alternatives, with the same rules that cut documents.</summary>
/// <remarks>One instance serves one thread at a time.</remarks>
public sealed class QueryAnalyzer
{
    /// <summary>Analyses plain words: operators, quotes and fields were taken off before.</summary>
    /// <param name="text">What was typed; at most a few hundred characters.</param>
    /// <param name="marks">How marks are read.</param>
    /// <param name="lastIsPrefix">The last word is only a beginning (<c>tinh*</c>, completion).</param>
    public IReadOnlyList<QueryGroup> Analyze(string text, MarksMode marks = MarksMode.Auto, bool lastIsPrefix = false)
        => throw new NotImplementedException();

    /// <summary>
    /// What raw keystrokes (Telex, VNI, VIQR) spell, or null where they spell nothing or are plain text already:
    /// "nghieem xuaan thanhf" is nghiêm xuân thành. Only ever offered, or used where the literal text finds nothing.
    /// </summary>
    public string? DecodeKeystrokes(string text) => throw new NotImplementedException();
}
