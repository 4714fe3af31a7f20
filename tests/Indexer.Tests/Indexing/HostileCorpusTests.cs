using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NewsSearch.Indexer.Tests.Support;
using NewsSearch.TestSupport;

namespace NewsSearch.Indexer.Tests.Indexing;

/// <summary>Documents, files and names made to break whoever reads them: named or read, and never at the cost of the good ones.</summary>
public sealed class HostileCorpusTests : IDisposable
{
    private const string Good = "Hội nghị Tỉnh ủy Hậu Giang\n\nSáng ngày 1/8/2023, Tỉnh ủy Hậu Giang tổ chức hội nghị sơ kết công tác tháng 7 năm 2023.\n";

    private readonly TemporaryFolder _folder = new();

    public HostileCorpusTests() => _folder.Write("in/good.txt", Good);

    public static TheoryData<string, string> Pages => new()
    {
        { "unclosed", "<p><b><i><a href=x>Tỉnh ủy họp<p>Tỉnh ủy họp nữa" },
        { "event", "<svg onload=alert(1)><p>Tỉnh ủy họp</p></svg><img src=x onerror=alert(1)>" },
        { "script", "<p>Tỉnh ủy họp</p><script>var lộ = 'bímậtnày';</script><style>.bímậtnày{}</style><template>bímậtnày</template><noscript>x</noscript>" },
        { "entities", "<p>Tỉnh ủy họp " + string.Concat(Enumerable.Repeat("&lt;&#x110000;&#0;&bogus;&amp", 2_000)) + "</p>" },
        { "attribute", "<p title=\"" + new string('x', 1 << 20) + "\">Tỉnh ủy họp</p>" },
        { "comment", "<p>Tỉnh ủy họp</p><!-- " + new string('-', 1 << 18) },
        { "tables", "<p>Tỉnh ủy họp</p>" + string.Concat(Enumerable.Repeat("<table><tr><td>ô</td></tr></table>", 2_000)) },
        { "brackets", "<p>Tỉnh ủy họp</p>" + new string('<', 200_000) },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Index_HostilePage_IsReadAsTextAlone(string name, string body)
    {
        _folder.Write($"in/{name}.html", "<html><head><title>Trang</title></head><body>" + body + "</body></html>");
        Assert.Equal(0, Index());
        Assert.Equal("1\n", Search("\"tỉnh ủy họp\"", "--count"));
        Assert.Equal("0\n", Search("bímậtnày", "--count"));
        Assert.Equal("0\n", Search("alert", "--count"));
    }

    // The parser's time grows with the square of the depth.
    [Fact]
    public void Index_PageNestedAHundredThousandDeep_IsNamed()
    {
        _folder.Write("in/deep.html", "<p>x</p>" + string.Concat(Enumerable.Repeat("<div>", 100_000)));
        Assert.Equal(3, Index());
        Assert.Equal("1\n", Search("hậu giang", "--count"));
    }

    // Beyond the cap a document is refused with the cap; within it, no length of a word matters.
    [Theory]
    [InlineData(50 << 20, "word ", true)]
    [InlineData(10 << 20, "x", false)]
    [InlineData(4 << 20, "a1", false)]
    [InlineData(4 << 20, "-.", false)]
    [InlineData(2 << 20, "\u0301", false)]
    public void Process_HugeDocument_IsNamedOrReadWithinTheMemoryGiven(int bytes, string part, bool refused)
    {
        byte[] unit = Encoding.UTF8.GetBytes(part);
        byte[] content = new byte[bytes];
        for (int i = 0; i < bytes; i++) content[i] = unit[i % unit.Length];
        content = content[..(bytes - (bytes % unit.Length))];
        _folder.Write("in/huge.txt", [.. "Hội nghị\n"u8, .. content]);
        IndexerProcess.Result result = IndexerProcess.Run("index", _folder["in"], "--out", Target, "--json", "--quiet");
        Assert.True(result.Code == (refused ? 3 : 0), $"{result.Code}: {result.Error}");
        if (refused) Assert.Contains("the largest document that is read", result.Out, StringComparison.Ordinal);
        Assert.InRange(JsonDocument.Parse(result.Out).RootElement.GetProperty("peak_memory_bytes").GetInt64(), 0, 512L << 20);
        Assert.Equal("1\n", Search("hậu giang", "--count"));
    }

    [Fact]
    public void Index_ManyTinyDocuments_AreAllThere()
    {
        int count = RandomTests.Count(quick: 3_000, all: 1_000_000);
        using (FileStream file = File.Create(_folder["in", "tiny.jsonl"]))
        using (StreamWriter lines = new(file))
        {
            for (int i = 0; i < count; i++) lines.Write($"{{\"id\":\"t{i}\",\"body\":\"bé{i}\"}}\n");
        }

        IndexerProcess.Result result = IndexerProcess.Run("index", _folder["in"], "--out", Target, "--quiet");
        Assert.True(result.Code == 0, result.Error);
        Assert.Equal($"{count + 1}\n", Search("", "--count"));
        Assert.Equal("1\n", Search($"bé{count - 1}", "--count", "--marks", "exact"));
    }

    public static TheoryData<string, byte[]> BadBytes => new()
    {
        { "lone continuation", [0x80, 0xBF, 0x80] },
        { "overlong", [0xC0, 0xAF, 0xE0, 0x80, 0xAF] },
        { "surrogate", [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80] },
        { "cut tail", [0xE1, 0xBB] },
        { "NUL", [0x00] },
        { "five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80] },
        { "UTF-16", [0xFF, 0xFE, 0x48, 0x00, 0xD9, 0x1E] },
        { "UTF-16 cut", [0xFF, 0xFE, 0x48] },
        { "UTF-32", [0xFF, 0xFE, 0x00, 0x00, 0x48, 0x00, 0x00, 0x00] },
        { "bidi", "\u202Etxt.exe\u2066\u2069\u200F"u8.ToArray() },
        { "invisible", "\u200B\u200C\u200D\u2060\uFEFF\u00AD"u8.ToArray() },
        { "spaces", "\u00A0\u2003\u3000\u0085\u2028"u8.ToArray() },
        { "controls", [.. Enumerable.Range(1, 31).Select(static c => (byte)c)] },
    };

    [Theory]
    [MemberData(nameof(BadBytes))]
    public void Index_BadBytes_AreReadOrNamed(string name, byte[] bytes)
    {
        string safe = name.Replace(' ', '-');
        _folder.Write($"in/{safe}-alone.txt", bytes);
        _folder.Write($"in/{safe}-within.txt", [.. Encoding.UTF8.GetBytes(Good.Replace("Hậu Giang", "Trà Vinh", StringComparison.Ordinal)), .. bytes, .. "\nTỉnh ủy Trà Vinh họp.\n"u8]);
        _folder.Write($"in/{safe}.html", [.. "<title>x</title><p>Tỉnh ủy "u8, .. bytes, .. "</p>"u8]);
        _folder.Write($"in/{safe}.jsonl", [.. "{\"id\":\""u8, .. bytes, .. "\",\"body\":\""u8, .. bytes, .. "\"}\n{\"id\":\"after\",\"body\":\"Tỉnh ủy Sóc Trăng họp.\"}\n"u8]);
        IndexerProcess.Result result = Screen.RunAlone("index", _folder["in"], "--out", Target);
        Assert.Contains(result.Code, (int[])[0, 3]);
        Assert.DoesNotContain("Internal error", result.Error, StringComparison.Ordinal);
        Assert.Equal("1\n", Search("hậu giang", "--count"));
        Assert.Equal(0, Screen.RunAlone("verify", "--deep", "--index", Target).Code);
    }

    // The names of files: nothing outside is read, nothing waits, and no name reaches the terminal as it is.
    [Fact]
    public void Process_HostileNames_AreReadOrNamedAndHarmlessOnTheTerminal()
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.Write("outside/secret.txt", "bímậtnày ngoài thư mục.");
        _folder.Write("in/new\nline.txt", "Tỉnh ủy Trà Vinh họp ở dòng mới.");
        _folder.Write("in/-rf.txt", "Tỉnh ủy Trà Vinh họp với dấu gạch.");
        _folder.Write("in/\u001b[2J\u001b]0;title\u0007.txt", "Tỉnh ủy Trà Vinh họp với phím thoát.");
        _folder.Write("in/\u202Egpj.txt", "");
        File.CreateSymbolicLink(_folder["in", "out.txt"], "../outside/secret.txt");
        Directory.CreateSymbolicLink(_folder["in", "loop"], ".");
        Process.Start("mkfifo", [_folder["in", "pipe.txt"]]).WaitForExit();
        Process.Start("sh", ["-c", "printf 'Tỉnh ủy họp.' > \"$0\"/$(printf 'b\\377d.txt')", _folder["in"]]).WaitForExit();

        IndexerProcess.Result result = IndexerProcess.Run("index", _folder["in"], "--out", Target);
        Assert.Equal(3, result.Code);
        Assert.Equal("0\n", Search("bímậtnày", "--count"));
        Assert.Equal("3\n", Search("trà vinh", "--count"));
        foreach (string written in (string[])[result.Error, Search("trà vinh"), Screen.RunAlone("inspect", _folder["in"]).Out])
            Assert.DoesNotContain(written, static c => c is '\u001b' or '\u0007' or '\u202E');
        // Not even the base library can name, and so remove, the file whose name is no UTF-8.
        Process.Start("rm", ["-rf", _folder["in"]]).WaitForExit();
    }

    public static TheoryData<string> BadPaths => ["", "/dev/zero", "/proc/self/mem", "{folder}/zero.txt", "{folder}/in/../nowhere.txt", "{folder}/" + string.Concat(Enumerable.Repeat("a/", 2_048)) + "b.txt", "{folder}/in/good.txt/below.txt"];

    // What is named on the command line is named back with a reason, and costs nothing of the rest.
    [Theory]
    [MemberData(nameof(BadPaths))]
    public void Index_PathThatIsNoArticle_IsNamedAndTheOthersAreRead(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(_folder["zero.txt"], "/dev/zero");
        IndexerProcess.Result result = Screen.RunAlone("index", _folder["in"], path.Replace("{folder}", _folder[""].TrimEnd('/'), StringComparison.Ordinal), "--out", Target);
        Assert.Equal(3, result.Code);
        Assert.DoesNotContain("Internal error", result.Error, StringComparison.Ordinal);
        Assert.Equal("1\n", Search("hậu giang", "--count"));
    }

    // "in" and out of it again is the same file.
    [Fact]
    public void Index_PathWithDots_IsTheFileThatItLeadsTo()
    {
        Assert.Equal(0, Screen.RunAlone("index", _folder["in"] + "/../in/good.txt", _folder["in"], "--out", Target).Code);
        Assert.Equal("1\n", Search("hậu giang", "--count"));
    }

    [Fact]
    public void Verbs_ControlCharactersInAnArticle_NeverReachTheTerminal()
    {
        const string Evil = "\\u001b[31mĐỏ\\u001b]0;tên\\u0007 \\u009b2J \\u202Engược\\u2066 \\b\\u007f";
        _folder.Write("in/evil.jsonl", $"{{\"id\":\"evil\",\"title\":\"Tỉnh ủy Bạc Liêu {Evil}\",\"source\":\"{Evil}\",\"url\":\"{Evil}\",\"category\":\"{Evil}\",\"body\":\"Tỉnh ủy Bạc Liêu họp ngày 2/8/2023. {Evil} Ông Lê Văn Mười, Bí thư Tỉnh ủy {Evil}.\"}}\n");
        Assert.Equal(0, Index());
        string[][] verbs =
        [
            ["search", "bạc liêu", "--index", Target], ["search", "bạc liêu \u001b[31m\u202E", "--index", Target], ["show", "evil", "--index", Target],
            ["explain", "evil", "bạc liêu", "--index", Target], ["facets", "source", "--index", Target], ["inspect", _folder["in"]], ["stats", "--index", Target],
            ["analyze", "bạc \u001b[31m liêu"], ["show", "\u001b[31m", "--index", Target], ["nonsense\u001b[31m"],
        ];
        foreach (string[] verb in verbs)
        {
            IndexerProcess.Result result = Screen.RunAlone(verb);
            Assert.True(!(result.Out + result.Error).Any(static c => c is '\u001b' or '\u0007' or '\u009b' or '\u202E' or '\u2066' or '\b' or '\u007f'), $"{verb[0]}: {result.Out}{result.Error}");
        }
    }

    // A megabyte that becomes a gigabyte: refused after what any article may be.
    [Theory]
    [InlineData(200, 3)]
    [InlineData(1, 0)]
    public void Process_ArchiveThatExpandsBeyondMeasure_IsStopped(int megabytes, int code)
    {
        using (FileStream file = File.Create(_folder["in", "bomb.jsonl.gz"]))
        using (GZipStream gzip = new(file, CompressionLevel.SmallestSize))
        {
            gzip.Write("{\"id\":\"first\",\"body\":\"Tỉnh ủy Trà Vinh họp.\"}\n"u8);
            byte[] lines = [.. Enumerable.Repeat(" \n"u8.ToArray(), 1 << 19).SelectMany(static line => line)];
            for (int i = 0; i < megabytes; i++) gzip.Write(lines);
        }

        IndexerProcess.Result result = Screen.RunAlone("index", _folder["in"], "--out", Target);
        Assert.True(result.Code == code, result.Error);
        Assert.Equal(code != 0, result.Error.Contains("expands", StringComparison.Ordinal));
        Assert.Equal("1\n", Search("trà vinh", "--count"));
        Assert.Equal("1\n", Search("hậu giang", "--count"));
    }

    public void Dispose() => _folder.Dispose();

    private string Target => _folder["index"];

    private int Index() => Screen.RunAlone("index", _folder["in"], "--out", Target).Code;

    private string Search(string query, params string[] more) => Screen.RunAlone(["search", query, "--index", Target, .. more]).Out;
}
