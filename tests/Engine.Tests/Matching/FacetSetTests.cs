using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Matching;

/// <summary>Documents of facet values by marks against looking at each document's values.</summary>
public class FacetSetTests
{
    // Columns of one, two, four and more values a document are laid out differently.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(64, 1)]
    [InlineData(65, 2)]
    [InlineData(129, 4)]
    [InlineData(1000, 1)]
    [InlineData(1000, 2)]
    [InlineData(1000, 9)]
    public void Sets_AnyValues_HoldTheirDocuments(int size, int most)
    {
        for (int seed = 0; seed < 20; seed++)
        {
            var random = new Random((size * 100) + seed);
            List<Document> documents = [.. Enumerable.Range(0, size).Select(i =>
            {
                var document = new Document($"id-{i}");
                foreach (int value in Enumerable.Range(0, 12).OrderBy(_ => random.Next()).Take(random.Next(most + 1))) document.AddFacet("place", $"v{value}");
                return document;
            })];
            var column = new InMemoryFacetColumn(documents, "place");
            string[] paths = [.. Enumerable.Range(0, 14).Where(_ => random.Next(4) == 0).Select(value => $"v{value}")];
            FacetCursor? Open() => FacetCursor.Open(column, size, paths, CancellationToken.None) as FacetCursor;
            if (Open() is null) continue;
            double share = random.NextDouble();
            var asked = new ulong[Bitmaps.Words(size)];
            for (int i = 0; i < size; i++) asked[i / 64] |= random.NextDouble() < share ? 1UL << i : 0;
            var inside = new ulong[asked.Length];
            new CursorSet(Open()!, CancellationToken.None).AddTo(inside);

            ulong[] added = [.. asked];
            Assert.IsType<FacetSet>(Open()!.AsSet(CancellationToken.None)).AddTo(added);
            Assert.Equal(asked.Zip(inside, static (one, other) => one | other), added);
            ulong[] kept = [.. asked];
            Open()!.AsSet(CancellationToken.None).Retain(kept, size);
            Assert.Equal(asked.Zip(inside, static (one, other) => one & other), kept);
        }
    }
}
