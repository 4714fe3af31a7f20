using System.Collections.Frozen;
using System.Text;

namespace NewsSearch.Analysis.Vietnamese.Tokenizing;

/// <summary>
/// The closed lists of words that decide how their neighbours are cut. A word counts if it subsumes a listed one:
/// written without marks it has the same effect, with other marks it has none.
/// </summary>
internal static class ContextWords
{
    private static readonly (WordFlags Flags, string Words)[] Lists =
    [
        (WordFlags.IsAbbreviation, "tp tx tt gs pgs ts ths bs ks nsnd nsưt ls cn cv bt gđ ô b"),
        (WordFlags.IsDateWord, "ngày sáng trưa chiều tối đêm hôm nay qua mùng mồng rạng"),
        (WordFlags.IsDay, "ngày mùng mồng"),
        (WordFlags.IsRangeWord, "cấp khoảng chừng lớp tầng thắng thua"),
        (WordFlags.IsUnit,
            "người triệu tỷ tỉ nghìn ngàn trăm chục năm tuần giờ phút giây đồng tấn tạ kg km m m2 m3 ha mét lít độ tuổi lần "
            + "chiếc cái con hộ suất điểm bậc tầng căn cây cuộc vụ trường vị giải đô usd phần phòng héc kw mw khối"),
        (WordFlags.IsWeakUnit, "tháng ngày xã phường huyện tỉnh thôn ấp khu nhóm lớp đội đoàn"),
        (WordFlags.IsMonth, "tháng"),
        (WordFlags.IsYear, "năm"),
        (WordFlags.IsTy, "tỷ tỉ"),
        (WordFlags.IsSo, "số"),
        // quý, khóa, (nhiệm) kỳ, (lần) thứ, (khu) vực, (đại) hội, (thế) kỷ, loại, hạng, cấp, (giai) đoạn, đợt, khu, vùng, chương
        (WordFlags.IsOrdinalWord, "quý quí khóa kỳ kì thứ vực hội kỷ kỉ loại hạng cấp đoạn đợt khu vùng chương"),
    ];

    // What may be glued to a number: 30m2, 500kg, 20tỷ.
    private static readonly FrozenSet<string> GluedUnits = FrozenSet.Create(
        StringComparer.Ordinal,
        "m", "m2", "m3", "km", "km2", "cm", "mm", "ha", "kg", "tấn", "tạ", "tỷ", "tỉ", "triệu", "nghìn", "đ", "đồng", "kv", "kw", "kwh", "mw", "mwh", "usd", "lít", "người");

    private static readonly FrozenDictionary<string, (byte[] Key, WordFlags Flags)[]> ByFolded = BuildByFolded();
    private static readonly FrozenDictionary<string, (byte[] Key, WordFlags Flags)[]>.AlternateLookup<ReadOnlySpan<char>> Lookup
        = ByFolded.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnitLookup = GluedUnits.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The flags of a term's key.</summary>
    public static WordFlags FlagsOf(ReadOnlySpan<byte> key)
    {
        ReadOnlySpan<byte> folded = TermKey.Folded(key);
        if (folded.Length > 8) return WordFlags.None;
        Span<char> text = stackalloc char[8];
        if (!Lookup.TryGetValue(text[..Encoding.UTF8.GetChars(folded, text)], out (byte[] Key, WordFlags Flags)[]? words)) return WordFlags.None;
        WordFlags flags = WordFlags.None;
        foreach ((byte[] word, WordFlags wordFlags) in words)
        {
            if (TermKey.Subsumes(key, word)) flags |= wordFlags;
        }

        return flags;
    }

    /// <summary>Whether a term in canonical spelling is a unit that numbers are glued to.</summary>
    public static bool IsGluedUnit(ReadOnlySpan<char> term) => UnitLookup.Contains(term);

    private static FrozenDictionary<string, (byte[] Key, WordFlags Flags)[]> BuildByFolded()
        => Lists
            .SelectMany(list => list.Words.Split(' ').Select(word => (Key: TermKey.Encode(word), list.Flags)))
            .GroupBy(entry => Encoding.UTF8.GetString(TermKey.Folded(entry.Key)), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
