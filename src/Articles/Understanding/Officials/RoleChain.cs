namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>Posts in a row that one person or the other holds: "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy".</summary>
internal sealed record RoleChain(List<Role> Roles)
{
    public int First => Roles[0].First;

    public int End => Roles[^1].End;
}
