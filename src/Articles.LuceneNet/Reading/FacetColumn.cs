using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Articles.LuceneNet.Indexing;

namespace NewsSearch.Articles.LuceneNet.Reading;

/// <summary>The values of a facet field in a segment, by document, in memory.</summary>
/// <param name="Paths">The values, ascending; a document that has one has those above it too.</param>
/// <param name="Labels">What to show for each: of several labels the newest document's; or null.</param>
/// <param name="Starts">Where the ordinals of each document begin, and where the last ones end; empty where no document has a value.</param>
/// <param name="Ordinals">Places among <paramref name="Paths"/>, document after document.</param>
internal sealed record FacetColumn(string[] Paths, string?[] Labels, int[] Starts, int[] Ordinals)
{
    /// <summary>The ordinals of a document.</summary>
    public ReadOnlySpan<int> Of(int document) => Starts.Length == 0 ? [] : Ordinals.AsSpan(Starts[document]..Starts[document + 1]);

    /// <summary>Reads the doc values of a segment.</summary>
    public static FacetColumn Read(AtomicReader segment, string field)
    {
        if (segment.GetSortedSetDocValues(field) is not { } values) return new FacetColumn([], [], [], []);
        var paths = new string[values.ValueCount];
        var bytes = new BytesRef();
        for (int ordinal = 0; ordinal < paths.Length; ordinal++)
        {
            values.LookupOrd(ordinal, bytes);
            paths[ordinal] = bytes.Utf8ToString();
        }

        var starts = new int[segment.MaxDoc + 1];
        var ordinals = new List<int>(segment.MaxDoc);
        for (int document = 0; document < segment.MaxDoc; document++)
        {
            values.SetDocument(document);
            for (long ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd()) ordinals.Add((int)ordinal);
            starts[document + 1] = ordinals.Count;
        }

        return new FacetColumn(paths, LabelsOf(segment, field, paths), starts, [.. ordinals]);
    }

    private static string?[] LabelsOf(AtomicReader segment, string field, string[] paths)
    {
        var labels = new string?[paths.Length];
        if (segment.GetTerms(LuceneFields.Labels(field))?.GetEnumerator() is not { } terms) return labels;
        var newest = new int[paths.Length];
        while (terms.MoveNext())
        {
            string labelled = terms.Term.Utf8ToString();
            int separator = labelled.IndexOf(LuceneFields.LabelSeparator, StringComparison.Ordinal);
            int ordinal = Array.BinarySearch(paths, labelled[..separator], StringComparer.Ordinal);
            int last = LastDocument(terms);
            if (ordinal < 0 || (labels[ordinal] is not null && last < newest[ordinal])) continue;
            labels[ordinal] = labelled[(separator + 1)..];
            newest[ordinal] = last;
        }

        return labels;
    }

    private static int LastDocument(TermsEnum term)
    {
        DocsEnum documents = term.Docs(null, null, DocsFlags.NONE);
        int last = -1;
        for (int document = documents.NextDoc(); document != Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc()) last = document;
        return last;
    }
}
