using Lucene.Net.Analysis;

namespace NewsSearch.Analysis.LuceneNet;

/// <summary>
/// The analysis of Vietnamese text for an index of Lucene's: every spelling of a syllable is a term of its own, all
/// spellings of one folded form are neighbours, and queries (<see cref="Queries.VietnameseQueryBuilder"/>) choose among them.
/// </summary>
/// <remarks>
/// For indexing, and for what analyses a stored text again, such as a highlighter. Queries come from the builder or the
/// <see cref="Queries.VietnameseQueryParser"/>: terms alone would ask for the exact spelling. Safe from any thread;
/// Lucene keeps one tokenizer a thread.
/// </remarks>
public sealed class VietnameseLuceneAnalyzer : Analyzer
{
    /// <summary>Positions between two values of one field, so that no phrase reaches from one into the next.</summary>
    public const int PositionGap = 100;

    /// <inheritdoc/>
    public override int GetPositionIncrementGap(string fieldName) => PositionGap;

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new VietnameseTokenizer(reader));
}
