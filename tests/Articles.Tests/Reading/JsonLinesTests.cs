using System.IO.Compression;
using System.Text;
using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Tests.Reading;

public sealed class JsonLinesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Line_WithAllFields_GivesThem()
    {
        SourceDocument document = Assert.Single(Read(
            """{"id":17,"title":" Tin  mới ","body":"Nội dung","date":"2023-10-14","source":"Báo","url":"https://x.vn/1","category":"Thời sự","more":[1,{"a":2}]}""")).Document!;

        Assert.Equal("17", document.Id);
        Assert.Equal("Tin mới\nNội dung", document.Text);
        Assert.Equal("Tin mới".Length, document.GivenTitleLength);
        Assert.Equal("2023-10-14", document.GivenDate);
        Assert.Equal("Báo", document.Source);
        Assert.Equal("https://x.vn/1", document.Url);
        Assert.Equal("Thời sự", document.Category);
        Assert.Equal(1, document.Line);
    }

    [Fact]
    public void Line_WithBodyOnly_IsRawText()
    {
        SourceDocument document = Assert.Single(Read("""{"body":" date 2024-06 Quang cảnh"}""")).Document!;

        Assert.Equal(" date 2024-06 Quang cảnh", document.Text);
        Assert.Equal(0, document.GivenTitleLength);
        Assert.Null(document.Id);
    }

    [Fact]
    public void Line_WhoseBodyBeginsWithTheTitle_DoesNotRepeatIt()
    {
        SourceDocument document = Assert.Single(Read("""{"title":"Tin","body":"Tin\nNội dung"}""")).Document!;

        Assert.Equal("Tin\nNội dung", document.Text);
        Assert.Equal(3, document.GivenTitleLength);
    }

    [Theory]
    [InlineData("""{"body":"Đường" "x":1}""", "Column 17: broken JSON")]
    [InlineData("""{"body":""", "broken JSON")]
    [InlineData("[1]", "one JSON object")]
    [InlineData("không phải", "broken JSON")]
    [InlineData("""{"body":1}""", "must be a string")]
    [InlineData("""{"title":"Tin"}""", "no body")]
    [InlineData("""{"body":"  "}""", "no body")]
    [InlineData("""{"body":"\ud83d"}""", "surrogate")]
    [InlineData("""{"body":"a"} x""", "broken JSON")]
    public void Line_Broken_IsRejectedWithItsNumberAndTheOthersCome(string broken, string reason)
    {
        List<ReadStep> steps = Read("{\"body\":\"một\"}\n" + broken + "\r\n\n{\"body\":\"hai\"}");

        Assert.Equal(["một", "hai"], steps.Where(step => step.Document is not null).Select(step => step.Document!.Text));
        RejectedInput rejected = steps[1].Rejected!;
        Assert.Equal(2, rejected.Line);
        Assert.Contains(reason, rejected.Reason);
        Assert.Equal(4, steps[2].Document!.Line);
    }

    [Fact]
    public void Line_InvalidUtf8_IsRejectedWithItsColumn()
    {
        byte[] bytes = [.. "{\"body\":\"Đ"u8, 0xFF, .. "\"}\n{\"body\":\"hai\"}"u8];

        List<ReadStep> steps = Read(_folder.Write("tin.jsonl", bytes));

        Assert.Contains("Column 11", steps[0].Rejected!.Reason);
        Assert.Equal("hai", steps[1].Document!.Text);
    }

    [Theory]
    [InlineData(200_000)]
    [InlineData(65_536)]
    public void Line_TooLong_IsRejectedAndTheNextCome(int length)
    {
        string path = _folder.Write("tin.jsonl", $"{{\"body\":\"{new string('a', length)}\"}}\n{{\"body\":\"hai\"}}\n{{\"body\":\"{new string('b', length)}\"}}");

        List<ReadStep> steps = [.. new ArticleReader { MaxDocumentBytes = 1000 }.Read([path])];

        Assert.Contains("1000 bytes", steps[0].Rejected!.Reason);
        Assert.Equal("hai", steps[1].Document!.Text);
        Assert.Equal(3, steps[2].Rejected!.Line);
        Assert.Equal(3, steps.Count);
    }

    [Fact]
    public void File_Binary_IsRejectedOnce()
    {
        byte[] bytes = new byte[5000];
        new Random(7).NextBytes(bytes);
        bytes[3] = 0;
        bytes[0] = (byte)'x';

        Assert.Contains("binary", Assert.Single(Read(_folder.Write("tin.jsonl", bytes))).Rejected!.Reason);
    }

    [Fact]
    public void File_WithoutLines_IsRejected() => Assert.NotNull(Assert.Single(Read("\n\n")).Rejected);

    [Fact]
    public void Gzip_Whole_GivesItsDocuments() => Assert.Equal(["một", "hai"], Texts(Read(_folder.Write("tin.jsonl.gz", Compress("{\"body\":\"một\"}\n{\"body\":\"hai\"}\n")))));

    [Fact]
    public void Gzip_OfSeveralMembers_GivesAll()
    {
        byte[] members = [.. Compress("{\"body\":\"một\"}\n"), .. Compress("{\"body\":\"hai, dài hơn\"}\n"), .. Compress("{\"body\":\"ba\"}\n")];

        Assert.Equal(["một", "hai, dài hơn", "ba"], Texts(Read(_folder.Write("tin.jsonl.gz", members))));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.95)]
    [InlineData(1.0)]
    public void Gzip_CutOff_IsRejectedAfterWhatIsGood(double share)
    {
        Random random = new(11);
        string content = string.Concat(Enumerable.Range(0, 3000).Select(i => $"{{\"id\":{i},\"body\":\"{random.NextInt64()}\"}}\n"));
        byte[] whole = Compress(content);
        byte[] cut = whole[..(int)Math.Min(whole.Length - 1, whole.Length * share)];

        List<ReadStep> steps = Read(_folder.Write("tin.jsonl.gz", cut));

        Assert.Contains("cut off", steps[^1].Rejected!.Reason);
        Assert.True(steps.Count(step => step.Document is not null) >= (int)(2500 * share));
    }

    [Fact]
    public void Gzip_NoGzipAtAll_IsRejected() =>
        Assert.Contains("damaged", Assert.Single(Read(_folder.Write("tin.jsonl.gz", "{\"body\":\"không nén\"}\n"u8.ToArray()))).Rejected!.Reason);

    [Fact]
    public void Gzip_ThatExpandsBeyondMeasure_IsStopped()
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            byte[] spaces = new byte[1 << 20];
            Array.Fill(spaces, (byte)' ');
            spaces[^1] = (byte)'\n';
            gzip.Write("{\"body\":\"một\"}\n"u8);
            for (int i = 0; i < 70; i++) gzip.Write(spaces);
        }

        List<ReadStep> steps = Read(_folder.Write("bom.jsonl.gz", compressed.ToArray()));

        Assert.Equal("một", steps[0].Document!.Text);
        Assert.Contains("100 times", steps[1].Rejected!.Reason);
    }

    [Theory]
    [InlineData(1_000, false)]
    [InlineData(999, true)]
    public void Gzip_ThatExpandsBeyondTheCap_IsStopped(long cap, bool stopped)
    {
        using GzipInput gzip = new(new MemoryStream(Compress(new string('x', 1_000))), cap);
        Exception? failure = Record.Exception(() => gzip.CopyTo(Stream.Null));
        Assert.Equal(stopped, failure is InvalidDataException);
    }

    private List<ReadStep> Read(byte[] content) => Read(_folder.Write("tin.jsonl", content));

    private List<ReadStep> Read(string contentOrPath) =>
        [.. new ArticleReader().Read([File.Exists(contentOrPath) ? contentOrPath : _folder.Write("tin.jsonl", contentOrPath)])];

    private static IEnumerable<string> Texts(List<ReadStep> steps) => steps.Select(step => step.Document!.Text);

    private static byte[] Compress(string content)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Optimal)) gzip.Write(Encoding.UTF8.GetBytes(content));
        return compressed.ToArray();
    }
}
