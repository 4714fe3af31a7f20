using Lucene.Net.Documents;
using Lucene.Net.Util;
using EngineDocument = NewsSearch.Engine.Documents.Document;

namespace NewsSearch.Articles.LuceneNet.Indexing;

/// <summary>Turns a document of the schema into one of Lucene's (<see cref="LuceneFields"/>).</summary>
internal static class LuceneDocument
{
    /// <summary>The document.</summary>
    public static Document Of(EngineDocument source)
    {
        var document = new Document
        {
            new Field(LuceneFields.Id, source.Id, LuceneFields.Value),
            new BinaryDocValuesField(LuceneFields.Id, new BytesRef(source.Id)),
        };
        foreach ((string field, string text) in source.Texts) document.Add(new Field(field, text, LuceneFields.Text));
        // The last value given for a field counts; doc values take one.
        foreach (IGrouping<string, (string Field, long Value)> number in source.Numbers.GroupBy(static number => number.Field, StringComparer.Ordinal))
        {
            document.Add(new NumericDocValuesField(number.Key, number.Last().Value));
        }

        var seen = new HashSet<(string Field, string Value)>();
        foreach ((string field, Engine.Documents.FacetValue value) in source.Facets)
        {
            foreach (string path in WithThoseAbove(value.Path))
            {
                if (!seen.Add((field, path))) continue;
                document.Add(new Field(field, path, LuceneFields.Value));
                document.Add(new SortedSetDocValuesField(field, new BytesRef(path)));
            }

            if (string.IsNullOrEmpty(value.Label)) continue;
            string labelled = value.Path + LuceneFields.LabelSeparator + value.Label;
            if (seen.Add((LuceneFields.Labels(field), labelled))) document.Add(new Field(LuceneFields.Labels(field), labelled, LuceneFields.Value));
        }

        foreach ((string field, ReadOnlyMemory<byte> bytes) in source.Stored) document.Add(new StoredField(field, bytes.ToArray()));
        return document;
    }

    private static IEnumerable<string> WithThoseAbove(string path)
    {
        for (int slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1)) yield return path[..slash];
        yield return path;
    }
}
