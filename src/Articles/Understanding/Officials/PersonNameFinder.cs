using System.Collections.Frozen;
using NewsSearch.Articles.Understanding.Words;
using NewsSearch.Catalogue.Mentions;

namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>
/// Finds full names: two to five capitalised words that begin with a family name, or stand after a form of address.
/// Names of streets, schools and places are none.
/// </summary>
internal sealed class PersonNameFinder(FrozenSet<string> familyNames)
{
    private const int LongestName = 5;

    private static readonly FrozenSet<string> Address = FrozenSet.ToFrozenSet(["ông", "bà", "anh", "chị", "chí", "cụ"], StringComparer.Ordinal);

    // Words before a name that make it the name of a thing.
    private static readonly FrozenSet<string> Things = FrozenSet.ToFrozenSet(
    [
        "đường", "phố", "phường", "xã", "huyện", "quận", "trấn", "thôn", "ấp", "trường", "thpt", "thcs", "cầu", "quỹ", "viên", "viện", "vịnh",
        "khu", "chợ", "trường", "giải", "sông", "núi", "đảo", "kênh", "hồ", "đèo", "cảng", "họ", "tượng", "đền", "chùa", "lăng", "mộ", "tên",
    ], StringComparer.Ordinal);

    /// <summary>Adds the names to the text, in order.</summary>
    public void Find(ReadText text)
    {
        List<Word> words = text.Words;
        for (int i = 0; i < words.Count; i++)
        {
            if (!words[i].Capital || words[i].Text.Length == 0) continue;
            bool addressed = i > 0 && words[i].Before == Separator.Space && Address.Contains(words[i - 1].Text) && IsAddress(words, i - 1);
            if (PlaceEnd(text, i, addressed) is { } place)
            {
                i = place - 1;
                continue;
            }

            bool family = familyNames.Contains(words[i].Text);
            if (!addressed && !family) continue;
            // "Hàn Quốc Quảng Ngãi": countries that begin like a family name.
            if (!addressed && OrganisationWords.Foreign.TryMatch(words, i, out int country, out _) && country > 1)
            {
                i += country - 1;
                continue;
            }

            int last = RunEnd(text, i);
            if (!family && IsForeign(words, i, last)) continue;
            if (last == i || last - i >= LongestName || IsThing(words, i, addressed)) continue;
            if (!addressed && last - i == 1 && FamilyNames.IsWeak(words[i].Text) && !FollowsTitle(words, i)) continue;
            if (IsOrganisation(words, i, last) || IsFounder(words, i, last)) continue;
            text.AddName(new PersonName(i, last, addressed));
            i = last;
        }
    }

    // "đồng chí", "đ/c": "chí" alone is no form of address.
    private static bool IsAddress(List<Word> words, int at)
        => words[at].Text != "chí" || (at > 0 && words[at - 1].Text == "đồng");

    // The word after a place that begins here and is not the beginning of a longer name.
    private int? PlaceEnd(ReadText text, int at, bool addressed)
    {
        if (addressed || text.PlaceAt(at) is not { } place) return null;
        int end = text.WordFrom(at, place.End);
        if (place.Kind != PlaceKind.None || !place.BeforeCapital) return end;
        // "Cao Bằng Lại Xuân Môn" is a place and a name; "Lâm Đồng Hải" is a name alone.
        bool nameFollows = end < text.Words.Count && familyNames.Contains(text.Words[end].Text) && RunEnd(text, end) > end;
        return nameFollows || !familyNames.Contains(text.Words[at].Text) ? end : null;
    }

    private static int RunEnd(ReadText text, int first)
    {
        List<Word> words = text.Words;
        int last = first;
        while (last + 1 < words.Count && last - first < LongestName)
        {
            Word next = words[last + 1];
            if (!next.Capital || next.Before is not (Separator.Space or Separator.Apostrophe) || HasStop(text.Text, words[last].End, next.Start)) break;
            if (next.AllCapitals != words[first].AllCapitals && next.AllCapitals) break;
            if (char.IsDigit(next.Text[0]) || RoleTitle.Table.TryMatch(words, last + 1, out _, out _)) break;
            last++;
        }

        return last;
    }

    // A single capital letter with a dot joins words ("K. Marx"), but no Vietnamese name goes on after one.
    private static bool HasStop(string text, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (text[i] is '.' or '\n') return true;
        }

        return false;
    }

    private static bool IsThing(List<Word> words, int at, bool addressed)
        => !addressed && at > 0 && words[at].Before == Separator.Space && Things.Contains(words[at - 1].Text)
        && !(at > 1 && (IsOffice(words[at - 2].Text) || IsOtherWord(words[at - 2].Text, words[at - 1].Text)));

    // Second halves of words that are no things: "môi trường", "yêu cầu", "ủy viên".
    private static bool IsOtherWord(string first, string second) => second switch
    {
        "trường" => first is "môi" or "thị" or "hiện",
        "cầu" => first is "yêu" or "nhu",
        "viên" => first != "công",
        "viện" => first is not ("bệnh" or "học" or "thư"),
        "tượng" => first is "đối" or "hiện",
        "tên" => first is "ký",
        _ => false,
    };

    // "Chủ tịch UBND thành phố Nguyễn Thành Phong": here the place is left out before the person.
    private static bool IsOffice(string beforeKind) => beforeKind is "thành" or "ubnd" or "hđnd" or "ủy" or "tịch" or "thư" or "dân";

    // "ông Reuven Rivlin": no family name of the country, and not one letter of its own.
    private static bool IsForeign(List<Word> words, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (words[i].Before == Separator.Apostrophe) return false;
            foreach (char c in words[i].Text)
            {
                if (!char.IsAscii(c)) return false;
            }
        }

        return true;
    }

    // "Đoàn Thanh niên", "Ban Tổ chức": organisations begin like names.
    private static bool IsOrganisation(List<Word> words, int first, int last)
        => OrganisationWords.Heads.TryMatch(words, first, out int length, out _) && (length > 1 || (last == first + 1 && !words[last].Capital));

    // Hồ Chí Minh stands for the city, the Youth Union, prizes and campaigns, and for no official of the day.
    private static bool IsFounder(List<Word> words, int first, int last)
        => last == first + 2 && words[first].Text == "hồ" && words[first + 1].Text == "chí" && words[last].Text == "minh";

    private static bool FollowsTitle(List<Word> words, int at)
    {
        for (int first = Math.Max(0, at - 4); first < at; first++)
        {
            if (words[at].Before <= Separator.Comma && RoleTitle.Table.TryMatch(words, first, out int length, out _) && first + length == at) return true;
        }

        return false;
    }
}
