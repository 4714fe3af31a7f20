using System.Text;
using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Tests.Reading;

public sealed class ArticleReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_Folder_GivesArticleFilesInOrdinalOrderOfTheirNames()
    {
        _folder.Write("b.txt", "hai");
        _folder.Write("B.txt", "một");
        _folder.Write("a/z.txt", "không");
        _folder.Write("a/skipped.pdf", "%PDF");
        _folder.Write("c.html", "<p>ba</p>");
        _folder.Write("d.jsonl", "{\"body\":\"bốn\"}\n");

        List<ReadStep> steps = Read(_folder.Path);

        Assert.All(steps, step => Assert.Null(step.Rejected));
        Assert.Equal(["B.txt", "a/z.txt", "b.txt", "c.html", "d.jsonl"], steps.Select(step => step.Document!.File[(_folder.Name.Length + 1)..]));
        Assert.Equal(["một", "không", "hai", "ba", "bốn"], steps.Select(step => step.Document!.Text));
    }

    [Fact]
    public void Read_File_IsNamedAsTheCallerNamedIt()
    {
        string path = _folder.Write("tin.txt", "Nội dung");

        Assert.Equal(path.Replace('\\', '/'), Assert.Single(Read(path)).Document!.File);
    }

    [Fact]
    public void Read_MissingPath_IsRejectedAndTheOthersStillCome()
    {
        string good = _folder.Write("tin.txt", "Nội dung");

        List<ReadStep> steps = Read(_folder.Path + "/không-có", good);

        Assert.Contains("does not exist", steps[0].Rejected!.Reason);
        Assert.True(steps[0].Rejected!.IsInputOutputError);
        Assert.Equal("Nội dung", steps[1].Document!.Text);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n\t", "empty")]
    public void Read_FileWithoutText_IsRejected(string content, string reason)
    {
        string path = _folder.Write("tin.txt", content);

        RejectedInput rejected = Assert.Single(Read(path)).Rejected!;

        Assert.Contains(reason, rejected.Reason);
        Assert.False(rejected.IsInputOutputError);
    }

    [Fact]
    public void Read_BinaryFile_IsRejected()
    {
        string path = _folder.Write("tin.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 0xFF, 0xFE, 0, 1, 2, 3]);

        Assert.NotNull(Assert.Single(Read(path)).Rejected);
    }

    [Fact]
    public void Read_OtherExtensionNamedByTheCaller_IsRejected()
    {
        string path = _folder.Write("tin.pdf", "%PDF-1.7");

        Assert.Contains(".jsonl.gz", Assert.Single(Read(path)).Rejected!.Reason);
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void Read_TextAtTheSizeLimit_IsRejectedOnlyBeyondIt(int length, bool rejected)
    {
        string path = _folder.Write("tin.txt", new string('a', length));

        ReadStep step = Assert.Single(new ArticleReader { MaxDocumentBytes = 10 }.Read([path]));

        Assert.Equal(rejected, step.Rejected is not null);
    }

    [Fact]
    public void Read_UnreadableFile_IsRejectedAsInputOutputError()
    {
        string path = _folder.Write("tin.txt", "Nội dung");
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(path, UnixFileMode.None);
        ReadStep step = Assert.Single(Read(path));

        // The superuser may read everything.
        if (step.Document is null) Assert.True(step.Rejected!.IsInputOutputError);
    }

    [Fact]
    public void Read_LinksInAFolder_AreNotFollowed()
    {
        string outside = _folder.Write("outside/secret.txt", "ngoài");
        _folder.Write("in/tin.txt", "trong");
        Directory.CreateSymbolicLink(_folder.Path + "/in/loop", _folder.Path + "/in");
        File.CreateSymbolicLink(_folder.Path + "/in/escape.txt", outside);
        File.CreateSymbolicLink(_folder.Path + "/in/dangling.txt", "nowhere");

        List<ReadStep> steps = Read(_folder.Path + "/in");

        Assert.Equal("trong", Assert.Single(steps, step => step.Document is not null).Document!.Text);
        Assert.Equal(3, steps.Count(step => step.Rejected?.Reason.Contains("symbolic link", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void Read_LinkNamedByTheCaller_IsFollowed()
    {
        _folder.Write("in/tin.txt", "trong");
        string link = Directory.CreateSymbolicLink(_folder.Path + "/link", _folder.Path + "/in").FullName;

        Assert.Equal("trong", Assert.Single(Read(link)).Document!.Text);
    }

    [Fact]
    public void Read_Device_IsNotOpened()
    {
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(_folder.Path + "/endless.txt", "/dev/zero");

        Assert.NotNull(Assert.Single(Read(_folder.Path + "/endless.txt")).Rejected);
    }

    [Theory]
    [InlineData("Một bài viết", "Một bài viết")]
    [InlineData(" \n {\"body\":\"Trong JSON\"}", "Trong JSON")]
    [InlineData("\uFEFF{\"body\":\"Có BOM\"}", "Có BOM")]
    public void Read_StandardInput_IsJsonLinesOrOneText(string input, string text)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(input));

        SourceDocument document = Assert.Single(new ArticleReader().Read(["-"], stream)).Document!;

        Assert.Equal("-", document.File);
        Assert.Equal(text, document.Text);
    }

    [Fact]
    public void Read_StandardInputMissing_Throws() => Assert.Throws<ArgumentException>(() => new ArticleReader().Read(["-"]));

    [Fact]
    public void Read_BytesRead_NeverFallsAndEndsAtTheTotal()
    {
        _folder.Write("a.txt", "một");
        _folder.Write("b.jsonl", string.Concat(Enumerable.Repeat("{\"body\":\"hai\"}\n", 5000)));
        _folder.Write("c.txt", "");
        _folder.Write("d.txt", "bốn");
        ArticleReader reader = new();

        List<long> read = reader.Read([_folder.Path]).Select(step => step.BytesRead).ToList();

        Assert.Equal(read.Order(), read);
        Assert.Equal(reader.TotalBytes([_folder.Path]), read[^1]);
        Assert.Null(reader.TotalBytes(["-"]));
    }

    private static List<ReadStep> Read(params string[] paths) => [.. new ArticleReader().Read(paths)];
}
