using System.Text;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Articles.Evaluation;

/// <summary>How names and posts of a golden set are compared with those found.</summary>
internal static class ExtractionSpelling
{
    private static readonly Dictionary<string, string> Acronyms = new(StringComparer.Ordinal)
    {
        ["ubnd"] = "uy ban nhan dan", ["hdnd"] = "hoi dong nhan dan", ["mttq"] = "mat tran to quoc", ["bch"] = "ban chap hanh", ["btv"] = "ban thuong vu",
        ["tp"] = "thanh pho", ["tw"] = "trung uong", ["hcm"] = "ho chi minh", ["dbqh"] = "dai bieu quoc hoi", ["tphcm"] = "thanh pho ho chi minh",
    };

    // Words that name a kind of place, or join: their absence makes no other organisation.
    private static readonly HashSet<string> Fillers = new("tinh thanh pho huyen quan thi xa viet nam cua thuoc va".Split(' '), StringComparer.Ordinal);

    // From this overlap on (Dice's coefficient of the words) two organisations are the same.
    private const double SameOrganisation = 0.6;

    /// <summary>Lower case, no marks, words parted by one blank.</summary>
    public static string Folded(string text) => Plain(VietnameseText.Fold(VietnameseText.Compose(text)));

    /// <summary>Lower case with marks, tone marks in one place, words parted by one blank.</summary>
    public static string NameKey(string name) => Plain(VietnameseText.Canonical(VietnameseText.Compose(name)));

    /// <summary>One key for all names of a province.</summary>
    public static string ProvinceKey(string name) => Folded(name) switch
    {
        "tp ho chi minh" or "thanh pho ho chi minh" => "ho chi minh",
        "hue" => "thua thien hue",
        var key => key,
    };

    /// <summary>Whether two posts are one: equal titles, and organisations that share most of their words.</summary>
    public static bool SameRole(ExtractionGoldenRow.Role expected, OfficialRole found)
    {
        if (Folded(expected.Title) != Folded(found.Title)) return false;
        string province = found.ProvinceId ?? "";
        HashSet<string> left = Words(expected.Organisation, expected.Province.Length > 0 ? expected.Province : province);
        HashSet<string> right = Words(found.Organisation, province.Length > 0 ? province : expected.Province);
        if (left.Count == 0 && right.Count == 0) return true;
        int both = left.Count(right.Contains);
        return both > 0 && 2.0 * both / (left.Count + right.Count) >= SameOrganisation;
    }

    private static HashSet<string> Words(string organisation, string province)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (string word in Folded(organisation).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            words.UnionWith(Acronyms.TryGetValue(word, out string? expanded) ? expanded.Split(' ') : [word]);
        words.ExceptWith(Fillers);
        words.ExceptWith(Folded(province).Split(' '));
        return words;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) || c is >= '\u0300' and <= '\u036F') plain.Append(c);
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }
}
