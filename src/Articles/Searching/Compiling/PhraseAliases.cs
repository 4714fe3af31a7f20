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
        List<TermSet>[] typed = [.. groups.Select(group => group.Words.Select(wordSet).ToList())];
        var readings = new List<IReadOnlyList<TermSet>>();
        Add(0, [], replaced: false);
        return readings;

        // Depth first: what is typed before what it stands for, and no more than are wanted.
        void Add(int group, List<TermSet> before, bool replaced)
        {
            if (readings.Count == MaxReadings) return;
            if (group == groups.Count)
            {
                if (replaced) readings.Add([.. before]);
                return;
            }

            int length = before.Count;
            before.AddRange(typed[group]);
            Add(group + 1, before, replaced);
            foreach (QueryAlternative alternative in groups[group].Alternatives.Where(a => allows(a.Tier)))
            {
                if (readings.Count == MaxReadings) break;
                before.RemoveRange(length, before.Count - length);
                before.AddRange(alternative.Terms.Select(TermSets.Of));
                Add(group + 1, before, replaced: true);
            }

            before.RemoveRange(length, before.Count - length);
        }
    }
}
