using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Officials;
using NewsSearch.Web.Charts;
using NewsSearch.Web.People;

namespace NewsSearch.Web.Places;

/// <summary>Who led a province, according to the catalogue: one chart over all posts, so that they can be compared.</summary>
/// <param name="Groups">The posts unit by unit, that of the party's secretary first, each with its holders, earliest first.</param>
/// <param name="Years">Beginnings of years on the axis, in percent of the width.</param>
public sealed record Leadership(IReadOnlyList<LeadershipGroup> Groups, IReadOnlyList<(double X, int Year)> Years)
{
    // In the order of protocol; deputies would fill the page.
    private static readonly (string Title, string[] Organisations)[] Leading =
    [
        ("Bí thư", ["Tỉnh ủy", "Thành ủy"]),
        ("Chủ tịch", ["UBND tỉnh", "UBND TP"]),
        ("Chủ tịch", ["HĐND tỉnh", "HĐND TP"]),
    ];

    /// <summary>The leaders of units; empty where the catalogue knows none.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="provinceIds">The units, in the order of their groups.</param>
    public static Leadership Of(NewsCatalogue catalogue, List<string> provinceIds)
    {
        List<(int Unit, int Rank, Official Official, Post Post)> held = [];
        foreach (Official official in catalogue.Officials.All)
        {
            foreach (Tenure tenure in official.Tenures)
            {
                int rank = Array.FindIndex(Leading, post => post.Title == tenure.Title && post.Organisations.Contains(tenure.Organisation));
                int unit = tenure.ProvinceId is null ? -1 : provinceIds.IndexOf(tenure.ProvinceId);
                if (rank >= 0 && unit >= 0) held.Add((unit, rank, official, PostOf(tenure, catalogue)));
            }
        }

        held.Sort(static (left, right) => (left.Unit, left.Rank, left.Post.First ?? DateOnly.MaxValue).CompareTo((right.Unit, right.Rank, right.Post.First ?? DateOnly.MaxValue)));
        TenureLanes? lanes = TenureLanes.Of([.. held.Select(static one => one.Post)]);
        if (lanes is null) return new Leadership([], []);
        LeadershipGroup[] groups =
        [
            .. held.Zip(lanes.Lanes, static (one, lane) => (Key: (one.Unit, one.Rank), Leader: new Leader(one.Official.Id, one.Official.Name, one.Post, lane)))
                .GroupBy(static one => one.Key, static one => one.Leader)
                .Select(static group => new LeadershipGroup(group.First().Post.Name, group.First().Post.ProvinceId!, [.. group])),
        ];
        return new Leadership(groups, lanes.Years);
    }

    private static Post PostOf(Tenure tenure, NewsCatalogue catalogue) => new()
    {
        Title = tenure.Title,
        Organisation = TenureNames.OrganisationOf(tenure, catalogue.Provinces),
        ProvinceId = tenure.ProvinceId,
        Tenure = tenure,
        Evidence = [],
    };
}

/// <summary>A post and those who held it.</summary>
/// <param name="Name">"Bí thư Tỉnh ủy Hậu Giang".</param>
/// <param name="ProvinceId">The unit.</param>
/// <param name="Leaders">The holders, earliest first.</param>
public sealed record LeadershipGroup(string Name, string ProvinceId, IReadOnlyList<Leader> Leaders);

/// <summary>Someone who held a post.</summary>
/// <param name="Key">Id of the official.</param>
/// <param name="Name">Full name.</param>
/// <param name="Post">The post.</param>
/// <param name="Lane">Where it stands on the axis.</param>
public sealed record Leader(string Key, string Name, Post Post, TenureLane Lane);
