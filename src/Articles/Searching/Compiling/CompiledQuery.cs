using NewsSearch.Analysis.Queries;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Rescoring;

namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>A query as the engine takes it, with what is needed to speak about it.</summary>
internal sealed record CompiledQuery
{
    /// <summary>The query; matches everything where nothing was typed.</summary>
    public required Query Query { get; init; }

    /// <summary>
    /// The words and phrases that an article has to have, each by itself, where the query is a plain list of them; else
    /// empty. For matches of some of the words.
    /// </summary>
    public required IReadOnlyList<QueryUnit> Units { get; init; }

    /// <summary>What was excluded beside the units.</summary>
    public required IReadOnlyList<Query> Exclusions { get; init; }

    /// <summary>What adds to the score of an article that has some of the units.</summary>
    public required IReadOnlyList<Query> Boosts { get; init; }

    /// <summary>The second look at the best hits; null where there is no passage to look for: fewer than two words.</summary>
    public required PassageRescoring? Rescoring { get; init; }

    /// <summary>The clauses in the order typed.</summary>
    public required IReadOnlyList<CompiledClause> Clauses { get; init; }

    /// <summary>What could not be read or was changed.</summary>
    public required IReadOnlyList<InterpretationNote> Notes { get; init; }

    /// <summary>Whether any word or phrase is searched.</summary>
    public required bool HasWords { get; init; }

    /// <summary>How many words are searched, those of phrases and exclusions included.</summary>
    public required int WordCount { get; init; }

    /// <summary>Whether it is nothing but so many words that most of them are enough (<see cref="LongQuery"/>).</summary>
    public required bool IsSentence { get; init; }

    /// <summary>Whether any word was typed with a mark.</summary>
    public required bool HasMarks { get; init; }

    /// <summary>Whether leaving marks out makes a difference: some word has looser tiers.</summary>
    public required bool HasLooseTiers { get; init; }
}

/// <summary>A word or phrase that an article has to have.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Query">What finds it.</param>
internal sealed record QueryUnit(string Text, Query Query);

/// <summary>A clause with its analysed words.</summary>
/// <param name="Kind">word, phrase, prefix, any, field.</param>
/// <param name="Text">As typed.</param>
/// <param name="Excluded">Whether articles with it are left out.</param>
/// <param name="Groups">What the analyzer made of it; empty for a filter.</param>
internal sealed record CompiledClause(string Kind, string Text, bool Excluded, IReadOnlyList<QueryGroup> Groups);
