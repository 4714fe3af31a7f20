namespace NewsSearch.Engine.Indexing;

/// <summary>Chooses which neighbouring segments to merge. Only neighbours, so that documents keep their order.</summary>
/// <remarks>
/// Segments fall into levels by weight, each eight times the one before; eight of a level at the end of the index
/// become one of the next. So a document is written again once a level (three times up to a million articles), and
/// there are at most about seven segments a level. What is chosen depends on the weights only.
/// </remarks>
internal static class MergePolicy
{
    /// <summary>Segments that become one.</summary>
    public const int Factor = 8;

    /// <summary>More segments than this are merged whatever it costs: every one costs each search something.</summary>
    public const int MaxSegments = 40;

    /// <summary>Up to this weight all segments are of the lowest level: rewriting a megabyte costs milliseconds.</summary>
    public const long LowestLevel = 1 << 20;

    /// <summary>The next run to merge.</summary>
    /// <param name="weights">Weights of all segments in order.</param>
    /// <param name="maxWeight">Heaviest run that may be chosen now, unless there are too many segments.</param>
    /// <returns>Where it begins and how many segments it has, or null.</returns>
    public static (int Start, int Count)? Choose(ReadOnlySpan<long> weights, long maxWeight)
    {
        bool tooMany = weights.Length > MaxSegments;
        if (tooMany) maxWeight = long.MaxValue;
        int highest = 0;
        foreach (long weight in weights) highest = Math.Max(highest, LevelOf(weight));
        for (int level = 0; level <= highest; level++)
        {
            int start = weights.Length;
            int ofLevel = 0;
            long sum = 0;
            while (start > 0 && LevelOf(weights[start - 1]) is int found && found <= level)
            {
                start--;
                sum += weights[start];
                if (found == level) ofLevel++;
            }

            if (ofLevel >= Factor && sum <= maxWeight) return (start, weights.Length - start);
        }

        return tooMany ? (Lightest(weights), Factor) : null;
    }

    private static int LevelOf(long weight)
    {
        int level = 0;
        for (long limit = LowestLevel; weight > limit; limit *= Factor) level++;
        return level;
    }

    private static int Lightest(ReadOnlySpan<long> weights)
    {
        int best = 0;
        long bestSum = long.MaxValue;
        for (int start = 0; start + Factor <= weights.Length; start++)
        {
            long sum = 0;
            foreach (long weight in weights.Slice(start, Factor)) sum += weight;
            if (sum >= bestSum) continue;
            best = start;
            bestSum = sum;
        }

        return best;
    }
}
