using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Officials;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Web.People;

/// <summary>The posts of one person as the articles and the catalogue give them.</summary>
/// <param name="Posts">By the first day they are seen; those without any day last.</param>
/// <param name="Companions">Others named in the same articles, most often first.</param>
/// <param name="ArticlesRead">Articles that were read for it.</param>
/// <param name="ArticlesTotal">Articles that name the person.</param>
public sealed record Career(IReadOnlyList<Post> Posts, IReadOnlyList<Companion> Companions, int ArticlesRead, int ArticlesTotal)
{
    /// <summary>The latest articles say most; more would make the first visit to a president's page slow.</summary>
    private const int MostArticles = 500;

    /// <summary>The post seen last, or null.</summary>
    public Post? Latest => Posts.Where(static post => post.LastHeld is not null).MaxBy(static post => post.LastHeld);

    /// <summary>Reads the articles that name a person.</summary>
    /// <param name="index">The index.</param>
    /// <param name="catalogue">Names of provinces, and what is known beforehand.</param>
    /// <param name="key">Facet id of the person.</param>
    internal static Career Read(IArticleIndex index, NewsCatalogue catalogue, string key)
    {
        Dictionary<(string Role, string? Province), PostBuilder> posts = [];
        Dictionary<string, Companion> companions = new(StringComparer.Ordinal);
        // Kept for as long as the generation is: what a search had time for would not do.
        ArticleListing listing = index.List(new ArticleSearchRequest { Officials = [new FacetSelection(key)], Sort = ArticleSort.Newest });
        int read = 0;
        foreach (Article article in listing.Articles.Take(MostArticles))
        {
            Add(posts, article, key);
            Add(companions, article, key);
            read++;
        }

        foreach (Tenure tenure in catalogue.Officials.Find(key)?.Tenures ?? []) Add(posts, tenure, catalogue.Provinces);
        List<Post> ordered =
        [
            .. posts.Values.Select(static post => post.Build())
                .OrderBy(static post => post.First ?? DateOnly.MaxValue)
                .ThenByDescending(static post => post.Evidence.Count)
                .ThenBy(static post => post.Name, StringComparer.Ordinal),
        ];
        List<Companion> company = [.. companions.Values.OrderByDescending(static other => other.Count).ThenBy(static other => other.Key, StringComparer.Ordinal)];
        return new Career(ordered, company, read, listing.Total);
    }

    private static void Add(Dictionary<(string Role, string? Province), PostBuilder> posts, Article article, string key)
    {
        foreach (OfficialFinding finding in article.Officials.Where(finding => finding.Key == key))
        {
            foreach (OfficialRole role in finding.Roles.Where(static role => !role.Former).DistinctBy(static role => (role.Key, role.ProvinceId)))
            {
                (string, string?) place = (role.Key, role.ProvinceId);
                if (!posts.TryGetValue(place, out PostBuilder? post)) posts[place] = post = new PostBuilder(role);
                post.Evidence.Add(new PostEvidence(article.Id, article.Published));
            }
        }
    }

    private static void Add(Dictionary<string, Companion> companions, Article article, string key)
    {
        foreach (OfficialFinding other in article.Officials.DistinctBy(static finding => finding.Key))
        {
            if (other.Key == key) continue;
            companions[other.Key] = companions.TryGetValue(other.Key, out Companion? known)
                ? known with { Count = known.Count + 1 }
                : new Companion(other.Key, other.Name, 1);
        }
    }

    private static void Add(Dictionary<(string Role, string? Province), PostBuilder> posts, Tenure tenure, ProvinceCatalogue provinces)
    {
        OfficialRole role = new(tenure.Title, TenureNames.OrganisationOf(tenure, provinces), tenure.ProvinceId, tenure.ProvinceId is null ? "central" : "province");
        (string, string?) place = (role.Key, role.ProvinceId);
        if (!posts.TryGetValue(place, out PostBuilder? post)) posts[place] = post = new PostBuilder(role);
        post.Tenure ??= tenure;
    }

    private sealed class PostBuilder(OfficialRole role)
    {
        public List<PostEvidence> Evidence { get; } = [];

        public Tenure? Tenure { get; set; }

        public Post Build() => new()
        {
            Title = role.Title,
            Organisation = role.Organisation,
            ProvinceId = role.ProvinceId,
            RoleKey = role.Key,
            Tenure = Tenure,
            Evidence = [.. Evidence.OrderBy(static evidence => evidence.Date.Days?.First ?? DateOnly.MaxValue)],
        };
    }
}
