using System.Text;
using NewsSearch.Analysis.Charsets;

namespace NewsSearch.Analysis.Tests.Charsets;

public sealed class TextDecoderTests
{
    private const string Sentence =
        "Sáng ngày 28 tháng 6, Ủy ban nhân dân tỉnh tổ chức hội nghị sơ kết tình hình kinh tế xã hội, quốc phòng an ninh; đồng chí Bí thư dự và phát biểu chỉ đạo.";

    [Fact]
    public void Decode_Utf8_IsReadWithAndWithoutMark()
    {
        Assert.Equal(new DecodedText(Sentence, "utf-8", false), TextDecoder.Decode(Encoding.UTF8.GetBytes(Sentence)));
        Assert.Equal(new DecodedText(Sentence, "utf-8", false), TextDecoder.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sentence)]));
        Assert.Equal(new DecodedText("", "utf-8", false), TextDecoder.Decode([]));
    }

    [Fact]
    public void Decode_Utf16_IsReadWithAndWithoutMark()
    {
        byte[] little = Encoding.Unicode.GetBytes(Sentence);
        byte[] big = Encoding.BigEndianUnicode.GetBytes(Sentence);

        Assert.Equal(new DecodedText(Sentence, "utf-16le", false), TextDecoder.Decode([0xFF, 0xFE, .. little]));
        Assert.Equal(new DecodedText(Sentence, "utf-16be", false), TextDecoder.Decode([0xFE, 0xFF, .. big]));
        Assert.Equal(new DecodedText(Sentence, "utf-16le", false), TextDecoder.Decode(little));
        Assert.Equal(new DecodedText(Sentence, "utf-16be", false), TextDecoder.Decode(big));
    }

    [Theory]
    [InlineData("tcvn3")]
    [InlineData("vni")]
    [InlineData("viscii")]
    [InlineData("vps")]
    [InlineData("windows-1258")]
    public void Decode_LegacyBytes_AreRecognised(string charset)
    {
        string text = Sentence.Replace("Ủy", "ủy", StringComparison.Ordinal);
        byte[] bytes = LegacyBytes.Encode(text, charset);

        DecodedText decoded = TextDecoder.Decode(bytes);

        Assert.Equal(charset, decoded.Encoding);
        Assert.Equal(text, Analysis.Vietnamese.VietnameseText.Compose(decoded.Text));
    }

    [Theory]
    [InlineData("tcvn3")]
    [InlineData("vni")]
    [InlineData("viscii")]
    [InlineData("windows-1258")]
    [InlineData("utf-8-as-1252")]
    public void Repair_LegacyTextAsUnicode_IsRepaired(string charset)
    {
        string text = Sentence.Replace("Ủy", "ủy", StringComparison.Ordinal);
        string damaged = charset == "utf-8-as-1252"
            ? Windows1252.Decode(Encoding.UTF8.GetBytes(text))
            : Encoding.Latin1.GetString(LegacyBytes.Encode(text, charset));

        DecodedText repaired = TextDecoder.Repair(damaged);

        Assert.Equal(charset, repaired.Encoding);
        Assert.True(repaired.Repaired);
        Assert.Equal(text, Analysis.Vietnamese.VietnameseText.Compose(repaired.Text));
    }

    [Theory]
    [InlineData(Sentence)]
    [InlineData("HỘI NGHỊ SƠ KẾT ÐẢNG ỦY")]
    [InlineData("The quick brown fox jumps over the lazy dog near the river bank today")]
    [InlineData("Le Président de la République française a été élu à Paris où il réside déjà")]
    [InlineData("São Paulo, Łódź, Göteborg và Genève là bốn thành phố có dấu; giá 5 € © 2024 ®")]
    [InlineData("Hôm nay là ngày mà các bà và các ông hô to khi ôtô và xe bò đi qua")]
    [InlineData("tØnh ñy")]
    [InlineData("")]
    public void Repair_GoodText_IsUnchanged(string text)
    {
        DecodedText result = TextDecoder.Repair(text);

        Assert.Same(text, result.Text);
        Assert.False(result.Repaired);
    }

    [Fact]
    public void Repair_Seeds_AreUnchanged()
    {
        foreach (string file in Directory.EnumerateFiles(TestSupport.Repository.Path("seeds"), "*.txt"))
        {
            string text = File.ReadAllText(file);
            Assert.Same(text, TextDecoder.Repair(text).Text);
        }
    }

    [Fact]
    public void Repair_OneLegacyParagraphAmongGoodOnes_IsRepairedAlone()
    {
        string legacy = Encoding.Latin1.GetString(LegacyBytes.Encode("quốc phòng và an ninh được giữ vững, đời sống nhân dân được nâng lên", "tcvn3"));
        string text = Sentence + "\n" + legacy + "\n" + Sentence;

        DecodedText repaired = TextDecoder.Repair(text);

        Assert.Equal(Sentence + "\nquốc phòng và an ninh được giữ vững, đời sống nhân dân được nâng lên\n" + Sentence, repaired.Text);
    }

    [Fact]
    public void Decode_DamagedUtf8_KeepsTheRest()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Sentence);
        bytes[5] = 0xFF;

        DecodedText decoded = TextDecoder.Decode(bytes);

        Assert.Equal("utf-8-damaged", decoded.Encoding);
        Assert.True(decoded.Repaired);
        Assert.EndsWith(Sentence[10..], decoded.Text, StringComparison.Ordinal);
        Assert.Contains('\uFFFD', decoded.Text);
    }

    [Fact]
    public void Decode_Latin1_IsWindows1252()
    {
        DecodedText decoded = TextDecoder.Decode(Encoding.Latin1.GetBytes("Le Président de la République a été élu à Paris"));

        Assert.Equal(new DecodedText("Le Président de la République a été élu à Paris", "windows-1252", false), decoded);
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 0, 4, 0xFF }, "offset 2")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0xFF }, "gzip")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0xE2, 0xE3 }, "PDF")]
    [InlineData(new byte[] { 0xFF, 1, 1, 1, 1, 0x41 }, "control codes")]
    public void Decode_BinaryContent_SaysWhatAndWhere(byte[] bytes, string expected)
    {
        UndecodableTextException error = Assert.Throws<UndecodableTextException>(() => TextDecoder.Decode(bytes));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DecodeAndRepair_RandomInput_NeverFailsOtherwise()
    {
        int seed = TestSupport.RandomTests.Seed();
        Random random = new(seed);
        byte[] bytes = new byte[200];
        for (int i = 0; i < 2_000; i++)
        {
            random.NextBytes(bytes);
            string text = new([.. bytes.Chunk(2).Select(pair => (char)BitConverter.ToUInt16(pair))]);
            Assert.NotNull(TextDecoder.Repair(text).Text);
            try
            {
                Assert.NotNull(TextDecoder.Decode(bytes.AsSpan(0, random.Next(bytes.Length))).Text);
            }
            catch (UndecodableTextException error)
            {
                Assert.NotEmpty(error.Message);
            }
        }
    }
}
