using NewsSearch.Articles;

namespace NewsSearch.Web.People;

/// <summary>Posts of articles in words.</summary>
public static class PostNames
{
    /// <summary>
    /// The post that says most of a person, where there is room for one: an office before a membership, a present one
    /// before a past one; null where the article gives none.
    /// </summary>
    public static OfficialRole? Leading(IReadOnlyList<OfficialRole> roles)
        => roles.MinBy(static role => (role.Former ? 2 : 0) + (IsMembership(role) ? 1 : 0));

    /// <summary>Members (ủy viên) of a committee hold an office beside it, by which they are known.</summary>
    private static bool IsMembership(OfficialRole role) => role.Title.StartsWith("Ủy viên", StringComparison.Ordinal);
}
