using System.Collections.Frozen;
using NewsSearch.Articles.Understanding.Words;
using NewsSearch.Catalogue.Mentions;

namespace NewsSearch.Articles.Understanding.Provinces;

/// <summary>
/// Weighs a mention by the words before it: a neighbour, a home town, a school or a street of that name says little or
/// nothing about where the news is.
/// </summary>
internal sealed class MentionContext(List<Word> words)
{
    // The name is part of something that may stand anywhere, or the place is only compared with.
    private static readonly FrozenSet<string> Passing = Set(
        "sau giáp ranh quê quán cận gốc báo đài đường phố luật trường học viện giải hơn như sánh tàu tuyến quốc lộ sông hồ");

    // Institutions whose name says where they sit: "Đại học Bách khoa TP HCM", "Đoàn luật sư TP Cần Thơ".
    private static readonly FrozenSet<string> Institutions = Set("đại trường viện báo luật công hàng thể clb đoàn nhà trung");

    // Words that end a name: what follows them is no part of it.
    private static readonly FrozenSet<string> Links = Set("đến tại ở của với và do từ về cho là trong theo qua được đã sẽ vào");

    // Capitalised only because a sentence begins with them.
    private static readonly FrozenSet<string> Openers = Set(
        "tại ở theo từ trong về với sau đến cả riêng và khi của do để người nhiều trên ngoài như qua vào cùng rời tới còn hiện nay cho là nếu vì lãnh toàn");

    private static readonly FrozenSet<string> Government = Set("ubnd hđnd ủy sở an ban bộ quân tòa viện mttq hội đảng phòng ngành chức đồn thanh");

    // A life told in short: the places in it are stations, not the news.
    private static readonly FrozenSet<string> Life = Set("quê từng kinh tốt sinh làm");

    /// <summary>The factor, 0 to 1.5, and whether the mention shows the place to be dealt with.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="word">The word at or after its start.</param>
    /// <param name="nameFollows">Whether a person's name follows right after it.</param>
    public (double Factor, bool Strong) Weigh(in PlaceMention mention, int word, bool nameFollows)
    {
        if (mention.AfterCapital && !(word > 0 && Openers.Contains(words[word - 1].Text))) return (IsGovernment(word) ? 1 : 0.2, false);
        if (mention.BeforeCapital && mention.Kind == PlaceKind.None && !nameFollows) return (0.2, false);
        // Alone they are the archipelagos, a matter of the whole country.
        if (mention.Kind == PlaceKind.None && mention.Name.Text is "Hoàng Sa" or "Trường Sa") return (0, false);
        if (IsConstituency(word)) return (0.2, false);
        bool government = IsGovernment(word);
        if (IsPassing(word) || IsHomeTown(mention, word)) return (0, false);
        if (IsOfInstitution(word)) return (0.2, false);
        if (InLife(word)) return (0.2, false);
        bool bracketed = words[word].Before == Separator.Open;
        if (government) return (1.5, true);
        if (mention.Kind is PlaceKind.Province or PlaceKind.City) return (1.2, true);
        bool begins = words[word].Before >= Separator.Stop || (word > 0 && words[word - 1].Text is "tại" or "ở");
        return (bracketed ? 0.7 : 1, begins);
    }

    // "đại biểu Lê Văn Mười (Cao Bằng)", "đoàn Cao Bằng", "ĐBQH tỉnh Cao Bằng": whom a speaker represents.
    private bool IsConstituency(int word)
    {
        bool bracketed = words[word].Before == Separator.Open;
        for (int i = word - 1, seen = 0; i >= 0 && seen < 8; i--, seen++)
        {
            string text = words[i].Text;
            if (text == "đbqh" || (text == "biểu" && i > 0 && words[i - 1].Text == "đại")) return bracketed || IsOnlyBody(i + 1, word);
            if (words[i].Before >= (bracketed ? Separator.Stop : Separator.Comma)) break;
        }

        return word > 0 && words[word].Before == Separator.Space && words[word - 1].Text == "đoàn" && (word < 2 || words[word - 2].Text is not ("tỉnh" or "thành" or "huyện"));
    }

    private bool IsOnlyBody(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (words[i].Text is not ("quốc" or "hội" or "đoàn" or "tỉnh" or "thành" or "phố" or "tp")) return false;
        }

        return true;
    }

    private bool IsPassing(int word)
    {
        for (int i = word - 1; i >= 0 && i >= word - 3; i--)
        {
            if (words[i + 1].Before > Separator.Space) return false;
            if (!Passing.Contains(words[i].Text)) continue;
            // "luật", "trường", "học", "viện" pass only right before; a verb of position may have "với" after it.
            return i == word - 1 || words[i].Text is "giáp" or "ranh" or "quê" or "gốc" or "cận";
        }

        return false;
    }

    // "tỉnh Nghệ An (quê ông Công)"
    private bool IsHomeTown(in PlaceMention mention, int word)
    {
        while (word < words.Count && words[word].Start < mention.End) word++;
        return word < words.Count && words[word].Text == "quê" && words[word].Before <= Separator.Open;
    }

    private bool IsOfInstitution(int word)
    {
        for (int i = word - 1, seen = 0; i >= 0 && seen < 6 && words[i + 1].Before <= Separator.Dash; i--, seen++)
        {
            string text = words[i].Text, next = words[i + 1].Text;
            if (Links.Contains(text)) return false;
            if (!Institutions.Contains(text)) continue;
            if ((text, next) is ("đại", "học") or ("trường", _) or ("học", "viện") or ("bệnh", "viện") or ("công", "ty") or ("ngân", "hàng") or ("luật", "sư") or ("trung", "tâm") or ("nhà", "máy") or ("báo", _)
                && (text != "báo" || words[i].Capital)) return true;
        }

        return false;
    }

    private bool IsGovernment(int word)
        => word > 0 && words[word].Before == Separator.Space && Government.Contains(words[word - 1].Text) && (words[word - 1].Capital || words[word - 1].Text is "ủy" or "an");

    // The sentence's beginning up to the mention, as far as a glance reaches.
    private bool InLife(int word)
    {
        for (int i = word - 1, seen = 0; i >= 0 && seen < 120; i--, seen++)
        {
            if (Life.Contains(words[i].Text) && IsLife(i)) return true;
            if (words[i].Before >= Separator.Stop) return false;
        }

        return false;
    }

    private bool IsLife(int i)
    {
        string next = i + 1 < words.Count ? words[i + 1].Text : "";
        return words[i].Text switch
        {
            "quê" => true,
            "từng" => next is "làm" or "đảm" or "giữ" or "học" or "là" or "công",
            "kinh" => next == "qua",
            "tốt" => next == "nghiệp",
            "làm" => i > 0 && words[i - 1].Text is "ông" or "bà",
            _ => next is "năm" or "ra" or "tại",
        };
    }

    private static FrozenSet<string> Set(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
