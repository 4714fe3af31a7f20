using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.Articles.LuceneNet.Reading;

/// <summary>The numbers of a field in a segment, by document, in memory.</summary>
/// <param name="Values">By document; empty where no document of the segment has one.</param>
internal sealed record NumberColumn(long[] Values)
{
    /// <summary>Stands where a document has no number.</summary>
    public const long Missing = long.MinValue;

    /// <summary>Whether the document has a number.</summary>
    public bool Has(int document) => Values.Length > 0 && Values[document] != Missing;

    /// <summary>Reads the doc values of a segment.</summary>
    public static NumberColumn Read(AtomicReader segment, string field)
    {
        if (segment.GetNumericDocValues(field) is not { } numbers) return new NumberColumn([]);
        IBits has = segment.GetDocsWithField(field);
        var values = new long[segment.MaxDoc];
        for (int document = 0; document < values.Length; document++) values[document] = has.Get(document) ? numbers.Get(document) : Missing;
        return new NumberColumn(values);
    }
}
