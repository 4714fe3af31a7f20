using System.Text;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Terms;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Terms;

public class TermDictionaryTests
{
    public static TheoryData<int> Sizes => [0, 1, 2, 31, 32, 33, 63, 64, 65, 1000, 5000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void TryGet_EveryTermAndItsNeighbours_FindsExactlyThose(int size)
    {
        List<byte[]> terms = RandomTerms(size);
        TermDictionary dictionary = Open(terms);
        HashSet<string> all = [.. terms.Select(Convert.ToHexString)];
        for (int i = 0; i < terms.Count; i++)
        {
            Assert.True(dictionary.TryGet(terms[i], out TermInfo info));
            Assert.Equal((i + 1, 3L * (i + 1), i * 10L * 2), (info.DocumentFrequency, info.TotalFrequency, info.Address));
            byte[] longer = [.. terms[i], 0];
            byte[] shorter = terms[i][..^1];
            Assert.Equal(all.Contains(Convert.ToHexString(longer)), dictionary.TryGet(longer, out _));
            Assert.Equal(all.Contains(Convert.ToHexString(shorter)), dictionary.TryGet(shorter, out _));
        }

        Assert.False(dictionary.TryGet([], out _));
        Assert.False(dictionary.TryGet([0xFF, 0xFF], out _));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Enumerate_AnyPrefix_EqualsTheFilteredList(int size)
    {
        List<byte[]> terms = RandomTerms(size);
        TermDictionary dictionary = Open(terms);
        foreach (string prefix in (string[])["", "a", "aa", "aaaaaaaa", "aaaaaaaab", "b", "zz", "th", "ươ"])
        {
            byte[] bytes = Encoding.UTF8.GetBytes(prefix);
            var found = new List<byte[]>();
            var enumerator = new PrefixTermEnumerator(dictionary, bytes);
            while (enumerator.MoveNext()) found.Add(enumerator.Term.ToArray());
            Assert.Equal(terms.Where(term => term.AsSpan().StartsWith(bytes)), found);
            Assert.False(enumerator.MoveNext());
        }
    }

    [Fact]
    public void TryGet_ManyBlocksWithTheSameFirstEightBytes_StillFinds()
    {
        List<byte[]> terms = [.. Enumerable.Range(0, 500).Select(i => Encoding.UTF8.GetBytes($"giongnhau{i:000}"))];
        TermDictionary dictionary = Open(terms);
        foreach (byte[] term in terms) Assert.True(dictionary.TryGet(term, out _));
        Assert.False(dictionary.TryGet("giongnhau"u8, out _));
        Assert.False(dictionary.TryGet("giongnhau0005"u8, out _));
    }

    private static TermDictionary Open(List<byte[]> terms)
    {
        SegmentFile file = SegmentBytes.Write(target =>
        {
            using var writer = new TermDictionaryWriter(target, 0);
            for (int i = 0; i < terms.Count; i++) writer.Add(terms[i], i + 1, 3L * (i + 1), WrittenPostings.At(i * 10L));
            writer.Finish();
        });
        return new TermDictionary(file.Section(SectionKind.Terms, 0), file.Section(SectionKind.TermIndex, 0));
    }

    private static List<byte[]> RandomTerms(int count)
    {
        var random = new Random(count);
        var terms = new SortedSet<string>(StringComparer.Ordinal);
        string[] parts = ["a", "b", "th", "ươ", "ng", "\0", "aaaaaaaa"];
        while (terms.Count < count) terms.Add(string.Concat(Enumerable.Range(0, 1 + random.Next(6)).Select(_ => parts[random.Next(parts.Length)])));
        List<byte[]> keys = [.. terms.Select(Encoding.UTF8.GetBytes)];
        keys.Sort((a, b) => a.AsSpan().SequenceCompareTo(b));
        return keys;
    }
}
