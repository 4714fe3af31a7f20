using NewsSearch.Analysis.Tests.Support;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Analysis.Tests.Vietnamese;

public sealed class VietnameseAnalyzerTests
{
    [Theory]
    [InlineData("Uỷ ban NHÂN dân", "ủy ban nhân dân")]
    [InlineData("H&#7853;u Giang, &Agrave;, TN&LT", "hậu giang à tn lt")]
    [InlineData("Hậu\u00ADGiang H\u200Bậu Ｈậu", "hậu giang hậu hậu")]
    [InlineData("Kim NgânCác ý kiến", "kim ngân các ý kiến")]
    [InlineData("iPhone HộI YouTube", "iphone hội youtube")]
    [InlineData("“Dân vận khéo”… (mở rộng)", "dân vận khéo mở rộng")]
    [InlineData("Điểu K’Ré H'Hen", "điểu k ré h hen")]
    [InlineData("của dân, do dân, vì dân", "của dân do dân vì dân")]
    [InlineData("m² 30m²", "m2 30m2")]
    [InlineData("\uD835\uDC00\uD800x", "\uD835\uDC00 x")]
    public void Analyze_Words_AreNormalised(string text, string terms) => Assert.Equal(terms, TokenCollector.MainTerms(text));

    [Theory]
    [InlineData("1.530 1.234.567 29.628,5", "1530 1234567 29628.5")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("8,04% 8.04% 12,5.", "8.04 8.04 12.5")]
    [InlineData("05 năm, 007, 00", "5 năm 007 0")]
    [InlineData("0903.675.512 028.3822.1234", "0903 675 512 028 3822 1234")]
    [InlineData("mục 3.3.1 và 1,2,3", "mục 3 3 1 và 1 2 3")]
    [InlineData("0.125", "0.125")]
    [InlineData("500.000đ 20tỷ", "500000 đ 20tỷ")]
    [InlineData("18:0'(GMT+7)", "18 0 gmt 7")]
    [InlineData("2021-2030", "2021 2030")]
    public void Analyze_Numbers_AreRead(string text, string terms) => Assert.Equal(terms, TokenCollector.MainTerms(text));

    [Theory]
    [InlineData("28-6", "28/6")]
    [InlineData("01/8 và 1.8.2023", "1/8 và 1/8/2023")]
    [InlineData("2024-06-28", "28/6/2024")]
    [InlineData("28/13 45-6 0/5", "28 13 45 6 0 5")]
    [InlineData("tháng 3-2024, 7/2024", "tháng 3 2024 7 2024")]
    // d.m only after a date word.
    [InlineData("ngày 29.5", "ngày 29/5")]
    [InlineData("ngay 29.5", "ngay 29/5")]
    [InlineData("tăng 29.5", "tăng 29.5")]
    [InlineData("qua 2.5 năm", "qua 2.5 năm")]
    // Hyphen pairs: date word, unit, range word, else a date.
    [InlineData("sáng 5-7 người dân", "sáng 5/7 người dân")]
    [InlineData("5-7% và 5-7 %", "5 7 và 5 7")]
    [InlineData("2-3 năm", "2 3 năm")]
    [InlineData("28-6 năm 2024", "28/6 năm 2024")]
    [InlineData("bão cấp 8-9", "bão cấp 8 9")]
    [InlineData("tỷ số 2-1", "tỷ số 2 1")]
    [InlineData("số 2-1", "số 2/1")]
    [InlineData("12-13/5", "12 13/5")]
    [InlineData("30/4-1/5", "30/4 1/5")]
    [InlineData("1-2-3", "1 2 3")]
    public void Analyze_Dates_AreToldFromRangesAndDecimals(string text, string terms) => Assert.Equal(terms, TokenCollector.MainTerms(text));

    [Theory]
    [InlineData("20-CT/TU", "20-ct/tu", "20 ct tu")]
    [InlineData("19/2025/QĐ-TTg", "19/2025/qđ-ttg", "19 2025 qđ ttg")]
    [InlineData("202/2025/QH15", "202/2025/qh15", "202 2025 qh15")]
    [InlineData("179 - QĐ/TW", "179-qđ/tw", "179 qđ tw")]
    [InlineData("35-CT/TƯ", "35-ct/tw", "35 ct tw")]
    [InlineData("21-NQ/T.Ư", "21-nq/tw", "21 nq tw")]
    [InlineData("20\u2011CT/TU", "20-ct/tu", "20 ct tu")]
    [InlineData("30a/2008/NQ-CP", "30a/2008/nq-cp", "30a 2008 nq cp")]
    [InlineData("năm 2023 - UBND tỉnh", "năm 2023 ubnd tỉnh", "")]
    [InlineData("28-HẬU GIANG", "28 hậu giang", "")]
    public void Analyze_DocumentCodes_AreOneTokenWithTheirParts(string text, string terms, string stacked)
    {
        Assert.Equal(terms, TokenCollector.MainTerms(text));
        Assert.Equal(stacked, TokenCollector.StackedTerms(text));
    }

    [Theory]
    [InlineData("T.Ư", "tw")]
    [InlineData("P.V. H.Đ.N.D", "pv hđnd")]
    [InlineData("H.Đ.N.Dân", "h đ n dân")]
    [InlineData("X.Jones", "x jones")]
    [InlineData("TP.HCM", "tp hcm")]
    [InlineData("Bí thư TƯ Đảng", "bí thư tw đảng")]
    [InlineData("Tuyên giáo TƯ", "tuyên giáo tw")]
    [InlineData("TĂNG CƯỜNG ĐẦU TƯ CÔNG", "tăng cường đầu tư công")]
    [InlineData("ĐẦU TƯ là", "đầu tư là")]
    [InlineData("TƯ", "tư")]
    public void Analyze_Acronyms_AreJoined(string text, string terms) => Assert.Equal(terms, TokenCollector.MainTerms(text));

    [Theory]
    [InlineData("quý IV", "quý#4")]
    [InlineData("quí IV", "quý#4")]
    [InlineData("quy 4", "quy#4")]
    [InlineData("Đại hội XIII", "hội#13")]
    [InlineData("lần thứ 13", "thứ#13")]
    [InlineData("hạng V-League", "")]
    [InlineData("phường IV", "")]
    [InlineData("loại vi phạm", "")]
    [InlineData("quý 2024", "")]
    [InlineData("28/6/2024", "28/6")]
    [InlineData("ngày 28 tháng 6 năm 2024", "28/6/2024 28/6")]
    [InlineData("ngày 8 tháng 6, năm 2024", "8/6/2024 8/6")]
    [InlineData("28-6 năm 2024", "28/6/2024")]
    [InlineData("28 tháng 13", "")]
    [InlineData("Mát-xcơ-va", "mátxcơva")]
    [InlineData("K’Ré", "kré")]
    [InlineData("MoMo", "momo")]
    [InlineData("kinh tế-xã hội", "")]
    [InlineData("Thừa Thiên-Huế GD-ĐT Covid-19", "")]
    [InlineData("30m2", "30 m2")]
    [InlineData("\u00B3Đ", "")]
    [InlineData("5G H5N1", "")]
    public void Analyze_OtherForms_AreStacked(string text, string stacked) => Assert.Equal(stacked, TokenCollector.StackedTerms(text));

    [Theory]
    [InlineData("nhân dân.Quan tâm", "nhân@0 dân@1 quan@3 tâm@4")]
    [InlineData("nhân dân. Quan", "nhân@0 dân@1 quan@3")]
    [InlineData("nhân dân! “Quan", "nhân@0 dân@1 quan@3")]
    [InlineData("nhân dân. quan", "nhân@0 dân@1 quan@2")]
    [InlineData("TP. Cần Thơ", "tp@0 cần@1 thơ@2")]
    [InlineData("GS.TS. Nguyễn Văn A. Bình", "gs@0 ts@1 nguyễn@2 văn@3 a@4 bình@5")]
    [InlineData("đề mục\n\nnội dung", "đề@0 mục@1 nội@3 dung@4")]
    [InlineData("nội\r\ndung", "nội@0 dung@1")]
    public void Analyze_SentenceEnds_LeaveAGap(string text, string tokens)
        => Assert.Equal(tokens, string.Join(' ', TokenCollector.Analyze(text).Where(token => token.Increment > 0)));

    [Theory]
    [InlineData("x H&#7853;u", "hậu", 2, 11)]
    [InlineData("\uFEFFHậu\u200B x", "hậu", 1, 4)]
    [InlineData("Ha\u0323\u0302u.", "hậu", 0, 5)]
    [InlineData("Hậu\u00ADGiang", "giang", 4, 9)]
    [InlineData("ngày 01/8/2024,", "1/8/2024", 5, 14)]
    [InlineData("(179 - QĐ/TW)", "179-qđ/tw", 1, 12)]
    [InlineData("T.Ư.", "tw", 0, 3)]
    [InlineData("8,04%", "8.04", 0, 4)]
    public void Analyze_Offsets_AreThoseOfTheSource(string text, string term, int start, int end)
    {
        AnalyzedToken token = TokenCollector.Analyze(text).First(token => token.Term == term);

        Assert.Equal((start, end), (token.Start, token.End));
    }

    [Theory]
    [InlineData("tỉnh", TokenKind.Word)]
    [InlineData("1.530", TokenKind.Number)]
    [InlineData("28-6", TokenKind.Date)]
    [InlineData("35-CT/TW", TokenKind.DocumentCode)]
    [InlineData("T.Ư", TokenKind.Acronym)]
    [InlineData("H5N1", TokenKind.Mixed)]
    public void Analyze_Tokens_TellTheirKind(string text, TokenKind kind) => Assert.Equal(kind, TokenCollector.Analyze(text)[0].Kind);

    [Fact]
    public void Analyze_Empty_GivesNothing()
    {
        Assert.Empty(TokenCollector.Analyze(""));
        Assert.Empty(TokenCollector.Analyze(" .,\u0301\uD800\u200B "));
    }

    [Fact]
    public void Analyze_LongWord_IsCutToTheLongestKey()
    {
        AnalyzedToken token = Assert.Single(TokenCollector.Analyze(new string('ậ', 5_000)));

        Assert.Equal((0, 5_000), (token.Start, token.End));
        Assert.InRange(TermKey.Encode(token.Term).Length, 100, TermKey.MaxLength);
    }

    [Fact]
    public void Analyze_WithUsedCache_GivesTheSameAsWithAFreshOne()
    {
        string text = File.ReadAllText(TestSupport.Repository.Path("seeds", "004_51d7c1dfc8016e76.txt"));
        VietnameseAnalyzer used = new();
        TokenCollector.Analyze(string.Join(' ', Syllables.Toneless().SelectMany(Syllables.Misplaced)), used);

        Assert.Equal(TokenCollector.Analyze(text), TokenCollector.Analyze(text, used));
    }

    [Fact]
    public void Analyze_WarmText_AllocatesNothing()
    {
        string text = File.ReadAllText(TestSupport.Repository.Path("seeds", "001_2b098b725f63b790.txt"));
        VietnameseAnalyzer analyzer = new();
        CountingSink sink = new();
        analyzer.Analyze(text, sink);

        long before = GC.GetAllocatedBytesForCurrentThread();
        analyzer.Analyze(text, sink);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(sink.Count > 2_000);
        Assert.Equal(0, allocated);
    }

    private sealed class CountingSink : ITokenSink
    {
        public int Count { get; private set; }

        public void Accept(in Token token) => Count++;
    }
}
