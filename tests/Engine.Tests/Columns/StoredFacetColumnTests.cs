using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Columns;

public class StoredFacetColumnTests
{
    [Fact]
    public void Ordinals_ValuesWithAncestors_AreEachOnceAndAscending()
    {
        FacetColumn column = Open([
            [new("b/c/d", "D"), new("a", "A")],
            [],
            [new("b", "B"), new("b/c", null), new("b/c", "C"), new("b/x", null)]]);
        Assert.Equal(["a", "b", "b/c", "b/c/d", "b/x"], Enumerable.Range(0, column.ValueCount).Select(column.Path));
        Assert.Equal(["A", "B", "C", "D", null], Enumerable.Range(0, column.ValueCount).Select(column.Label));
        Assert.Equal([0, 4, 4, 7], column.Starts.ToArray());
        Assert.Equal([0, 1, 2, 3, 1, 2, 4], column.Ordinals.ToArray());
    }

    [Fact]
    public void FindOrdinal_KnownAndUnknownPaths_FindsTheKnown()
    {
        FacetColumn column = Open([[new("đà-nẵng", null), new("an-giang", null), new("can-tho/hau-giang", null)]]);
        for (int ordinal = 0; ordinal < column.ValueCount; ordinal++) Assert.Equal(ordinal, column.FindOrdinal(column.Path(ordinal)));
        Assert.Equal(-1, column.FindOrdinal("hau-giang"));
        Assert.Equal(-1, column.FindOrdinal(""));
    }

    [Fact]
    public void ValueCount_NoDocumentHasAny_IsNone()
    {
        FacetColumn column = Open([[], []]);
        Assert.Equal(0, column.ValueCount);
        Assert.Equal([0, 0, 0], column.Starts.ToArray());
        Assert.Equal(-1, column.FindOrdinal("a"));
    }

    private static StoredFacetColumn Open(FacetValue[][] documents)
    {
        SegmentFile file = SegmentBytes.Write(target =>
        {
            var builder = new FacetColumnBuilder();
            foreach (FacetValue[] document in documents)
            {
                foreach (FacetValue value in document) builder.Add(value);
                builder.EndDocument();
            }

            builder.Write(target, 0);
        });
        return new StoredFacetColumn(file.Section(SectionKind.Facets, 0), documents.Length);
    }
}
