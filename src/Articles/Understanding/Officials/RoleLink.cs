namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>Posts given to a person by one passage.</summary>
/// <param name="Name">Index of the name in <see cref="ReadText.Names"/>.</param>
/// <param name="Roles">The posts, in the order of the text.</param>
/// <param name="Confidence">How sure the passage makes it.</param>
internal sealed record RoleLink(int Name, List<Role> Roles, double Confidence);
