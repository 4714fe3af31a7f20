using System.Globalization;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding;
using NewsSearch.Catalogue;
using NewsSearch.TestSupport;

namespace NewsSearch.Articles.Tests.Contract;

/// <summary>Articles for the contract suite: generated news, understood as the program does it, and the five seeds.</summary>
internal static class ContractCorpus
{
    public static readonly string[] Words =
    [
        "giải", "ngân", "vốn", "đầu", "tư", "công", "hậu", "giang", "hầu", "giảng", "bão", "lụt", "miền", "trung", "từ", "chức", "tử", "tù", "bí", "thư",
        "hội", "nghị", "kỷ", "luật", "kỉ", "lý", "lí", "nông", "thôn", "mới", "khởi", "tố", "bắt", "tạm", "giam", "nguyên", "chủ", "tịch", "quy", "hoạch",
        "đất", "đai", "giá", "gia", "thanh", "tra", "thành", "trà", "xuất", "khẩu", "gạo", "covid19", "quý", "IV", "2024", "1.530", "8,04%", "35-CT/TW",
    ];

    public static readonly string[] Provinces = ["Hậu Giang", "Sóc Trăng", "Cần Thơ", "Trà Vinh", "Hà Nội", "Bắc Kạn", "Thanh Hóa", "Quảng Nam"];

    public static readonly string[] Officials = ["Nguyễn Văn Thụ", "Trần Thị Bích", "Lê Hoàng Minh", "Phạm Quốc Đạt"];

    private static readonly string[] Sources = ["Báo Tỉnh", "Tin Nhanh Bốn Phương", "Đài Phát thanh"];
    private static readonly string[] Posts = ["Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh", "Phó Bí thư Thường trực Tỉnh ủy"];

    /// <summary>Generated articles; the same for the same seed.</summary>
    public static IEnumerable<Article> Generate(int count, int seed, string prefix)
    {
        var random = new Random(seed);
        var understanding = new ArticleUnderstanding(NewsCatalogue.Default);
        string last = "";
        for (int i = 0; i < count; i++)
        {
            // Some are nearly the one before: they fold together.
            last = last.Length > 0 && random.Next(8) == 0 ? last + " Tin thêm." : Text(random);
            string title = random.Next(3) == 0 ? "" : Sentence(random, random.Next(4, 9));
            string body = random.Next(12) == 0 ? VietnameseText.Fold(last) : last;
            yield return understanding.Understand(new SourceDocument
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{prefix}{i}"),
                File = $"generated/{prefix}.jsonl",
                Text = title.Length == 0 ? body : $"{title}\n\n{body}",
                GivenTitleLength = title.Length,
                Source = random.Next(3) == 0 ? null : Sources[random.Next(Sources.Length)],
                GivenDate = random.Next(4) switch
                {
                    0 => null,
                    1 => string.Create(CultureInfo.InvariantCulture, $"{2021 + random.Next(4)}-{random.Next(1, 13):00}"),
                    _ => string.Create(CultureInfo.InvariantCulture, $"{2021 + random.Next(4)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}"),
                },
            });
        }
    }

    /// <summary>The five seeds.</summary>
    public static IEnumerable<Article> Seeds()
    {
        var understanding = new ArticleUnderstanding(NewsCatalogue.Default);
        return new ArticleReader().Read([Repository.Path("seeds")]).Where(step => step.Document is not null).Select(step => understanding.Understand(step.Document!));
    }

    private static string Text(Random random)
    {
        var sentences = new List<string>();
        for (int i = random.Next(2, 9); i > 0; i--)
        {
            string province = Provinces[random.Next(Provinces.Length)];
            sentences.Add(random.Next(6) switch
            {
                0 => $"Tỉnh ủy {province} tổ chức hội nghị về {Phrase(random, 4)}.",
                1 => $"Đồng chí {Officials[random.Next(Officials.Length)]}, {Posts[random.Next(Posts.Length)]} {province}, phát biểu chỉ đạo.",
                2 => $"Ủy ban nhân dân (UBND) tỉnh {province} báo cáo {Phrase(random, 5)}.",
                3 => $"Quỹ Bảo trợ trẻ em nghèo (BTTEN) tỉnh {province} {Phrase(random, 3)}.",
                _ => Sentence(random, random.Next(5, 16)) + ".",
            });
        }

        return string.Join(random.Next(2) == 0 ? " " : "\n\n", sentences);
    }

    private static string Sentence(Random random, int words)
    {
        string phrase = Phrase(random, words);
        return char.ToUpperInvariant(phrase[0]) + phrase[1..];
    }

    // Neighbours of the list make words of two syllables more often than chance.
    private static string Phrase(Random random, int words)
    {
        var chosen = new List<string>();
        while (chosen.Count < words)
        {
            int at = Math.Min(random.Next(Words.Length), random.Next(Words.Length));
            chosen.Add(Words[at]);
            if (random.Next(2) == 0 && at + 1 < Words.Length) chosen.Add(Words[at + 1]);
        }

        return string.Join(' ', chosen);
    }
}
