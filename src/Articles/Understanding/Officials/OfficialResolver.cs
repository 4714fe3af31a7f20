using NewsSearch.Articles.Understanding.Places;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Officials;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>
/// Completes officials once the article's provinces are known: "Bí thư Tỉnh ủy" is that of the primary province, and a
/// name of the catalogue is its person where one of the posts fits.
/// </summary>
internal sealed class OfficialResolver(NewsCatalogue catalogue)
{
    public IReadOnlyList<OfficialFinding> Resolve(IReadOnlyList<OfficialFinding> officials, IReadOnlyList<ProvinceFinding> provinces, DateOnly? day)
    {
        if (officials.Count == 0) return officials;
        Province? primary = provinces.FirstOrDefault(p => p.Primary) is { } finding ? catalogue.Provinces.Find(finding.ProvinceId) : null;
        DateOnly time = day ?? primary?.To ?? ProvinceCatalogue.MergerDay;
        return [.. officials.Select(o => Identify(Complete(o, primary, time), day))];
    }

    private static OfficialFinding Complete(OfficialFinding official, Province? primary, DateOnly day)
    {
        if (primary is null || official.Roles.All(r => r.ProvinceId is not null)) return official;
        List<OfficialRole> roles = [];
        foreach (OfficialRole role in official.Roles)
        {
            OfficialRole complete = Complete(role, primary, day);
            // "Bí thư Tỉnh ủy" and "Bí thư Tỉnh ủy Hậu Giang" have become the same post.
            int known = roles.FindIndex(r => r.Title == complete.Title && r.Organisation == complete.Organisation);
            if (known < 0) roles.Add(complete);
            else roles[known] = roles[known] with { Former = roles[known].Former && complete.Former };
        }

        return official with { Roles = roles };
    }

    private static OfficialRole Complete(OfficialRole role, Province primary, DateOnly day)
    {
        if (role.ProvinceId is not null) return role;
        switch (role.Level)
        {
            case OfficialLevel.District or OfficialLevel.Commune:
                return role with { ProvinceId = primary.Id, ProvinceInferred = true };
            case OfficialLevel.Province:
                bool ofCity = role.Organisation.EndsWith("Thành ủy", StringComparison.Ordinal) || role.Organisation.EndsWith(" TP", StringComparison.Ordinal);
                // A city committee in a province is that of a city within it.
                if (ofCity && !primary.IsCityOn(day)) return role with { Level = OfficialLevel.District, ProvinceId = primary.Id, ProvinceInferred = true };
                string kind = PlaceReader.KindOf(primary, day);
                string name = ofCity ? WithoutKind(role.Organisation) : role.Organisation;
                string? added = name.EndsWith(" tỉnh", StringComparison.Ordinal) ? null : kind;
                return role with { Organisation = Organisation.Join(name, added, primary.Name), ProvinceId = primary.Id, ProvinceInferred = true };
            default:
                return role;
        }
    }

    private static string WithoutKind(string organisation)
        => organisation.EndsWith(" TP", StringComparison.Ordinal) ? organisation[..^3] : organisation;

    private OfficialFinding Identify(OfficialFinding official, DateOnly? day)
    {
        Official? best = null;
        int bestFit = 0;
        foreach (Official candidate in catalogue.Officials.FindByName(official.Name))
        {
            int fit = official.Roles.Max(role => candidate.Tenures.Max(tenure => Fit(role, tenure, day)));
            if (fit > bestFit) (best, bestFit) = (candidate, fit);
        }

        return best is null ? official : official with { OfficialId = best.Id, Name = best.Name, Confidence = Math.Max(official.Confidence, 0.95) };
    }

    // How well a printed post and a known one agree: 3 the same post at its time, 2 the same post, 1 the same province.
    private int Fit(OfficialRole role, Tenure tenure, DateOnly? day)
    {
        // A member of the Central Committee leads a province or a ministry; a namesake in a village does not.
        if (role.Level == OfficialLevel.Central && role.Organisation is "Ban Chấp hành Trung ương Đảng" or "Bộ Chính trị" or "Ban Bí thư Trung ương Đảng") return 1;
        if (role.ProvinceId is null != tenure.ProvinceId is null) return 0;
        string organisation = tenure.ProvinceId is { } id ? Organisation.Join(tenure.Organisation, null, catalogue.Provinces.Find(id)!.Name) : tenure.Organisation;
        bool samePost = role.Title == tenure.Title && SameWords(role.Organisation, organisation);
        if (samePost) return day is { } d && !role.Former && tenure.MayCover(d) ? 3 : 2;
        bool sameProvince = tenure.ProvinceId is { } known && role.ProvinceId is { } named
            && catalogue.Provinces.Find(known)!.TodayId == catalogue.Provinces.Find(named)!.TodayId;
        return sameProvince && role.Level == OfficialLevel.Province ? 1 : 0;
    }

    private static bool SameWords(string left, string right)
        => Plain(left).Equals(Plain(right), StringComparison.Ordinal);

    private static string Plain(string organisation) => Analysis.Vietnamese.VietnameseText.Slug(organisation);
}
