using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>How many documents hold a phrase, deleted ones included.</summary>
internal static class PhraseFrequency
{
    /// <summary>Documents of the rarest place up to which all of them are looked at.</summary>
    public const int CountLimit = 512;

    /// <summary>Documents looked at otherwise: a fraction of a millisecond.</summary>
    public const int SampleSize = 1 << 12;

    private const int WindowSize = 128;

    /// <summary>Counts them, or estimates them from windows spread evenly over the whole index, however it is cut.</summary>
    /// <param name="statistics">The index.</param>
    /// <param name="open">Opens the phrase in a segment, or gives null where it cannot be.</param>
    public static long Of(IndexStatistics statistics, Func<int, PhraseCursor?> open)
    {
        PhraseCursor?[] phrases = [.. Enumerable.Range(0, statistics.Segments.Count).Select(open)];
        long documents = statistics.Segments.Sum(static segment => (long)segment.MaxDocument);
        bool isCounted = phrases.Sum(static phrase => phrase?.Cost ?? 0) <= CountLimit || documents <= SampleSize;
        long stride = isCounted ? WindowSize : WindowSize * ((documents + SampleSize - 1) / SampleSize);
        long found = 0;
        for (int segment = 0; segment < phrases.Length; segment++)
        {
            if (phrases[segment] is { } phrase) found += Count(phrase, statistics.Segments[segment].DocumentBase, stride);
        }

        // Half a document more than was found: of what the sample lacks, the rest of the index may hold a few.
        return isCounted ? found : ((2 * found) + 1) * stride / (2 * WindowSize);
    }

    // Windows lie at multiples of the stride in the numbers of the whole index.
    private static long Count(PhraseCursor phrase, int documentBase, long stride)
    {
        long count = 0;
        DocCursor candidates = phrase.Approximation;
        int document = candidates.Next();
        while (document != DocCursor.End)
        {
            long global = (long)documentBase + document;
            long offset = global % stride;
            if (offset >= WindowSize)
            {
                document = candidates.Advance((int)Math.Min(DocCursor.End, document + (stride - offset)));
                continue;
            }

            if (phrase.Matches(document)) count++;
            document = candidates.Next();
        }

        return count;
    }
}
