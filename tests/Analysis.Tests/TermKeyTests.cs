using System.Text;

namespace NewsSearch.Analysis.Tests;

public sealed class TermKeyTests
{
    [Theory]
    [InlineData("giang", "giang", "")]
    [InlineData("hậu", "hau", "05-04")]
    [InlineData("đường", "duong", "01-3D")]
    [InlineData("hòa", "hoa", "01")]
    [InlineData("café", "cafe", "24")]
    [InlineData("thiên", "thien", "00-40")]
    [InlineData("nghiên", "nghien", "00-00-01")]
    public void Encode_Term_IsFoldedFormThenMarks(string term, string folded, string marks)
    {
        byte[] key = TermKey.Encode(term);

        Assert.Equal(folded, Encoding.UTF8.GetString(TermKey.Folded(key)));
        Assert.Equal(TermKey.Separator, key[folded.Length]);
        Assert.Equal(marks, BitConverter.ToString(key[(folded.Length + 1)..]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("đ")]
    [InlineData("nghiêng")]
    [InlineData("hòa")]
    [InlineData("hoà")]
    [InlineData("café")]
    [InlineData("résumé")]
    [InlineData("são")]
    [InlineData("españa")]
    [InlineData("göteborg")]
    [InlineData("thưởngg")]
    [InlineData("35-ct/tw")]
    [InlineData("quý#4")]
    [InlineData("москва")]
    [InlineData("北京")]
    [InlineData("x\u0335y")]
    [InlineData("mátxcơva")]
    [InlineData("\U00020000\U00020001")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghíjkl")]
    public void Decode_EncodedTerm_IsTheTerm(string term)
    {
        Assert.Equal(term, TermKey.Decode(TermKey.Encode(term)));
    }

    [Theory]
    [InlineData("hau", "hậu", true)]
    [InlineData("hau", "hau", true)]
    [InlineData("hâu", "hậu", true)]
    [InlineData("hạu", "hậu", true)]
    [InlineData("hậu", "hậu", true)]
    [InlineData("hầu", "hậu", false)]
    [InlineData("hău", "hậu", false)]
    [InlineData("hậu", "hau", false)]
    [InlineData("hậu", "hâu", false)]
    [InlineData("duong", "đường", true)]
    [InlineData("dương", "đường", true)]
    [InlineData("đương", "dương", false)]
    [InlineData("đuong", "đường", true)]
    [InlineData("nươc", "nước", true)]
    [InlineData("hau", "haut", false)]
    [InlineData("resume", "résumé", true)]
    [InlineData("résume", "résumé", true)]
    [InlineData("résumé", "résume", false)]
    [InlineData("resùme", "résumé", false)]
    [InlineData("espana", "españa", true)]
    [InlineData("españa", "espana", false)]
    [InlineData("tháng", "thang", false)]
    // The tone counts for the word, not for its letter.
    [InlineData("hoà", "hòa", true)]
    [InlineData("thuý", "thúy", true)]
    public void Subsumes_MarksTyped_AreConstraints(string typed, string written, bool expected)
    {
        Assert.Equal(expected, TermKey.Subsumes(TermKey.Encode(typed), TermKey.Encode(written)));
    }

    [Theory]
    [InlineData("ng", "nghiêm", true)]
    [InlineData("nghiê", "nghiêm", true)]
    [InlineData("nghie", "nghiêm", true)]
    [InlineData("nghiệ", "nghiêm", false)]
    [InlineData("hò", "hoàn", true)]
    [InlineData("đ", "đường", true)]
    [InlineData("đ", "dương", false)]
    [InlineData("", "đường", true)]
    [InlineData("nghiêmm", "nghiêm", false)]
    [InlineData("ré", "résumé", true)]
    public void SubsumesPrefix_MarksTyped_AreConstraints(string typed, string written, bool expected)
    {
        Assert.Equal(expected, TermKey.SubsumesPrefix(TermKey.Encode(typed), TermKey.Encode(written)));
    }

    [Fact]
    public void Keys_OfOneFoldedForm_AreNeighboursAndTheBareOneIsFirst()
    {
        string[] terms = ["giáng", "giangx", "giang", "giãng", "gian", "giàng", "giàn"];

        byte[][] sorted = [.. terms.Select(term => TermKey.Encode(term)).Order(Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)))];

        string[] folded = [.. sorted.Select(key => Encoding.UTF8.GetString(TermKey.Folded(key)))];
        Assert.Equal(["gian", "gian", "giang", "giang", "giang", "giang", "giangx"], folded);
        Assert.Equal("giang", TermKey.Decode(sorted[2]));
    }

    [Theory]
    [InlineData('a', 248, 249)]
    [InlineData('a', 1000, 249)]
    [InlineData('ậ', 1000, 250)]
    [InlineData('ß', 1000, 250)]
    [InlineData('京', 1000, 250)]
    public void Encode_LongTerm_IsCutAtACharacter(char letter, int count, int longest)
    {
        string term = new(letter, count);

        byte[] key = TermKey.Encode(term);

        Assert.InRange(key.Length, 150, longest);
        string decoded = TermKey.Decode(key);
        Assert.StartsWith(decoded, term, StringComparison.Ordinal);
        Assert.Equal(key, TermKey.Encode(decoded));
    }

    [Fact]
    public void Encode_LoneSurrogate_BecomesReplacement()
    {
        Assert.Equal("a\uFFFDb", TermKey.Decode(TermKey.Encode("a\uD800b")));
    }

    [Fact]
    public void Decode_NoKey_SaysSo()
    {
        Assert.Throws<ArgumentException>(() => TermKey.Decode("hau"u8));
        Assert.Throws<ArgumentException>(() => TermKey.Decode([(byte)'a', 0, 6, 9]));
        Assert.Throws<ArgumentException>(() => TermKey.Decode([(byte)'a', 0, 0xF9]));
    }

    [Fact]
    public void WithoutMarks_Key_IsTheFoldedFormsKey()
    {
        Assert.Equal(TermKey.Encode("hau"), TermKey.WithoutMarks(TermKey.Encode("hậu")));
        Assert.True(TermKey.HasMarks(TermKey.Encode("hậu")));
        Assert.False(TermKey.HasMarks(TermKey.Encode("hau")));
    }
}
