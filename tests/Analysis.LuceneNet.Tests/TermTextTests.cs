using Lucene.Net.Util;

namespace NewsSearch.Analysis.LuceneNet.Tests;

public class TermTextTests
{
    private static readonly string[] Spellings = ["", "a", "giang", "hậu", "nghiễn", "đường", "résumé", "são", "35-ct/tw", "quý#4", "são-paulo", "\uD83D\uDE00", "ηώς", "việtnamviệtnam", new string('ệ', 200)];

    public static TheoryData<string> Terms => [.. Spellings];

    [Theory]
    [MemberData(nameof(Terms))]
    public void ToKey_OfToBytes_IsTheKey(string term)
    {
        byte[] key = TermKey.Encode(term);
        BytesRef bytes = TermText.ToBytes(key);

        Assert.Equal(key, TermText.ToKey(bytes));
        Assert.Equal(TermText.Encode(key), bytes.Utf8ToString());
        Assert.Equal(TermKey.Decode(key), TermText.Spelling(bytes));
        Assert.True(bytes.IsValid());
    }

    [Fact]
    public void ToBytes_Order_IsThatOfTheKeys()
    {
        byte[][] keys = [.. Spellings.Concat(["hau", "hầu", "hâu", "hàu", "haus", "đ", "d"]).Select(term => TermKey.Encode(term))];
        byte[][] byKey = [.. keys.Order(Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)))];

        Assert.Equal(byKey, keys.OrderBy(key => TermText.ToBytes(key)));
    }

    [Fact]
    public void ToKey_OfATermOfAnotherAnalyzer_IsRefused()
        => Assert.Throws<ArgumentException>(() => TermText.ToKey(new BytesRef("a\u0000\u0400")));
}
