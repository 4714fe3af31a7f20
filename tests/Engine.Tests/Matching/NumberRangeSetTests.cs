using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Matching;

/// <summary>Ranges of a column 64 numbers at a time against one number at a time.</summary>
public class NumberRangeSetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(129)]
    [InlineData(1000)]
    public void Sets_AnyRange_HoldTheNumbersInIt(int size)
    {
        for (int seed = 0; seed < 40; seed++)
        {
            var random = new Random((size * 100) + seed);
            bool isWide = seed % 2 == 0;
            List<Document> documents = [.. Enumerable.Range(0, size).Select(i =>
            {
                var document = new Document($"id-{i}");
                if (random.Next(5) > 0) document.AddNumber("date", random.Next(30) switch { 0 when isWide => long.MaxValue, 1 when isWide => long.MinValue + 1, var value => value });
                return document;
            })];
            var column = new InMemoryNumberColumn(documents, "date");
            if (column.Count == 0) continue;
            long minimum = random.Next(4) == 0 ? long.MinValue + 1 : random.Next(30);
            long maximum = random.Next(4) == 0 ? long.MaxValue : random.Next(30);
            double share = random.NextDouble();
            var asked = new ulong[Bitmaps.Words(size)];
            var inside = new ulong[asked.Length];
            for (int i = 0; i < size; i++)
            {
                if (random.NextDouble() < share) asked[i / 64] |= 1UL << i;
                if (column.Values[i] != NumberColumn.Missing && column.Values[i] >= minimum && column.Values[i] <= maximum) inside[i / 64] |= 1UL << i;
            }

            ulong[] added = [.. asked];
            new NumberRangeSet(column, minimum, maximum, CancellationToken.None).AddTo(added);
            Assert.Equal(asked.Zip(inside, static (one, other) => one | other), added);
            ulong[] kept = [.. asked];
            new NumberRangeSet(column, minimum, maximum, CancellationToken.None).Retain(kept, size);
            Assert.Equal(asked.Zip(inside, static (one, other) => one & other), kept);
        }
    }
}
