using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Highlighting;

/// <summary>Turns matched tokens into ranges: single terms as they are, phrases where all of their words stand.</summary>
internal static class PhraseFinder
{
    public static List<TextRange> Find(HighlightClauses clauses, MatchedTokens tokens)
    {
        var ranges = new List<TextRange>();
        for (int set = 0; set < clauses.SetCount; set++)
        {
            if (!clauses.IsSingle(set)) continue;
            foreach (MatchedToken token in tokens.BySet[set]) ranges.Add(new TextRange(token.StartOffset, token.EndOffset));
        }

        foreach ((int[] places, int slop) in clauses.Phrases)
        {
            List<MatchedToken>[] found = [.. places.Select(set => tokens.BySet[set])];
            if (found.All(static place => place.Count > 0)) AddPhrases(found, slop, ranges);
        }

        return Merge(ranges);
    }

    private static void AddPhrases(List<MatchedToken>[] places, int slop, List<TextRange> ranges)
    {
        var windows = new SloppyWindows(Rivals(places), slop);
        for (int place = 0; place < places.Length; place++)
        {
            windows.Read(place, places[place].Select(static token => token.Position).ToArray());
        }

        while (windows.TryNext(out _))
        {
            MatchedToken[] words = new MatchedToken[places.Length];
            for (int place = 0; place < words.Length; place++) words[place] = TokenAt(places[place], windows.Positions[place]);
            Array.Sort(words, static (left, right) => left.Position.CompareTo(right.Position));
            TextRange range = RangeOf(words[0]);
            for (int i = 1; i < words.Length; i++)
            {
                if (words[i].Position <= words[i - 1].Position + 1)
                {
                    range = new TextRange(Math.Min(range.Start, words[i].StartOffset), Math.Max(range.End, words[i].EndOffset));
                    continue;
                }

                ranges.Add(range);
                range = RangeOf(words[i]);
            }

            ranges.Add(range);
        }
    }

    private static TextRange RangeOf(MatchedToken token) => new(token.StartOffset, token.EndOffset);

    private static MatchedToken TokenAt(List<MatchedToken> place, int position)
    {
        int at = place.BinarySearch(new MatchedToken(position, 0, 0), Comparer<MatchedToken>.Create(static (left, right) => left.Position.CompareTo(right.Position)));
        return place[at];
    }

    /// <summary>For each place, the earlier ones that share a token with it.</summary>
    private static int[][] Rivals(List<MatchedToken>[] places)
        => [.. places.Select((place, i) => Enumerable.Range(0, i).Where(other => places[other] == place || places[other].Intersect(place).Any()).ToArray())];

    private static List<TextRange> Merge(List<TextRange> ranges)
    {
        ranges.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.End.CompareTo(left.End));
        var merged = new List<TextRange>(ranges.Count);
        foreach (TextRange range in ranges)
        {
            if (range.Length <= 0) continue;
            if (merged.Count > 0 && range.Start < merged[^1].End) merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, range.End) };
            else merged.Add(range);
        }

        return merged;
    }
}
