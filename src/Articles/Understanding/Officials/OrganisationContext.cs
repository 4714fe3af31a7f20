using NewsSearch.Articles.Understanding.Places;
using NewsSearch.Articles.Understanding.Words;

namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>
/// Fills in what an article leaves out because it stands a few words away: the organisation of "Phó chủ tịch" alone, the
/// district of "UBND huyện".
/// </summary>
internal sealed class OrganisationContext
{
    // An organisation named further away is another story's.
    private const int FarthestOrganisation = 300, FarthestMinistry = 60;

    // Places looked at in each direction; keeps the work linear in a text of nothing but places.
    private const int MostPlaces = 64;

    private readonly ReadText _text;
    private readonly OrganisationReader _reader;
    private readonly List<(int Word, Place Place)> _places = [];

    public OrganisationContext(ReadText text, PlaceReader places, OrganisationReader reader)
    {
        _text = text;
        _reader = reader;
        List<Word> words = text.Words;
        for (int i = 0; i < words.Count; i++)
        {
            // "Trương Văn Giang" is nobody of the district Văn Giang.
            if (text.NameAt(i) is { } name)
            {
                i = name.Last;
            }
            else if (text.PlaceAt(i) is { } mention)
            {
                if (places.Read(mention, text.Day) is { } place) _places.Add((i, place));
            }
            else if (i > 0 && words[i].Capital && words[i].Before == Separator.Space && words[i - 1].Text is "xã" or "phường" or "trấn" && text.NameAt(i) is null)
            {
                int end = i + 1;
                while (end < words.Count && end - i < 3 && words[end].Capital && words[end].Before == Separator.Space && text.NameAt(end) is null) end++;
                _places.Add((i, new Place(PlaceLevel.Commune, text.Slice(i, end - 1), words[i - 1].Text == "trấn" ? "thị trấn" : words[i - 1].Text, null)));
            }
        }
    }

    /// <summary>The post with what the text around it tells; unchanged where it tells nothing.</summary>
    /// <param name="role">The post.</param>
    /// <param name="chain">The posts printed with it.</param>
    public Role Complete(Role role, List<Role> chain)
    {
        if (PartyOf(role) is { } party && (Body(role, chain) ?? Delegation(role)) is { } body) role = role with { Title = role.Title + " " + party, Organisation = body };
        if (role.Organisation is null) role = role with { Organisation = SameKind(role, chain) ?? Neighbour(role, chain) ?? Named(role) ?? Before(role) };
        // "Phó bí thư Đảng ủy" says no place; the post beside it may.
        if (role.Organisation is { Name: "Đảng ủy", Place: null, Kind: null } && Neighbour(role, chain) is { } neighbour) role = role with { Organisation = neighbour };
        if (role.Organisation is null && IsBoard(role)) role = role with { Organisation = Delegation(role) ?? new Organisation("", OrganisationWords.Rank.Private, null, null) };
        if (role.Organisation is not { LacksPlace: true } organisation) return role;
        Place? place = FromChain(role, chain, organisation) ?? FromText(role.First, organisation);
        return place is null ? role : role with { Organisation = organisation with { Place = place, Kind = organisation.Kind ?? place.Kind } };
    }

    // "Phó bí thư, Chủ tịch UBND xã Hoằng Phong": the Party committee of the same place.
    private static Organisation? Neighbour(Role role, List<Role> chain)
    {
        if (!role.Title.Contains("Bí thư", StringComparison.Ordinal)) return null;
        int at = chain.IndexOf(role);
        foreach (Role other in chain.Skip(at + 1).Concat(chain.Take(Math.Max(at, 0))))
        {
            if (other.Organisation is not { Name: "UBND" or "HĐND" } council) continue;
            return council.Level switch
            {
                OfficialLevel.Commune => council with { Name = "Đảng ủy" },
                OfficialLevel.District => council with { Name = council.Kind switch { "quận" => "Quận ủy", "thị xã" => "Thị ủy", "TP" => "Thành ủy", _ => "Huyện ủy" } },
                OfficialLevel.Province => council with { Name = council.Kind == "TP" ? "Thành ủy" : "Tỉnh ủy" },
                _ => null,
            };
        }

        return null;
    }

    private Organisation? Before(Role role)
    {
        // A minister is called so right after his ministry; a "Phó chủ tịch" is that of the place all along.
        int farthest = role.Title is "Bộ trưởng" or "Thứ trưởng" ? FarthestMinistry : FarthestOrganisation;
        for (int at = role.First - 1, seen = 0; at >= 0 && seen < farthest; at--, seen++)
        {
            if (!OrganisationWords.Heads.TryMatch(_text.Words, at, out _, out var head) || !Fits(role.Title, head.Name)) continue;
            return _reader.Read(_text, at, "", out _);
        }

        return null;
    }

    // "Bí thư Đảng ủy", "Bí thư chi bộ" of a body that is named with another post, or for the whole delegation.
    private static string? PartyOf(Role role)
        => !role.Title.EndsWith("Bí thư", StringComparison.Ordinal) ? null
        : role.Organisation is { Name: "Đảng ủy", Place: null, Kind: null } ? "Đảng ủy"
        : role is { Organisation: null, Head: "Chi bộ" } ? "chi bộ"
        : null;

    // "Bí thư Đảng ủy, Giám đốc Sở Xây dựng": the body that the other post leads.
    private static Organisation? Body(Role role, List<Role> chain)
    {
        int at = chain.IndexOf(role);
        foreach (Role other in chain.Skip(at + 1).Concat(chain.Take(Math.Max(at, 0)).Reverse()))
        {
            if (other.Organisation is { } body && (IsBoard(other) || Leads(other.Title))) return body;
        }

        return null;
    }

    private static bool Leads(string title) => BaseOf(title) is "Giám đốc" or "Tổng Giám đốc" or "Hiệu trưởng" or "Cục trưởng" or "Chi cục trưởng" or "Tổng cục trưởng"
        or "Viện trưởng" or "Chánh án" or "Chỉ huy trưởng" or "Tư lệnh" or "Chính ủy" or "Trưởng Công an";

    private static bool IsBoard(Role role) => role.Title.EndsWith("HĐQT", StringComparison.Ordinal) || role.Title.EndsWith("HĐTV", StringComparison.Ordinal);

    // "Quyền Hiệu trưởng, sau đó là Hiệu trưởng Trường…", "phó giám đốc rồi giám đốc Sở…": one organisation for both.
    private static Organisation? SameKind(Role role, List<Role> chain)
    {
        int at = chain.IndexOf(role);
        if (role.Head is not null || at < 0) return null;
        foreach (int next in (int[])[at + 1, at - 1])
        {
            if (next >= 0 && next < chain.Count && chain[next].Organisation is { } same && BaseOf(chain[next].Title) == BaseOf(role.Title)) return same;
        }

        return null;
    }

    private static string BaseOf(string title)
    {
        foreach (string modifier in (string[])["Quyền ", "Phó "])
        {
            if (!title.StartsWith(modifier, StringComparison.Ordinal)) continue;
            title = char.ToUpperInvariant(title[modifier.Length]) + title[(modifier.Length + 1)..];
        }

        return title;
    }

    // "Chủ tịch Liên minh", "giám đốc Sở": the last organisation named whose name begins so.
    private Organisation? Named(Role role)
    {
        if (role.Head is not { } generic) return null;
        for (int at = role.First - 1, seen = 0; at >= 0 && seen < FarthestOrganisation; at--, seen++)
        {
            if (!OrganisationWords.Heads.TryMatch(_text.Words, at, out _, out var head) || !head.Name.StartsWith(generic, StringComparison.Ordinal)) continue;
            if (_reader.Read(_text, at, "", out _) is { } named && named.Name.Length > generic.Length && named.Name.StartsWith(generic, StringComparison.Ordinal)) return named;
        }

        return null;
    }

    // "Về phía Vietcombank có đồng chí …": whose posts the sentence lists.
    private Organisation? Delegation(Role role)
    {
        List<Word> words = _text.Words;
        for (int at = role.First - 1, seen = 0; at > 0 && seen < FarthestMinistry; at--, seen++)
        {
            if (words[at].Text == "phía" && words[at - 1].Text == "về" && at + 1 < role.First)
            {
                if (_reader.Read(_text, at + 1, "", out _) is { } named) return named;
                int end = at + 1;
                while (end < role.First && words[end].Capital && words[end].Before == Separator.Space) end++;
                return end == at + 1 ? null : new Organisation(_text.Slice(at + 1, end - 1), OrganisationWords.Rank.Private, null, null);
            }

            if (words[at].Before == Separator.Line) return null;
        }

        return null;
    }

    private static bool Fits(string title, string head) => head switch
    {
        "UBND" => title is "Chủ tịch" or "Phó Chủ tịch",
        "Tỉnh ủy" or "Thành ủy" or "Huyện ủy" or "Quận ủy" or "Thị ủy" => title is "Bí thư" or "Phó Bí thư",
        "HĐND" or "Quốc hội" => title is "Đại biểu",
        "TAND" or "TAND Tối cao" => title is "Thẩm phán",
        "Bộ" => title is "Bộ trưởng" or "Thứ trưởng",
        _ => false,
    };

    private static Place? FromChain(Role role, List<Role> chain, Organisation organisation)
    {
        int at = chain.IndexOf(role);
        foreach (Role other in chain.Skip(at + 1).Concat(chain.Take(Math.Max(at, 0)).Reverse()))
        {
            if (other.Organisation is { Place: { } place } && Agrees(organisation, place)) return place;
        }

        return null;
    }

    private Place? FromText(int word, Organisation organisation)
    {
        if (organisation.Level == OfficialLevel.Province && organisation.Rank != OrganisationWords.Rank.City && organisation.Kind != "TP") return null;
        int next = PlaceFrom(word);
        for (int i = next - 1; i >= 0 && i >= next - MostPlaces; i--)
        {
            if (Agrees(organisation, _places[i].Place)) return _places[i].Place;
        }

        for (int i = next; i < _places.Count && i < next + MostPlaces; i++)
        {
            if (Agrees(organisation, _places[i].Place)) return _places[i].Place;
        }

        return null;
    }

    // The first place at or after a word.
    private int PlaceFrom(int word)
    {
        int low = 0, high = _places.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_places[middle].Word < word) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool Agrees(Organisation organisation, Place place) => organisation.Level switch
    {
        OfficialLevel.Commune => place.Level == PlaceLevel.Commune && (organisation.Kind is null || organisation.Kind == place.Kind),
        OfficialLevel.District => place.Level == PlaceLevel.District && (organisation.Kind is null || organisation.Kind == place.Kind || organisation.Kind == "huyện"),
        OfficialLevel.Province when organisation.Kind == "TP" || organisation.Rank == OrganisationWords.Rank.City => place.Kind == "TP",
        OfficialLevel.Province => place.Level == PlaceLevel.Province,
        _ => false,
    };
}
