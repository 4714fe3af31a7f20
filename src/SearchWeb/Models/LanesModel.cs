using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Web.Charts;
using NewsSearch.Web.Localization;
using NewsSearch.Web.People;

namespace NewsSearch.Web.Models;

/// <summary>Posts over time on a page.</summary>
/// <param name="Posts">The posts.</param>
/// <param name="Search">The search for the person's articles: each lane leads to it, narrowed to the post and its province.</param>
public sealed record LanesModel(IReadOnlyList<Post> Posts, ArticleSearchRequest Search)
{
    private const int MostLanes = 10;

    /// <summary>Posts with some weight: of a known day, or given by more than one article; the weightiest where they are many.</summary>
    public IReadOnlyList<Post> Main { get; } = MainOf(Posts);

    /// <summary>The rest: mostly posts that one undated article gives, as likely a slip of the reading as a fact.</summary>
    public IReadOnlyList<Post> Slight => field ??= [.. Posts.Except(Main)];

    /// <summary>The lanes of <see cref="Main"/>, or null where no day is known.</summary>
    public TenureLanes? Lanes { get; } = TenureLanes.Of(MainOf(Posts));

    /// <summary>The search for the articles of a post.</summary>
    public ArticleSearchRequest SearchFor(Post post) => Search with
    {
        Roles = post.RoleKey is { } role ? [new FacetSelection(role)] : [],
        Provinces = post.ProvinceId is { } province ? [new FacetSelection(province)] : [],
    };

    /// <summary>When the post is seen, in words: "thấy từ tháng 10/2021 đến tháng 6/2024".</summary>
    public static string Seen(Post post, Texts texts)
    {
        DateFinding? first = post.Evidence.Where(static evidence => evidence.Date.Days is not null).MinBy(static evidence => evidence.Date.Days!.Value.First)?.Date;
        DateFinding? last = post.Evidence.Where(static evidence => evidence.Date.Days is not null).MaxBy(static evidence => evidence.Date.Days!.Value.Last)?.Date;
        if (first is not null && last is not null) return texts.SeenBetween(texts.Show.Date(first.Value, first.Precision)!, texts.Show.Date(last.Value, last.Precision)!);
        return post.Evidence.Count > 0 ? texts.SeenUndated : "";
    }

    /// <summary>What the catalogue knows of beginning and end, and where from.</summary>
    public static string Note(Post post, Texts texts)
    {
        if (post.First is null) return "";
        List<string> notes = [];
        bool startKnown = post.Tenure is { StartKnown: true, From: not null };
        bool endKnown = post.Tenure is { EndKnown: true, To: not null };
        if (startKnown) notes.Add(texts.BeganOn(texts.Show.Day(post.Tenure!.From!.Value)));
        else notes.Add(texts.StartUnknown);
        if (endKnown) notes.Add(texts.EndedOn(texts.Show.Day(post.Tenure!.To!.Value)));
        else notes.Add(texts.EndUnknown);
        if (post.Tenure is { Source.Length: > 0 } tenure) notes.Add(texts.AccordingTo(tenure.Source));
        return string.Join(' ', notes);
    }

    private static List<Post> MainOf(IReadOnlyList<Post> posts)
    {
        HashSet<Post> weighty =
        [
            .. posts.Where(static post => post.First is not null || post.Evidence.Count > 1)
                .OrderByDescending(static post => post.Tenure is not null).ThenByDescending(static post => post.Evidence.Count).Take(MostLanes),
        ];
        return [.. posts.Where(weighty.Contains)];
    }
}
