using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Catalogue.Officials;

namespace NewsSearch.Articles;

/// <summary>A post as an article gives it.</summary>
/// <param name="Title">Normalised: "Bí thư", "Phó Chủ tịch", "Ủy viên".</param>
/// <param name="Organisation">Normalised, with the place where it is known: "Tỉnh ủy Hậu Giang", "HĐND tỉnh Hậu Giang", "Ban Chấp hành Trung ương Đảng"; empty where the title says it all ("Chủ tịch nước").</param>
/// <param name="ProvinceId">The province, or null for a national post.</param>
/// <param name="Level">central, province, district, commune, or other.</param>
/// <param name="Former">Whether the article says that the post is past.</param>
/// <param name="ProvinceInferred">Whether the province was not printed with the post.</param>
public sealed record OfficialRole(
    string Title,
    string Organisation,
    string? ProvinceId,
    string Level,
    bool Former = false,
    bool ProvinceInferred = false)
{
    // Words after which an organisation's name is only that of its place.
    private static readonly string[] Kinds = ["huyện", "quận", "thị xã", "TP", "xã", "phường", "thị trấn", "đặc khu", "Huyện ủy", "Quận ủy", "Thị ủy", "Thành ủy", "Tỉnh ủy", "Đảng ủy"];

    /// <summary>The facet id of the post regardless of the place: <c>bi-thu-tinh-uy</c>.</summary>
    public string Key => VietnameseText.Slug(Label);

    /// <summary>What the facet shows: "Bí thư Tỉnh ủy", "Chủ tịch UBND huyện".</summary>
    public string Label => PostName.Of(Title, WithoutPlace()).TrimEnd();

    private string WithoutPlace()
    {
        string organisation = Organisation;
        if (ProvinceId is not null) organisation = WithoutProvince(organisation, ProvinceId);
        if (Level is not ("district" or "commune")) return organisation;
        int cut = -1;
        foreach (string kind in Kinds)
        {
            int at = organisation.LastIndexOf(kind + " ", StringComparison.Ordinal);
            if (at >= 0 && (at == 0 || organisation[at - 1] == ' ')) cut = Math.Max(cut, at + kind.Length);
        }

        return cut < 0 ? organisation : organisation[..cut];
    }

    // The id is the slug of the province's name, so the organisation's last words that spell it are that name.
    private static string WithoutProvince(string organisation, string provinceId)
    {
        string slug = provinceId.EndsWith("-cu", StringComparison.Ordinal) ? provinceId[..^3] : provinceId;
        for (int at = organisation.Length - 1; at > 0; at--)
        {
            if (organisation[at] != ' ') continue;
            string tail = VietnameseText.Slug(organisation[(at + 1)..]);
            if (tail.Length > slug.Length) break;
            if (tail != slug) continue;
            organisation = organisation[..at];
            // "TP. Hồ Chí Minh": what is left of the name is its kind word.
            return organisation.EndsWith(" TP.", StringComparison.Ordinal) && !organisation.EndsWith("ủy TP.", StringComparison.Ordinal) ? organisation[..^1]
                : organisation.EndsWith("ủy TP.", StringComparison.Ordinal) ? organisation[..^4]
                : organisation;
        }

        return organisation;
    }
}
