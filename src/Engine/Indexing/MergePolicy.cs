namespace NewsSearch.Engine.Indexing;

/// <summary>Chooses which neighbouring segments to merge. Only neighbours, so that documents keep their order.</summary>
/// <remarks>
/// <para>Segments fall into levels by weight, each <see cref="Factor"/> times the one before; so many of a level at the end
/// of the index become one of the next. So a document is written again once a level, and there are at most about seven
/// segments a level. While many documents come in at once, <see cref="BulkFactor"/> takes its place: nobody searches what
/// is not committed yet, and fewer levels mean less to write.</para>
/// <para>A commit of many documents ends with one merge of the end of the index, as much of it as has at most
/// <see cref="TailShare"/> times the weight of what came in: an index built at once is one segment, and no commit writes
/// much more than it was given. What is chosen depends on the weights only.</para>
/// </remarks>
internal static class MergePolicy
{
    /// <summary>Segments that become one.</summary>
    public const int Factor = 8;

    /// <summary>Segments that become one between two commits.</summary>
    public const int BulkFactor = 32;

    /// <summary>How many times the weight of what a commit of many documents adds it may merge at its end.</summary>
    public const int TailShare = 4;

    /// <summary>More segments than this are merged whatever it costs: every one costs each search something.</summary>
    public const int MaxSegments = 40;

    /// <summary>Up to this weight all segments are of the lowest level: rewriting a megabyte costs milliseconds.</summary>
    public const long LowestLevel = 1 << 20;

    /// <summary>The next run to merge.</summary>
    /// <param name="weights">Weights of all segments in order.</param>
    /// <param name="maxWeight">Heaviest run that may be chosen now, unless there are too many segments.</param>
    /// <param name="factor">How many of a level become one: <see cref="Factor"/> or <see cref="BulkFactor"/>.</param>
    /// <returns>Where it begins and how many segments it has, or null.</returns>
    public static (int Start, int Count)? Choose(ReadOnlySpan<long> weights, long maxWeight, int factor)
    {
        bool tooMany = weights.Length > MaxSegments * (factor / Factor);
        if (tooMany) maxWeight = long.MaxValue;
        int highest = 0;
        foreach (long weight in weights) highest = Math.Max(highest, LevelOf(weight, factor));
        for (int level = 0; level <= highest; level++)
        {
            int start = weights.Length;
            int ofLevel = 0;
            long sum = 0;
            while (start > 0 && LevelOf(weights[start - 1], factor) is int found && found <= level)
            {
                start--;
                sum += weights[start];
                if (found == level) ofLevel++;
            }

            if (ofLevel >= factor && sum <= maxWeight) return (start, weights.Length - start);
        }

        return tooMany ? (Lightest(weights), Factor) : null;
    }

    /// <summary>How many segments at the end of the index a commit of many documents merges; less than two for none.</summary>
    /// <param name="weights">Weights of all segments in order.</param>
    /// <param name="written">Weight of the documents that came in since the commit before.</param>
    public static int Tail(ReadOnlySpan<long> weights, long written)
    {
        int count = 0;
        long sum = 0;
        while (count < weights.Length && (sum += weights[^(count + 1)]) <= TailShare * written) count++;
        return count;
    }

    private static int LevelOf(long weight, int factor)
    {
        int level = 0;
        for (long limit = LowestLevel; weight > limit; limit *= factor) level++;
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
