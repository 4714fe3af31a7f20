using System.Text;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Understanding.Places;
using NewsSearch.Articles.Understanding.Words;
using NewsSearch.Catalogue.Mentions;
using Rank = NewsSearch.Articles.Understanding.Officials.OrganisationWords.Rank;

namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>
/// Reads the organisation that follows a title: heads ("Ban", "Tỉnh ủy"), fields of work ("Tổ chức"), kind words and
/// places, until a word comes that belongs to no organisation.
/// </summary>
internal sealed class OrganisationReader(PlaceReader places)
{
    // Far beyond the longest real name; bounds the work on text that is nothing but capitals.
    private const int MostWords = 24;

    /// <summary>Reads from a word on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Its first word.</param>
    /// <param name="prefix">A head that the title has swallowed ("Ban"), or empty.</param>
    /// <param name="end">The word after the last one read; <paramref name="at"/> where there is nothing.</param>
    public Organisation? Read(ReadText text, int at, string prefix, out int end)
    {
        var state = new State { At = at };
        if (prefix.Length > 0) state.Prefix(prefix);
        while (state.At < text.Words.Count && state.At - at < MostWords && !state.Done && Step(text, at, ref state))
        {
        }

        end = state.At;
        string name = state.Finish();
        bool prefixOnly = end == at && prefix.Length > 0;
        if (end == at || prefixOnly || (state.Place is null && IsGeneric(name))) return null;
        return new Organisation(name, state.Rank, state.Kind, state.Place);
    }

    private static bool IsSmall(List<Word> words, int at)
        => OrganisationWords.Small.Contains(words[at].Text)
        || (words[at].Text == "phụ" && at + 1 < words.Count && words[at + 1].Text == "nữ");

    // "Kiểm soát", "Cải cách": names of organisations capitalise the first syllable of a word.
    private static bool IsSecondSyllable(List<Word> words, int at, int first)
        => at > first && words[at].Before == Separator.Space && words[at - 1].Capital && !words[at - 1].AllCapitals
        && !OrganisationWords.After.Contains(words[at].Text);

    // "phó giám đốc Sở này": a head alone names no organisation.
    private static bool IsGeneric(string name) => name is "Sở" or "Bộ" or "Ban" or "Phòng" or "Cục" or "Chi cục" or "Vụ" or "Viện" or "Trung tâm"
        or "Văn phòng" or "Hội" or "Hội đồng" or "Ủy ban" or "Đoàn" or "Trường" or "Công ty" or "dự án" or "Báo" or "Trạm" or "Đài"
        or "Liên minh" or "Chi bộ" or "UBKT" or "Bệnh viện" or "Đại học" or "Học viện" or "Ngân hàng";

    private bool Step(ReadText text, int first, ref State state)
    {
        List<Word> words = text.Words;
        Word word = words[state.At];
        bool continues = word.Before <= Separator.Apostrophe;
        bool joins = !continues && state.At > first && JoinsCountries(words, state);
        if (state.At > first && !continues && !joins && !FieldGoesOn(words, state)) return false;
        if (joins)
        {
            state.Append("- " + AsPrinted(text, state.At, inside: true), Rank.None, open: true);
            state.At++;
            return true;
        }

        if (text.NameAt(state.At) is { Addressed: false }) return false;
        if (PlaceFrom(text, state.At) is { } place) return TakePlace(text, place, ref state);
        if (state.Rank == Rank.Private && state.HasName && !OrganisationWords.After.Contains(word.Text))
        {
            // A firm's name may hold any word; it ends with the next sign.
            state.Append(AsPrinted(text, state.At, inside: true), Rank.None, open: true);
            state.At++;
            return true;
        }

        if (state.Open && state.IsPrinted && IsSecondSyllable(words, state.At, first))
        {
            // "Môi trường", "Đường bộ": the second half of a word is no head, whatever it looks like.
            state.Append(AsPrinted(text, state.At, inside: true), Rank.None, open: true);
            state.At++;
            return true;
        }

        if (OrganisationWords.Fields.TryMatch(words, state.At, out int length, out string? field, Separator.Comma) && !StartsHead(words, state.At, length))
        {
            if (!state.Open && state.HasName) return false;
            state.Append(field, Rank.None, open: false);
            state.At += length;
            return true;
        }

        if (OrganisationWords.Heads.TryMatch(words, state.At, out length, out var head))
        {
            // After "Chi cục" one may repeat "Chi cục"; the title has said it already.
            if (state.IsPrefixOnly && (head.Name == state.Name || (state.Name == "Viện" && head.Name.StartsWith("VKSND", StringComparison.Ordinal)))) state.Clear();
            if (state.Closed && !MayFollowClosed(head.Name, state.Name)) return false;
            state.Append(head.Name, head.Rank, IsOpen(head.Name));
            state.At += length;
            return true;
        }

        if (KindWord(words, state.At, out length, out string kind)) return TakeKind(text, length, kind, ref state);
        if (!state.Open) return false;
        bool goesOn = word.Capital || IsSmall(words, state.At) || (state.HasName && char.IsAsciiDigit(word.Text[0]) && word.Before == Separator.Space && word.Text.Length <= 2);
        if (!goesOn || RoleTitle.Table.TryMatch(words, state.At, out _, out _)) return false;
        state.Append(AsPrinted(text, state.At, state.HasName), Rank.None, open: true, word.Before == Separator.Hyphen ? text.Text[word.Start - 1] : ' ');
        state.IsPrinted = word.Capital;
        state.At++;
        return true;
    }

    private bool TakePlace(ReadText text, PlaceMention mention, ref State state)
    {
        Place? place = places.Read(mention, text.Day);
        if (place is null) return false;
        int end = text.WordFrom(state.At, mention.End);
        // "Tỉnh ủy Hậu Giang": the kind word is the organisation itself.
        if (OrganisationWords.Heads.TryMatch(text.Words, state.At, out _, out var head) && Organisation.NamesItsKind(head.Name))
            state.Append(head.Name, head.Rank, open: false);
        state.Place = place;
        // The list has each district as it was last; the page says what it was then.
        bool isPrinted = place.Level == PlaceLevel.District && mention.Kind != PlaceKind.None;
        state.Kind = isPrinted && KindWord(text.Words, state.At, out _, out string printed) ? printed : place.Kind;
        state.At = end;
        state.Done = true;
        state.At = TakeHigherPlace(text, ref state);
        return false;
    }

    // "huyện Vĩnh Bảo, TP Hải Phòng", "TP Mỹ Tho (Tiền Giang)": tells the province of the district.
    private int TakeHigherPlace(ReadText text, ref State state)
    {
        int at = state.At;
        if (state.Place!.Level == PlaceLevel.Province || at >= text.Words.Count) return at;
        Separator before = text.Words[at].Before;
        if (before is not (Separator.Space or Separator.Comma or Separator.Open or Separator.Dash) || text.NameAt(at) is not null) return at;
        if (PlaceFrom(text, at) is not { } mention || (mention.Kind == PlaceKind.None && before != Separator.Open)) return at;
        if (places.Read(mention, text.Day) is not { } higher || higher.Level >= state.Place.Level) return at;
        state.Place = state.Place with { ProvinceId = higher.ProvinceId ?? state.Place.ProvinceId };
        int end = text.WordFrom(at, mention.End);
        if (higher.Level != PlaceLevel.District) return end;
        state.At = end;
        Place commune = state.Place;
        state.Place = higher;
        int after = TakeHigherPlace(text, ref state);
        state.Place = commune with { ProvinceId = state.Place?.ProvinceId ?? commune.ProvinceId };
        return after;
    }

    private static bool TakeKind(ReadText text, int length, string kind, ref State state)
    {
        state.Kind = kind;
        state.At += length;
        state.Done = true;
        if (kind is "tỉnh" or "TP") return false;
        // The name of a commune that no list holds: up to three capitals.
        List<Word> words = text.Words;
        int first = state.At, at = first;
        while (at < words.Count && at - first < 3 && words[at].Before is Separator.Space or Separator.Apostrophe && (words[at].Capital || (at == first && char.IsAsciiDigit(words[at].Text[0]))))
        {
            if (at > first && text.NameAt(at) is not null) break;
            at++;
        }

        // Three words that begin with a family name are the person's: "Phó Chủ tịch UBND huyện Lê Minh Dũng".
        if (at == first || text.NameAt(first) is { } name && name.Last - first >= 2) return false;
        if (at >= words.Count || words[first].Before == Separator.Line) return false;
        state.Place = new Place(LevelOf(kind), text.Slice(first, at - 1), kind, null);
        state.At = at;
        return false;
    }

    private static PlaceLevel LevelOf(string kind) => kind is "xã" or "phường" or "thị trấn" or "đặc khu" ? PlaceLevel.Commune : PlaceLevel.District;

    // A mention whose kind word, or whose name, begins at this word.
    private static PlaceMention? PlaceFrom(ReadText text, int at)
    {
        if (text.PlaceAt(at) is { } bare && bare.Kind == PlaceKind.None) return bare;
        for (int next = at + 1; next <= at + 2 && next < text.Words.Count; next++)
        {
            if (text.PlaceAt(next) is { } mention && mention.Start == text.Words[at].Start && mention.Kind != PlaceKind.None) return mention;
        }

        return null;
    }

    private static bool StartsHead(List<Word> words, int at, int fieldLength)
        => OrganisationWords.Heads.TryMatch(words, at, out int length, out _) && length > fieldLength;

    // "Văn hóa, Thể thao và Du lịch" printed with other commas; "Xúc tiến đầu tư, thương mại, du lịch".
    private static bool FieldGoesOn(List<Word> words, in State state)
        => state.Open && state.HasName && words[state.At].Before is Separator.Comma or Separator.Dash
        && OrganisationWords.Fields.TryMatch(words, state.At, out _, out _, Separator.Comma)
        && !RoleTitle.Table.TryMatch(words, state.At, out _, out _);

    // "Trường Cao đẳng Việt Nam - Hàn Quốc": a school or a hospital of two countries.
    private static bool JoinsCountries(List<Word> words, in State state)
        => state.Open && state.HasName && state.Rank == Rank.School && words[state.At].Before == Separator.Dash && words[state.At].Capital
        && (words[state.At - 1].Text is "nam" or "việt" || words[state.At - 1].Text == "quốc");

    private static bool KindWord(List<Word> words, int at, out int length, out string kind)
    {
        string second = at + 1 < words.Count && words[at + 1].Before == Separator.Space ? words[at + 1].Text : "";
        (length, kind) = (words[at].Text, second) switch
        {
            ("thành", "phố") => (2, "TP"),
            ("thị", "xã") => (2, "thị xã"),
            ("thị", "trấn") => (2, "thị trấn"),
            ("đặc", "khu") => (2, "đặc khu"),
            ("tp", _) => (1, "TP"),
            ("tỉnh", _) => (1, "tỉnh"),
            ("huyện", _) => (1, "huyện"),
            ("quận", _) => (1, "quận"),
            ("xã", not "hội") => (1, "xã"),
            ("phường", _) => (1, "phường"),
            _ => (0, ""),
        };
        return length > 0;
    }

    private static bool IsOpen(string head) => head is not ("Tỉnh ủy" or "Thành ủy" or "Huyện ủy" or "Quận ủy" or "Thị ủy" or "UBND" or "HĐND"
        or "Quốc hội" or "Chính phủ" or "Bộ Chính trị" or "Ban Chấp hành Trung ương Đảng" or "UBKT" or "Ban Thường vụ" or "Trung ương"
        or "Tỉnh đoàn" or "Thành đoàn" or "Huyện đoàn" or "Công an" or "HĐQT" or "HĐTV" or "Đoàn Đại biểu Quốc hội" or "Ban Bí thư Trung ương Đảng"
        or "Tổng Liên đoàn Lao động Việt Nam" or "Ủy ban Kiểm tra Trung ương" or "Ban cán sự đảng" or "Đại biểu Quốc hội"
        or "Đoàn Thanh niên Cộng sản Hồ Chí Minh" or "Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh");

    // What may follow an organisation that is complete in itself: the one that it belongs to.
    private static bool MayFollowClosed(string head, string before) => before switch
    {
        "Tỉnh ủy" or "Thành ủy" or "Huyện ủy" or "Quận ủy" or "Thị ủy" or "Quốc hội" or "Chính phủ" or "Bộ Chính trị" or "HĐQT" => false,
        _ => head is "Tỉnh ủy" or "Thành ủy" or "Huyện ủy" or "Quận ủy" or "Thị ủy" or "Đảng ủy" or "Trung ương" or "UBND" or "HĐND" or "Sở"
            or "Quốc hội" or "Chính phủ" or "Bộ" or "Thanh tra" or "Công an" or "Tỉnh đoàn" or "Cục" or "Trung tâm" or "Văn phòng" or "Đảng bộ"
            or "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    };

    private static string AsPrinted(ReadText text, int at, bool inside)
    {
        string printed = VietnameseText.Compose(text.Text[text.Words[at].Start..text.Words[at].End]);
        if (printed == "VN") return "Việt Nam";
        return inside || char.IsUpper(printed[0]) ? printed : char.ToUpperInvariant(printed[0]) + printed[1..];
    }

    private struct State
    {
        private static readonly string[] Connecting = ["và", "các", "của", "thuộc", "cấp", "tại", "vùng"];
        private StringBuilder? _name;

        public int At;
        public bool Done;
        public bool Open;
        public bool IsPrefixOnly;

        /// <summary>Whether the last part is a capitalised word that no list holds.</summary>
        public bool IsPrinted;

        public Rank Rank;
        public string? Kind;
        public Place? Place;

        public readonly bool HasName => _name is { Length: > 0 };

        public readonly bool Closed => HasName && !Open;

        public readonly string Name => _name?.ToString() ?? "";

        public void Prefix(string head)
        {
            Append(head, head is "Bộ" or "Cục" or "Vụ" or "Tổng cục" ? Rank.Central : head is "Phòng" ? Rank.District : head is "Chi cục" ? Rank.Province : Rank.None, open: head != "Công an");
            IsPrefixOnly = true;
        }

        public void Clear() => _name?.Clear();

        public void Append(string part, Rank rank, bool open, char separator = ' ')
        {
            _name ??= new StringBuilder();
            if (_name.Length > 0) _name.Append(separator is '-' or '&' or '/' ? separator : ' ');
            _name.Append(part);
            // The narrowest wins: "Phòng Nội vụ" of a district, "Ban Tổ chức Tỉnh ủy" of a province; a firm is a firm.
            if (Rank is not (Rank.Private or Rank.School) && rank != Rank.None) Rank = rank;
            Open = open;
            IsPrefixOnly = false;
            IsPrinted = false;
        }

        public readonly string Finish()
        {
            string name = Name;
            for (bool trimmed = true; trimmed;)
            {
                trimmed = false;
                foreach (string word in Connecting)
                {
                    if (!name.EndsWith(" " + word, StringComparison.Ordinal)) continue;
                    name = name[..^(word.Length + 1)];
                    trimmed = true;
                }
            }

            return name;
        }
    }
}
