using System.Text;
using NewsSearch.Engine.Columns;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>Compares all that an open index says with its slow twin.</summary>
internal static class ModelComparison
{
    public static void Compare(IndexModel model, IndexReader reader)
    {
        (int Document, string Id)[] live = [.. LiveIds(reader)];
        // Every document once, in the order put.
        Assert.Equal(model.Documents.Select(document => document.Id), live.Select(pair => pair.Id));
        Assert.Equal(model.Documents.Count, reader.DocumentCount);
        foreach ((ModelDocument expected, (int document, _)) in model.Documents.Zip(live))
        {
            Assert.Equal(document, reader.FindDocument(expected.Id));
            Assert.Equal(expected.Text, reader.Stored(document, "text"));
            Assert.Empty(reader.Stored(document, "label"));
            Assert.Equal(expected.Date, reader.Number(document, "date"));
        }

        ComparePostings(model, reader);
        CompareFacets(model, reader);
    }

    private static IEnumerable<(int Document, string Id)> LiveIds(IndexReader reader)
    {
        foreach (SegmentReader segment in reader.Segments)
        {
            for (int document = 0; document < segment.MaxDocument; document++)
            {
                bool isLive = segment.LiveBits.IsEmpty || (segment.LiveBits[document >> 6] >> (document & 63) & 1) == 1;
                if (isLive) yield return (segment.DocumentBase + document, segment.DocumentId(document));
            }
        }
    }

    private static void ComparePostings(IndexModel model, IndexReader reader)
    {
        var expected = new SortedDictionary<string, SortedDictionary<string, int[]>>(StringComparer.Ordinal);
        foreach (ModelDocument document in model.Documents)
        {
            foreach ((string word, List<int> positions) in document.BodyPositions())
            {
                if (!expected.TryGetValue(word, out SortedDictionary<string, int[]>? list)) expected.Add(word, list = new(StringComparer.Ordinal));
                list.Add(document.Id, [.. positions]);
            }
        }

        var found = new SortedDictionary<string, SortedDictionary<string, int[]>>(StringComparer.Ordinal);
        foreach (TermStatistics term in TestIndex.Terms(reader, "body"))
        {
            SortedDictionary<string, int[]> list = PostingsOf(reader, term);
            if (list.Count > 0) found.Add(Encoding.UTF8.GetString(term.Term), list);
        }

        Assert.Equal(expected, found);
    }

    private static SortedDictionary<string, int[]> PostingsOf(IndexReader reader, TermStatistics term)
    {
        var list = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        int documents = 0;
        long occurrences = 0;
        foreach (SegmentReader segment in reader.Segments)
        {
            if (!segment.TryGetTerm("body", term.Term, out TermInfo info)) continue;
            PostingsCursor cursor = segment.Postings("body", info);
            for (int document = cursor.Next(); document != DocCursor.End; document = cursor.Next())
            {
                documents++;
                occurrences += cursor.Frequency;
                Assert.True(FieldLengthCode.Decode(segment.FieldLengths("body").Codes[document]) > 0);
                if (reader.FindDocument(segment.DocumentId(document)) == segment.DocumentBase + document) list.Add(segment.DocumentId(document), cursor.Positions().ToArray());
            }
        }

        Assert.Equal((term.DocumentFrequency, term.TotalFrequency), (documents, occurrences));
        Assert.Equal(documents, reader.DocumentFrequency("body", term.Term));
        return list;
    }

    private static void CompareFacets(IndexModel model, IndexReader reader)
    {
        var expected = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (ModelDocument document in model.Documents)
        {
            foreach (string path in document.Places.SelectMany(place => new[] { place, place[..place.IndexOf('/')] }).Distinct())
            {
                expected[path] = expected.GetValueOrDefault(path) + 1;
            }
        }

        Assert.Equal(
            expected.Select(pair => new FacetValueStatistics(pair.Key, pair.Key.Contains('/') ? pair.Key.ToUpperInvariant() : null, pair.Value)),
            reader.FacetValues("place"));
        foreach (SegmentReader segment in reader.Segments)
        {
            NumberColumn numbers = segment.Numbers("date");
            Assert.Equal(numbers.Count, numbers.Values.ToArray().Count(value => value != NumberColumn.Missing));
        }
    }
}
