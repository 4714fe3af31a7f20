using System.Text.Json;
using NewsSearch.Indexer.Tests.Support;

namespace NewsSearch.Indexer.Tests.Indexing;

public sealed class IncrementalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public IncrementalTests()
    {
        for (int i = 0; i < 4; i++) Write($"{i}", "giải ngân");
        Index("in");
    }

    [Fact]
    public void Index_NothingChanged_PublishesNothing()
    {
        JsonElement report = Index("in");
        AssertCounts(report, added: 0, changed: 0, removed: 0, unchanged: 4);
        Assert.False(report.GetProperty("published").GetBoolean());
        Assert.Equal(1, report.GetProperty("generation").GetInt64());
    }

    [Fact]
    public void Index_OneOfEach_WritesOnlyThose()
    {
        Write("1", "xây dựng");
        Write("4", "xây dựng");
        File.Delete(_folder["in", "2.jsonl"]);
        JsonElement report = Index("in");
        AssertCounts(report, added: 1, changed: 1, removed: 1, unchanged: 2);
        Assert.True(report.GetProperty("published").GetBoolean());
        Assert.Equal(("2", "2"), (Count("giải ngân"), Count("xây dựng")));
        AssertCounts(Index("in"), added: 0, changed: 0, removed: 0, unchanged: 4);
    }

    [Fact]
    public void Index_OtherPath_LeavesTheArticlesOfTheFirst()
    {
        Write("9", "xây dựng", "more");
        AssertCounts(Index("more"), added: 1, changed: 0, removed: 0, unchanged: 0);
        Assert.Equal(("4", "1"), (Count("giải ngân"), Count("xây dựng")));
    }

    [Fact]
    public void Index_SamePathNamedDifferently_IsUnchanged()
    {
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), _folder["in"]);
        AssertCounts(Json(Screen.RunAlone("index", relative + "/.", "--out", _folder["index"], "--json")), added: 0, changed: 0, removed: 0, unchanged: 4);
    }

    [Fact]
    public void Index_OneFileOfTheFolder_LeavesTheOthers()
    {
        Write("1", "xây dựng");
        JsonElement report = Json(Screen.RunAlone("index", _folder["in", "1.jsonl"], "--out", _folder["index"], "--json"));
        AssertCounts(report, added: 0, changed: 1, removed: 0, unchanged: 0);
        Assert.Equal("3", Count("giải ngân"));
    }

    [Fact]
    public void Index_Full_ReplacesEverything()
    {
        Write("9", "xây dựng", "more");
        JsonElement report = Index("more", "--full");
        AssertCounts(report, added: 1, changed: 0, removed: 4, unchanged: 0);
        Assert.Equal(("0", "1"), (Count("giải ngân"), Count("xây dựng")));
    }

    [Fact]
    public void Index_FullUnchanged_CountsThemAsUnchangedAndPublishes()
    {
        JsonElement report = Index("in", "--full");
        AssertCounts(report, added: 0, changed: 0, removed: 0, unchanged: 4);
        Assert.True(report.GetProperty("published").GetBoolean());
        Assert.Equal("4", Count("giải ngân"));
    }

    [Fact]
    public void Index_IfNeeded_DoesNothingWhereAnIndexIsThere()
    {
        Write("9", "xây dựng");
        JsonElement report = Index("in", "--if-needed");
        Assert.True(report.GetProperty("up_to_date").GetBoolean());
        Assert.Equal("0", Count("xây dựng"));
    }

    [Fact]
    public void Index_IfNeeded_NoticesOtherCorrections()
    {
        string corrections = _folder["corrections.jsonl"];
        Screen.RunAlone("correct", "add", "0", "published", "2020-02", "--reason", "thử", "--author", "lan", "--corrections", corrections);
        JsonElement report = Index("in", "--if-needed", "--corrections", corrections);
        AssertCounts(report, added: 0, changed: 1, removed: 0, unchanged: 3);
        Assert.True(Index("in", "--if-needed", "--corrections", corrections).GetProperty("up_to_date").GetBoolean());

        // One that waits for its article changes none, and is not tried again for ever.
        Screen.RunAlone("correct", "add", "none", "published", "2020-02", "--reason", "thử", "--author", "lan", "--corrections", corrections);
        AssertCounts(Index("in", "--if-needed", "--corrections", corrections), added: 0, changed: 0, removed: 0, unchanged: 4);
        Assert.True(Index("in", "--if-needed", "--corrections", corrections).GetProperty("up_to_date").GetBoolean());

        AssertCounts(Index("in", "--if-needed"), added: 0, changed: 1, removed: 0, unchanged: 3);
    }

    [Fact]
    public void Index_IfNeeded_NoticesOtherOfficialsOfOnesOwn()
    {
        string own = _folder.Write("own.tsv", "# Source: a test\nle-van-muoi\tLê Văn Mười\tBí thư\tHuyện ủy Na Rì\tbac-kan\t2020-01-01\t\ttest\n");
        AssertCounts(Index("in", "--if-needed", "--catalogue", own), added: 0, changed: 4, removed: 0, unchanged: 0);
        Assert.True(Index("in", "--if-needed", "--catalogue", own).GetProperty("up_to_date").GetBoolean());
        File.AppendAllText(own, "le-van-muoi\tLê Văn Mười\tChủ tịch\tUBND huyện Na Rì\tbac-kan\t2018-01-01\t2019-12-31\ttest\n");
        AssertCounts(Index("in", "--if-needed", "--catalogue", own), added: 0, changed: 4, removed: 0, unchanged: 0);
    }

    [Fact]
    public void Index_IfNeeded_MakesOneWhereNoneIsOrOneIsDamaged()
    {
        CutEveryFileShort();
        Assert.True(Index("in", "--if-needed").GetProperty("published").GetBoolean());
        Assert.Equal("4", Count("giải ngân"));
        Directory.Delete(_folder["index"], recursive: true);
        Assert.True(Index("in", "--if-needed").GetProperty("published").GetBoolean());
        Assert.Equal("4", Count("giải ngân"));
    }

    [Fact]
    public void Index_DamagedIndex_IsCode5UntilRebuilt()
    {
        CutEveryFileShort();
        foreach (string[] command in (string[][])[["index", _folder["in"], "--out"], ["stats", "--index"], ["search", "giải ngân", "--index"], ["verify", "--index"]])
            Assert.Equal(5, Screen.RunAlone([.. command, _folder["index"]]).Code);
        Assert.True(Index("in", "--full").GetProperty("published").GetBoolean());
        Assert.Equal("4", Count("giải ngân"));
    }

    [Fact]
    public void Index_DryRun_CountsAndWritesNothing()
    {
        Write("1", "xây dựng");
        File.Delete(_folder["in", "2.jsonl"]);
        JsonElement report = Index("in", "--dry-run");
        AssertCounts(report, added: 0, changed: 1, removed: 1, unchanged: 2);
        Assert.False(report.GetProperty("published").GetBoolean());
        Assert.Equal("4", Count("giải ngân"));
    }

    [Fact]
    public void Index_DryRunWithoutAnIndex_MakesNone()
    {
        Assert.Equal(4, Json(Screen.RunAlone("index", _folder["in"], "--out", _folder["other"], "--dry-run", "--json")).GetProperty("added").GetInt32());
        Assert.False(Directory.Exists(_folder["other"]));
    }

    [Fact]
    public void Index_StandardInput_AddsAndTakesNothingAway()
    {
        string first = GeneratedCorpus.Line("s1", "Một", "Bài về xây dựng.");
        string second = GeneratedCorpus.Line("s2", "Hai", "Bài về xây dựng.");
        foreach (string line in (string[])[first, second])
            Assert.Equal(0, Screen.RunAloneWithInput(line, "index", "-", "--out", _folder["index"]).Code);
        Assert.Equal(("4", "2"), (Count("giải ngân"), Count("xây dựng")));
    }

    [Fact]
    public void Index_SameArticleTwice_IsADuplicate()
    {
        // Without an id of its own the content decides.
        _folder.Write("twice/a.txt", "Hội nghị sơ kết\n\nHội nghị bàn về xây dựng nông thôn mới.");
        _folder.Write("twice/b.txt", "Hội nghị sơ kết\n\nHội nghị bàn về xây dựng nông thôn mới.");
        JsonElement report = Index("twice");
        Assert.Equal((1, 1), (report.GetProperty("added").GetInt32(), report.GetProperty("duplicates").GetInt32()));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public void Index_AnyNumberOfThreads_MakesTheSameIndex(string jobs)
    {
        string corpus = _folder.Write("generated.jsonl", GeneratedCorpus.JsonLines(60, seed: 5, marker: "hoahuong"));
        string reference = _folder["reference"];
        Screen.RunAlone("index", corpus, "--out", reference, "--jobs", "2");
        string other = _folder["other"];
        Screen.RunAlone("index", corpus, "--out", other, "--jobs", jobs);
        string[] queries = ["hội nghị", "nghị quyết -hoahuong", "tỉnh"];
        foreach (string query in queries)
            Assert.Equal(Hits(reference, query), Hits(other, query));
    }

    // Files created in another order, and read by another number of threads: byte for byte the same segments.
    [Fact]
    public void Index_SameFilesWrittenInAnyOrder_MakesTheSameBytes()
    {
        Dictionary<string, byte[]>? first = null;
        foreach ((int order, string jobs) in ((int, string)[])[(1, "1"), (2, "2"), (3, "2")])
        {
            int[] numbers = [.. Enumerable.Range(0, 60)];
            new Random(order).Shuffle(numbers);
            foreach (int i in numbers) _folder.Write($"corpus/bai-{i}.txt", $"Hội nghị số {i}\n\nSáng ngày {1 + (i % 28)}/8/2023, Tỉnh ủy Hậu Giang tổ chức hội nghị số {i} về giải ngân vốn đầu tư công.");
            string index = _folder[$"index-{order}"];
            Assert.Equal(0, Screen.RunAlone("index", _folder["corpus"], "--out", index, "--jobs", jobs).Code);
            Directory.Delete(_folder["corpus"], recursive: true);
            Dictionary<string, byte[]> files = Directory.EnumerateFiles(index, "segment-*").Concat(Directory.EnumerateFiles(index, "attachment-*"))
                .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);
            first ??= files;
            Assert.Equal(first.Keys.Order(StringComparer.Ordinal), files.Keys.Order(StringComparer.Ordinal));
            foreach ((string name, byte[] bytes) in first) Assert.True(bytes.AsSpan().SequenceEqual(files[name]), $"{name} in the order {order}");
        }
    }

    public void Dispose() => _folder.Dispose();

    private void CutEveryFileShort()
    {
        foreach (FileInfo file in new DirectoryInfo(_folder["index"]).GetFiles())
        {
            if (file.Length > 0) File.WriteAllBytes(file.FullName, File.ReadAllBytes(file.FullName)[..^1]);
        }
    }

    private static string Hits(string index, string query)
    {
        JsonElement root = Json(Screen.RunAlone("search", query, "--limit", "100", "--json", "--index", index));
        return string.Join(' ', root.GetProperty("hits").EnumerateArray().Select(h => $"{h.GetProperty("id").GetString()}:{h.GetProperty("score").GetDouble():0.0000}"));
    }

    private void Write(string id, string topic, string folder = "in") =>
        _folder.Write($"{folder}/{id}.jsonl", GeneratedCorpus.Line(id, $"Bài số {id}", $"Bài viết số {id} về {topic} của tỉnh."));

    private JsonElement Index(string path, params string[] more) => Json(Screen.RunAlone(["index", _folder[path], "--out", _folder["index"], "--json", .. more]));

    private string Count(string query) => Screen.RunAlone("search", query, "--count", "--index", _folder["index"]).Out.Trim();

    private static JsonElement Json(IndexerProcess.Result result)
    {
        Assert.True(result.Code == 0, $"{result.Code}: {result.Error}");
        return JsonDocument.Parse(result.Out).RootElement;
    }

    private static void AssertCounts(JsonElement report, int added, int changed, int removed, int unchanged) => Assert.Equal(
        (added, changed, removed, unchanged),
        (report.GetProperty("added").GetInt32(), report.GetProperty("changed").GetInt32(), report.GetProperty("removed").GetInt32(), report.GetProperty("unchanged").GetInt32()));
}
