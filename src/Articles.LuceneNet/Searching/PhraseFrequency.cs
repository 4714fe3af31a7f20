using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Analysis.LuceneNet.Queries;

namespace NewsSearch.Articles.LuceneNet.Searching;

/// <summary>How many documents hold a phrase, deleted ones included: counted, or estimated from an even sample, as the embedded engine does.</summary>
internal static class PhraseFrequency
{
    // The embedded engine's numbers: with others, equal queries would score differently in large indexes.
    private const int CountLimit = 512;
    private const int SampleSize = 1 << 12;
    private const int WindowSize = 128;

    /// <summary>The number.</summary>
    public static long Of(IndexReader reader, IReadOnlyList<PseudoTerm> places)
    {
        long rarest = reader.Leaves.Sum(leaf => places.Min(place => place.CountIn(leaf)));
        bool isCounted = rarest <= CountLimit || reader.MaxDoc <= SampleSize;
        long stride = isCounted ? WindowSize : WindowSize * (((long)reader.MaxDoc + SampleSize - 1) / SampleSize);
        long found = 0;
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            if (PseudoPhraseQuery.OpenPlaces(places, leaf, acceptDocs: null) is { } phrase) found += Count(phrase, leaf.DocBase, stride);
        }

        return isCounted ? found : ((2 * found) + 1) * stride / (2 * WindowSize);
    }

    // Windows lie at multiples of the stride in the numbers of the whole index.
    private static long Count(DocIdSetIterator phrase, int documentBase, long stride)
    {
        long count = 0;
        int document = phrase.NextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS)
        {
            long offset = ((long)documentBase + document) % stride;
            if (offset >= WindowSize)
            {
                document = phrase.Advance((int)Math.Min(DocIdSetIterator.NO_MORE_DOCS, document + (stride - offset)));
                continue;
            }

            count++;
            document = phrase.NextDoc();
        }

        return count;
    }
}
