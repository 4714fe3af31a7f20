using NewsSearch.Articles.Understanding.Words;
using Rank = NewsSearch.Articles.Understanding.Officials.OrganisationWords.Rank;

namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>Finds the posts of a text: a title, and the organisation that follows it.</summary>
internal sealed class RoleReader(OrganisationReader organisations)
{
    /// <summary>The posts in the order of the text; they do not overlap.</summary>
    public List<Role> Read(ReadText text)
    {
        List<Role> roles = [];
        int at = 0;
        while (at < text.Words.Count)
        {
            if (text.NameAt(at) is { } name)
            {
                at = name.Last + 1;
                continue;
            }

            // "chức vụ phó giám đốc" holds no "vụ phó".
            bool isTitle = RoleTitle.Table.TryMatch(text.Words, at, out int length, out RoleTitle? title)
                && !(text.Words[at].Text == "vụ" && at > 0 && text.Words[at - 1].Text is "chức" or "nhiệm");
            if (!isTitle || title is null)
            {
                at++;
                continue;
            }

            Role? role = Read(text, at, length, title);
            if (role is null)
            {
                at += length;
                continue;
            }

            roles.Add(role);
            at = role.End;
        }

        return roles;
    }

    private Role? Read(ReadText text, int at, int length, RoleTitle title)
    {
        int after = at + length;
        List<Word> words = text.Words;
        bool adjoining = after < words.Count && words[after].Before <= Separator.Hyphen;
        (int first, bool former, string modifier) = Before(words, at);
        if (adjoining && OrganisationWords.Foreign.TryMatch(words, after, out int country, out _) && words[after].Capital)
            return new Role(first, after + country, modifier + title.Title, null, former, Foreign: true);
        if (title.Organisation is { } only)
        {
            // The organisation may be printed all the same: it is passed over.
            int end = after;
            if (adjoining) organisations.Read(text, after, "", out end);
            if (end < words.Count && words[end].Before <= Separator.Hyphen && OrganisationWords.Foreign.TryMatch(words, end, out country, out _) && words[end].Capital)
                return new Role(first, end + country, modifier + title.Title, null, former, Foreign: true);
            return new Role(first, end, modifier + title.Title, new Organisation(only, Rank.Central, null, null), former);
        }

        if (title.IsOfMember) return Member(text, first, after, title, former, adjoining);
        if (title.IsOfBoard) return new Role(first, after, modifier + title.Title, Firm(text, ref after), former) with { End = after };
        if (!adjoining) return new Role(first, after, modifier + title.Title, null, former);
        Organisation? organisation = organisations.Read(text, after, title.Prefix, out int last);
        // "Bí thư Trung ương Đảng" is a member of the Secretariat.
        if (organisation?.Name == "Ban Chấp hành Trung ương Đảng" && title.Title == "Bí thư")
            organisation = organisation with { Name = "Ban Bí thư Trung ương Đảng" };
        if (organisation is null)
        {
            string? head = OrganisationWords.Heads.TryMatch(words, after, out _, out var generic) ? generic.Name : null;
            return new Role(first, last, modifier + title.Title, null, former, head);
        }

        organisation = WithParent(text, organisation, ref last);
        return new Role(first, last, modifier + title.Title, Committee(title.Title, organisation), former);
    }

    // "Phòng Quản lý công trình (Sở Xây dựng)": the brackets say whose it is.
    private Organisation WithParent(ReadText text, Organisation organisation, ref int end)
    {
        if (end >= text.Words.Count || organisation.Place is not null) return organisation;
        bool bracketed = text.Words[end].Before == Separator.Open;
        // "Trưởng phòng Kinh tế, Văn phòng UBND tỉnh": a division and its office.
        bool isDivision = text.Words[end].Before == Separator.Comma && organisation.Name.StartsWith("Phòng ", StringComparison.Ordinal);
        if (!(bracketed || isDivision) || !OrganisationWords.Heads.TryMatch(text.Words, end, out _, out var head)) return organisation;
        if (isDivision && head.Name is not ("Sở" or "Văn phòng" or "Cục" or "Chi cục" or "Công an" or "Bộ" or "Thanh tra")) return organisation;
        if (organisations.Read(text, end, "", out int closing) is not { } parent) return organisation;
        if (bracketed && closing < text.Words.Count && text.Words[closing].Before < Separator.Close) return organisation;
        end = closing;
        return parent with { Name = organisation.Name + ", " + parent.Name };
    }

    // "Tỉnh ủy viên Hậu Giang", mostly without the place: the committee is read as if it stood after its member.
    private Role Member(ReadText text, int first, int after, RoleTitle title, bool former, bool adjoining)
    {
        int last = after;
        Organisation? read = adjoining && text.PlaceAt(after) is not null ? organisations.Read(text, after, title.Prefix, out last) : null;
        Rank rank = title.Prefix switch { "Tỉnh ủy" => Rank.Province, "Thành ủy" => Rank.City, "Đảng ủy" => Rank.None, _ => Rank.District };
        return new Role(first, read is null ? after : last, title.Title, new Organisation(title.Prefix, rank, read?.Kind, read?.Place), former);
    }

    // "Chủ tịch HĐQT Vietcombank", "Chủ tịch HĐTV Tập đoàn …"; null where the firm is named elsewhere.
    private Organisation? Firm(ReadText text, ref int at)
    {
        if (at >= text.Words.Count || text.Words[at].Before > Separator.Hyphen) return null;
        if (organisations.Read(text, at, "", out int end) is { } named)
        {
            at = end;
            return named with { Rank = Rank.Private };
        }

        int first = at;
        while (at < text.Words.Count && at - first < 6 && text.Words[at].Capital && text.Words[at].Before <= Separator.Apostrophe && text.NameAt(at) is null) at++;
        return at == first ? null : new Organisation(text.Slice(first, at - 1), Rank.Private, null, null);
    }

    // "Bí thư Đà Nẵng", "Chủ tịch xã": the committee that such a post belongs to.
    private static Organisation? Committee(string title, Organisation? organisation)
    {
        if (organisation is null || organisation.Name.Length > 0) return organisation;
        if (title.Contains("Bí thư", StringComparison.Ordinal))
        {
            (string name, Rank rank) = organisation.Kind switch
            {
                "tỉnh" => ("Tỉnh ủy", Rank.Province),
                "TP" => ("Thành ủy", Rank.City),
                "huyện" => ("Huyện ủy", Rank.District),
                "quận" => ("Quận ủy", Rank.District),
                "thị xã" => ("Thị ủy", Rank.District),
                _ => ("Đảng ủy", Rank.None),
            };
            return organisation with { Name = name, Rank = rank };
        }

        return title.Contains("Chủ tịch", StringComparison.Ordinal) ? organisation with { Name = "UBND" } : null;
    }

    private static (int First, bool Former, string Modifier) Before(List<Word> words, int at)
    {
        if (at == 0 || words[at].Before != Separator.Space) return (at, false, "");
        return words[at - 1].Text switch
        {
            "nguyên" or "cựu" => (at - 1, true, ""),
            "quyền" => (at - 1, false, "Quyền "),
            "tân" => (at - 1, false, ""),
            _ => (at, false, ""),
        };
    }
}
