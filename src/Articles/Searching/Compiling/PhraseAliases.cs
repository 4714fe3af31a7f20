using NewsSearch.Analysis.Queries;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>The readings of a phrase in which some group is replaced by its acronym or alias.</summary>
internal static class PhraseAliases
{
    // Three groups with two aliases each make 26 readings; nobody types that, and a phrase query is not free.
    private const int MaxReadings = 8;

    // A sentence in quotes is looked for word by word.
    private const int MostWords = 16;

    /// <summary>One list of term sets a reading, that of the words as typed left out.</summary>
    /// <param name="groups">The phrase's groups.</param>
    /// <param name="allows">Which tiers count.</param>
    /// <param name="wordSet">The set of a word as typed.</param>
    public static IReadOnlyList<IReadOnlyList<TermSet>> Of(IReadOnlyList<QueryGroup> groups, Func<MatchTier, bool> allows, Func<QueryWord, TermSet> wordSet)
    {
        if (!groups.Any(group => group.Alternatives.Any(a => allows(a.Tier))) || groups.Sum(static group => group.Words.Count) > MostWords) return [];
        List<(List<TermSet> Sets, bool Replaced)> readings = [([], false)];
        foreach (QueryGroup group in groups)
        {
            List<TermSet> typed = [.. group.Words.Select(wordSet)];
            var next = new List<(List<TermSet> Sets, bool Replaced)>();
            foreach ((List<TermSet> sets, bool replaced) in readings)
            {
                next.Add(([.. sets, .. typed], replaced));
                foreach (QueryAlternative alternative in group.Alternatives.Where(a => allows(a.Tier)))
                {
                    if (next.Count > MaxReadings) break;
                    next.Add(([.. sets, .. alternative.Terms.Select(TermSets.Of)], true));
                }
            }

            readings = next;
        }

        return [.. readings.Where(reading => reading.Replaced).Take(MaxReadings).Select(reading => reading.Sets)];
    }
}
