using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Tests.Postings;

public class ImpactScanTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(127)]
    [InlineData(128)]
    public void Above_RandomBlock_EqualsTheScalarTwin(int size)
    {
        for (int seed = 0; seed < 40; seed++)
        {
            var random = new Random((size * 100) + seed);
            // The last document is sometimes the segment's last, where four bytes cannot be read.
            int maxDocument = Math.Max(1, size + random.Next(seed % 2 == 0 ? 1 : 500));
            uint[] documents = [.. Enumerable.Range(0, maxDocument).OrderBy(_ => random.Next()).Take(size).Order().Select(static document => (uint)document)];
            uint[] repeats = [.. documents.Select(_ => (uint)random.Next(1 << random.Next(10)))];
            var codes = new byte[maxDocument];
            random.NextBytes(codes);
            var norms = new FieldNorms(codes, new FieldStatistics(1, 300).InverseNorms);
            float bar = (float)random.NextDouble();
            ulong[] fast = [1, 1];
            ulong[] slow = [0, 0];
            ImpactScan.Above(documents, repeats, norms, bar, fast);
            ImpactScan.AboveScalar(documents, repeats, norms, bar, slow, 0);
            Assert.Equal(slow, fast);
            var impacts = new float[size];
            var expected = new float[size];
            ImpactScan.Compute(documents, repeats, norms, impacts);
            ImpactScan.ComputeScalar(documents, repeats, norms, expected, 0);
            Assert.Equal(expected, impacts);
        }
    }
}
