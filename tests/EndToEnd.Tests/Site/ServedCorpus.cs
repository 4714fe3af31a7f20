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
    private static readonly string[] Places =
    [
        "Hậu Giang", "Trà Vinh", "Bắc Kạn", "Cần Thơ", "Hà Nội", "Thái Nguyên", "Nghệ An", "Sóc Trăng", "Hồ Chí Minh", "Bình Dương", "Bà Rịa - Vũng Tàu", "Đà Nẵng",
        "Quảng Nam", "Hải Phòng", "Hải Dương", "Phú Thọ", "Vĩnh Phúc", "Hòa Bình", "Lâm Đồng", "Bình Thuận", "Đắk Nông", "Vĩnh Long", "Bến Tre", "Thanh Hóa",
    ];

    private static readonly string[] People =
    [
        "Nghiêm Xuân Thành", "Trần Văn Huyến", "Đồng Văn Thanh", "Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Hồng Hạnh", "Hoàng Quốc Khánh",
        "Vũ Đức Thịnh", "Đặng Thị Phương Thảo", "Bùi Quang Huy", "Đỗ Thanh Tùng", "Ngô Chí Dũng", "Dương Thị Tuyết", "Lý Minh Triết", "Huỳnh Tấn Phước",
    ];

    private static readonly string[] Posts =
    [
        "Bí thư Tỉnh ủy", "Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh", "Phó Chủ tịch HĐND tỉnh", "Phó Chủ tịch UBND tỉnh", "Giám đốc Sở Tài chính", "Giám đốc Sở Nông nghiệp và Môi trường",
        "Trưởng ban Tổ chức Tỉnh ủy", "Phó Trưởng đoàn đại biểu Quốc hội tỉnh", "Chánh Thanh tra tỉnh", "Chủ tịch Ủy ban MTTQ tỉnh",
    ];

    private static readonly string[] Topics = ["giải ngân vốn đầu tư công", "chuyển đổi số", "xây dựng nông thôn mới", "phòng chống thiên tai", "giảm nghèo bền vững", "cải cách hành chính"];

    // Enough words that articles differ from each other as real ones do.
    private static readonly string[] Vocabulary =
    [
        "công trình", "đường giao thông", "mặt bằng", "nhà thầu", "doanh nghiệp", "hợp tác xã", "nông dân", "học sinh", "trường học", "bệnh viện", "trạm y tế", "khu công nghiệp",
        "ngân sách", "thu hút", "dân cư", "quy hoạch", "đất đai", "môi trường", "nguồn nước", "thủy lợi", "lúa gạo", "trái cây", "thủy sản", "du lịch", "văn hóa", "lễ hội", "thanh niên",
        "phụ nữ", "cựu chiến binh", "an ninh", "quốc phòng", "biên giới", "cảng biển", "sân bay", "cầu", "điện", "viễn thông", "dữ liệu", "dịch vụ công", "thủ tục", "giám sát", "kiểm tra",
        "nghị quyết", "chương trình", "kế hoạch", "quý ba", "đầu năm", "nhiệm kỳ", "đại hội", "cán bộ", "đảng viên", "cử tri", "khiếu nại", "tố cáo", "đào tạo", "việc làm", "bảo hiểm", "nhà ở",
    ];

    private static readonly string[] Sources =
        ["Báo Một", "Báo Hai", "Báo Ba", "Cổng thông tin điện tử tỉnh", "Đài Phát thanh và Truyền hình", "Tạp chí Tổ chức nhà nước", "Báo Tài nguyên và Môi trường", "Trang tin Đoàn đại biểu Quốc hội", "Bản tin Tỉnh ủy"];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "news-search-corpus-" + Guid.NewGuid().ToString("N"));
    private RunningProgram? _web;

    /// <summary>The site's address, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The number of the site's process.</summary>
    public int ProcessId => _web!.Id;

    /// <summary>The folder of the index.</summary>
    public string IndexFolder => Path.Combine(_folder, "index");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        string file = Path.Combine(_folder, "corpus.jsonl");
        await File.WriteAllLinesAsync(file, Lines(), new UTF8Encoding(false));
        await RunningProgram.RunAsync(Programs.Indexer, "index", file, "--out", IndexFolder);
        Address = "http://127.0.0.1:" + ServedSeeds.FreePort();
        _web = RunningProgram.Start(Programs.Web, "--urls", Address, "--index", IndexFolder, "--Proxy:Addresses", "127.0.0.1");
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
            for (int sentence = random.Next(2, 9); sentence > 0; sentence--)
            {
                body += "\nVề " + string.Join(' ', Enumerable.Range(0, random.Next(15, 40)).Select(_ => Of(Vocabulary)))
                    + (random.Next(4) == 0 ? $", đồng chí {Of(People)}, {Of(Posts)} {Of(Places)}, đề nghị đẩy nhanh tiến độ {Of(Topics)}." : ".");
            }

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
