namespace NewsSearch.Indexer.Evaluation;

/// <summary>The outcome of a golden set, whatever it is about.</summary>
/// <param name="Set">Name of the verb: analysis, match.</param>
/// <param name="Rows">Rows that were run.</param>
/// <param name="Passed">Rows that came out as they should.</param>
/// <param name="Parts">Counts of parts of the set.</param>
/// <param name="Misses">A line for each row that did not, in the order of the files.</param>
internal sealed record GoldenScore(string Set, int Rows, int Passed, IReadOnlyList<GoldenScore.Part> Parts, IReadOnlyList<string> Misses)
{
    /// <summary>What else is worth saying, a line each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Share that passed, 0 to 100; 0 for no rows.</summary>
    public double Percent => Rows == 0 ? 0 : 100.0 * Passed / Rows;

    /// <param name="Name">What the part is.</param>
    /// <param name="Passed">Rows of it that came out as they should.</param>
    /// <param name="Rows">Rows of it.</param>
    internal sealed record Part(string Name, int Passed, int Rows);
}
