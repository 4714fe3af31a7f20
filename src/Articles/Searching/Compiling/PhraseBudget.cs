using NewsSearch.Articles.Searching.Parsing;

namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>
/// What the phrases of a query may cost together. Words are sets of bits and cost next to nothing, but the positions of
/// a phrase are read in every article that holds its words: sixteen phrases of the commonest words would take as long as
/// a thousand searches.
/// </summary>
/// <remarks>
/// The first phrase is always looked for. From the one on that goes beyond the budget, they are left out, and a note says
/// so. The work is an estimate from the index and not a time: the same query has the same answer on any machine.
/// </remarks>
internal static class PhraseBudget
{
    /// <summary>Lists of positions, at 0.1 to 0.2 µs each: four phrases of the commonest words in 100,000 articles, or a hundred names.</summary>
    public const long Most = 3 << 18;

    /// <summary>The phrases from the first on that is too dear, in their order.</summary>
    /// <param name="root">The query.</param>
    /// <param name="work">What it costs to look for a phrase.</param>
    public static IReadOnlyList<PhraseNode> Exceeding(QueryNode root, Func<PhraseNode, long> work)
    {
        List<PhraseNode> phrases = [];
        AddPhrases(root, phrases);
        long spent = 0;
        for (int i = 0; i < phrases.Count; i++)
        {
            spent += work(phrases[i]);
            if (i > 0 && spent > Most) return phrases[i..];
        }

        return [];
    }

    private static void AddPhrases(QueryNode node, List<PhraseNode> phrases)
    {
        switch (node)
        {
            case PhraseNode phrase: phrases.Add(phrase); break;
            case AllNode all: foreach (QueryNode part in all.Parts) AddPhrases(part, phrases); break;
            case AnyNode any: foreach (QueryNode part in any.Parts) AddPhrases(part, phrases); break;
            case NotNode not: AddPhrases(not.Part, phrases); break;
            case FieldNode { Field: QueryField.Title } title: AddPhrases(title.Part, phrases); break;
            default: break;
        }
    }
}
