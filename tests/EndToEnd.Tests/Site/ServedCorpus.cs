using System.Text;
using System.Text.Json;

namespace NewsSearch.EndToEnd.Tests.Site;

/// <summary>
/// A few hundred made-up reports with all kinds of dates, provinces, people and publishers, indexed and served by the
/// real programs; the same at every run.
/// </summary>
public sealed class ServedCorpus : IAsyncLifetime
{
    private const int Articles = 300;
    private static readonly string[] Places = ["Hậu Giang", "Trà Vinh", "Bắc Kạn", "Cần Thơ", "Hà Nội", "Thái Nguyên", "Nghệ An", "Sóc Trăng"];
    private static readonly string[] People = ["Nghiêm Xuân Thành", "Trần Văn Huyến", "Đồng Văn Thanh", "Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"];
    private static readonly string[] Posts = ["Bí thư Tỉnh ủy", "Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh", "Phó Chủ tịch HĐND tỉnh"];
    private static readonly string[] Topics = ["giải ngân vốn đầu tư công", "chuyển đổi số", "xây dựng nông thôn mới", "phòng chống thiên tai", "giảm nghèo bền vững", "cải cách hành chính"];
    private static readonly string[] Sources = ["Báo Một", "Báo Hai", "Báo Ba"];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "news-search-corpus-" + Guid.NewGuid().ToString("N"));
    private RunningProgram? _web;

    /// <summary>The site's address, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The folder of the index.</summary>
    public string IndexFolder => Path.Combine(_folder, "index");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        string file = Path.Combine(_folder, "corpus.jsonl");
        await File.WriteAllLinesAsync(file, Lines(), new UTF8Encoding(false));
        await RunningProgram.RunAsync(Programs.Indexer, "index", file, "--out", IndexFolder);
        Address = "http://127.0.0.1:" + ServedSeeds.FreePort();
        _web = RunningProgram.Start(Programs.Web, "--urls", Address, "--index", IndexFolder);
        await _web.WaitUntilReadyAsync(Address);
    }

    public async Task DisposeAsync()
    {
        if (_web is not null) await _web.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<string> Lines()
    {
        Random random = new(20_250_701);
        string Of(string[] choices) => choices[random.Next(choices.Length)];
        for (int i = 0; i < Articles; i++)
        {
            string place = Of(Places);
            string topic = Of(Topics);
            string body = $"Ngày hôm qua, tỉnh {place} tổ chức hội nghị về {topic}. "
                + (random.Next(3) > 0 ? $"Đồng chí {Of(People)}, {Of(Posts)} {place}, chủ trì hội nghị. " : "")
                + (random.Next(3) == 0 ? $"Cùng dự có đồng chí {Of(People)}, {Of(Posts)} {Of(Places)}. " : "")
                + $"Các đại biểu thảo luận về {Of(Topics)} và kết quả số {i}.";
            string? date = random.Next(4) switch
            {
                0 => null,
                1 => $"{2021 + random.Next(5)}-{random.Next(1, 13):00}",
                _ => $"{2021 + random.Next(5)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}",
            };
            Dictionary<string, string?> line = new() { ["id"] = $"c{i:000}", ["title"] = $"{place}: {topic}", ["body"] = body, ["date"] = date, ["source"] = random.Next(5) == 0 ? null : Of(Sources) };
            yield return JsonSerializer.Serialize(line.Where(static field => field.Value is not null).ToDictionary());
        }
    }
}
