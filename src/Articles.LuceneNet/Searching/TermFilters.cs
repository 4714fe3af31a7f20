using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.Articles.LuceneNet.Searching;

/// <summary>Filters over whole values that are terms: ids, facet paths.</summary>
internal static class TermFilters
{
    /// <summary>Documents that have any of the values; unknown ones match nothing.</summary>
    public static Filter AnyOf(string field, IReadOnlyList<string> values)
    {
        BytesRef[] terms = [.. values.Distinct(StringComparer.Ordinal).Select(static value => new BytesRef(value))];
        return Filter.NewAnonymous((leaf, acceptDocs) => Find(leaf.AtomicReader, field, terms, acceptDocs));
    }

    private static DocIdSet? Find(AtomicReader segment, string field, BytesRef[] terms, IBits? acceptDocs)
    {
        if (segment.GetTerms(field)?.GetEnumerator() is not { } seeker) return null;
        if (terms.Length == 1)
        {
            return seeker.SeekExact(terms[0]) ? DocIdSet.NewAnonymous(() => seeker.Docs(acceptDocs, null, DocsFlags.NONE)) : null;
        }

        var found = new FixedBitSet(segment.MaxDoc);
        foreach (BytesRef term in terms)
        {
            if (seeker.SeekExact(term)) found.Or(seeker.Docs(acceptDocs, null, DocsFlags.NONE));
        }

        return found;
    }
}
