using NewsSearch.Analysis.Language;

namespace NewsSearch.Analysis.Queries.Aliases;

/// <summary>Acronyms learned from a corpus, ready to be used beside the project's own list.</summary>
/// <remarks>Immutable; safe from any thread, and meant to be shared by all query analyzers of an index.</remarks>
public sealed class LearnedAcronyms
{
    /// <summary>None.</summary>
    public static LearnedAcronyms None { get; } = new([]);

    /// <summary>Prepares acronyms.</summary>
    public LearnedAcronyms(IEnumerable<HarvestedAcronym> acronyms)
    {
        ArgumentNullException.ThrowIfNull(acronyms);
        Dictionary = AliasDictionary.Of(acronyms);
    }

    /// <summary>What is looked up.</summary>
    internal AliasDictionary Dictionary { get; }
}
