namespace NewsSearch.Articles.Tests.Searching;

/// <summary>Queries made to cost as much as they can.</summary>
internal static class QueriesOfDeath
{
    public static IReadOnlyList<string> All { get; } =
    [
        Repeat("a* ", 512),
        Repeat("aa* ", 512),
        string.Join(' ', Frequent.Select(static word => word[..2] + "*")),
        string.Join(" OR ", Frequent.Select(static word => word[..2] + "*")),
        new string('(', 10_000) + "a",
        Repeat("(a OR ", 2_000) + "b",
        Repeat("((((((((một)))))))) ", 200),
        new string('"', 300),
        string.Join(" OR ", Enumerable.Repeat("\"a b\"", 100)),
        string.Join(" OR ", Frequent.Zip(Frequent.Skip(1), static (left, right) => $"\"{left} {right}\"")),
        Repeat("NOT ", 1_000) + "a",
        string.Join(' ', Frequent.Select(static word => "-" + word)),
        Repeat("title:", 1_000) + "a",
        Repeat("a.b.", 200),
        "*",
        "?*?*",
        "\"a b\"~99999",
        string.Join(" OR ", Enumerable.Range(0, 100).Select(static i => $"title:t{i}")),
        new string('đ', 100_000),
        Repeat("ủy ban nhân dân ", 40),
        Repeat("uy ban nhan dan ", 40),
        "\"" + Repeat("UBND HĐND ", 20) + "\"",
        "\"" + Repeat("uy ban ", 40) + "\"",
        string.Join(' ', Frequent),
        string.Join(" OR ", Frequent),
        string.Join(' ', Frequent.Select(static word => word + "x")),
        Repeat("đường dduwowngf duong ", 30),
        Repeat("UBND HĐND TP TW BCH TU ", 30),
        "province:(" + string.Join(" OR ", Frequent) + ")",
        string.Join(' ', Enumerable.Range(0, 60).Select(static i => $"date:{1990 + i}")),
        .. OfTheSecondLook,
    ];

    // Found by looking for what the caps above leave dear: half as long, without marks, and without hits.
    private static IEnumerable<string> OfTheSecondLook =>
    [
        "\"các của và trong\"",
        "\"uy ban uy ban\"",
        "\"UBND HĐND\" \"HĐND UBND\"",
        "\"" + Repeat("UBND HĐND ", 8) + "\"",
        "\"" + Repeat("uy ban ", 8) + "\"",
        string.Join(" OR ", Phrases(Frequent).Take(8)),
        string.Join(" OR ", Phrases(Unmarked).Take(8)),
        string.Join(' ', Phrases(Unmarked).Take(8)),
        string.Join(' ', Phrases(Frequent).Take(4).Select(static phrase => "-" + phrase)),
        string.Join(' ', Unmarked.Take(16)),
        string.Join(" OR ", Unmarked.Take(18)),
        "cua va cac duoc",
        "tr* th* ng* nh*",
        "tr* OR th* OR ng* OR nh*",
        "\"trong th*\"",
        "thaaanh pho ho chi mihn uy ban nahn dan tinh hau giagn nguyen vna thanh bi thu",
        "title:(" + string.Join(" OR ", Frequent.Take(16)) + ")",
        string.Join(' ', Synonymous),
        string.Join(' ', Synonymous.Take(4)),
        string.Join(" OR ", Synonymous.Take(4)),
        "ky luat tham nhung xet xu lu lut",
        string.Join(" OR ", Synonymous),
        "tan chu tich tan bi thu tan bo truong tan giam doc ky luat tu chuc bi bat tham nhung sap nhap lu lut",
    ];

    // Each with many synonyms.
    private static string[] Synonymous =>
    [
        "tân chủ tịch", "tân bí thư", "tân giám đốc", "từ chức", "miễn nhiệm", "bổ nhiệm", "kỷ luật", "bị bắt", "xét xử", "tham nhũng", "sáp nhập", "bãi bỏ", "khánh thành", "lũ lụt",
    ];

    private static string[] Unmarked => ["cua", "va", "cac", "trong", "duoc", "cho", "la", "co", "voi", "nhung", "nguoi", "mot", "da", "khong", "nam", "ngay", "tinh", "dan"];

    private static IEnumerable<string> Phrases(string[] words) => words.Zip(words.Skip(1), static (left, right) => $"\"{left} {right}\"");

    // The words of most articles, without and with marks.
    private static string[] Frequent =>
    [
        "của", "và", "các", "trong", "được", "cho", "là", "có", "với", "những", "người", "một", "đã", "khong", "nam", "ngay", "tinh", "dân", "nhân", "thành",
        "phố", "hội", "công", "tác", "viet", "chính", "quoc", "đảng", "trưởng", "chu", "tịch", "ban", "huyện", "xã",
    ];

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
