using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Officials;

namespace NewsSearch.Web.People;

/// <summary>
/// Who held the post that a reader types, then: "Bí thư Tỉnh ủy Hậu Giang 2023". People are looked for by their post as
/// often as by their name.
/// </summary>
/// <remarks>Immutable; safe from any thread. Marks typed have to be right, marks left out are free.</remarks>
public sealed class PostHolders
{
    // How else a post is called; each rewriting is a name beside the others.
    private static readonly (string Written, string Instead)[] Rewritings =
    [
        ("Tỉnh ủy ", ""), ("Tỉnh ủy ", "tỉnh "), ("Thành ủy ", ""), ("UBND ", "Ủy ban nhân dân "), ("UBND tỉnh ", "tỉnh "), ("UBND tỉnh ", ""), ("UBND TP. ", "TP. "),
        ("UBND TP ", ""), ("HĐND ", "Hội đồng nhân dân "), ("Thủ tướng Chính phủ", "Thủ tướng"), ("Tổng Bí thư Ban Chấp hành Trung ương Đảng", "Tổng Bí thư"),
    ];

    private readonly Dictionary<string, List<(string Name, Holding Holding)>> _byFoldedName = new(StringComparer.Ordinal);

    /// <summary>Reads the posts of a catalogue.</summary>
    public PostHolders(NewsCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        foreach (Official official in catalogue.Officials.All)
        {
            foreach (Tenure tenure in official.Tenures)
            {
                string post = PostName.Of(tenure, catalogue.Provinces);
                foreach (string name in NamesOf(post)) Add(name, new Holding(official, tenure, post));
            }
        }
    }

    /// <summary>A post that a person held.</summary>
    /// <param name="Official">Who.</param>
    /// <param name="Tenure">When.</param>
    /// <param name="Post">The post in words.</param>
    public sealed record Holding(Official Official, Tenure Tenure, string Post);

    /// <summary>
    /// Who held the post that is typed; with a year, month or day behind it or before it, who held it then: the ones
    /// attested for that time, or else the one attested nearest to it. The latest first; none where no post is typed.
    /// </summary>
    public IReadOnlyList<Holding> Find(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        List<string> words = [.. VietnameseText.Canonical(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        PartialDate? date = TakeDate(words);
        if (words.Count == 0 || !_byFoldedName.TryGetValue(VietnameseText.Fold(string.Join(' ', words)), out List<(string Name, Holding Holding)>? named)) return [];
        Holding[] holders =
        [
            .. named.Where(entry => MarksAgree(words, entry.Name)).Select(static entry => entry.Holding).Distinct()
                .OrderByDescending(static holding => holding.Tenure.To ?? DateOnly.MaxValue).ThenByDescending(static holding => holding.Tenure.From),
        ];
        return date is { } then ? At(holders, then) : holders;
    }

    private static Holding[] At(Holding[] holders, PartialDate date)
    {
        Holding[] attested = [.. holders.Where(holding => Distance(holding.Tenure, date) == 0)];
        if (attested.Length > 0) return attested;
        return [.. holders.Where(holding => Distance(holding.Tenure, date) is not null).OrderBy(holding => Distance(holding.Tenure, date)).Take(1)];
    }

    // Days between the post and the time asked for; null where it cannot have been held then.
    private static int? Distance(Tenure tenure, PartialDate date)
    {
        bool within = tenure.From is { } from && from <= date.Last && (tenure.To is { } to ? date.First <= to : !tenure.EndKnown);
        if (within) return 0;
        int? first = tenure.DaysFrom(date.First);
        int? last = tenure.DaysFrom(date.Last);
        return first is null ? last : last is null ? first : Math.Min(first.Value, last.Value);
    }

    // "Bí thư … 2023", "Bí thư … năm 2023", "10/2023 …".
    private static PartialDate? TakeDate(List<string> words)
    {
        foreach (int at in new[] { words.Count - 1, 0 })
        {
            if (at < 0 || at >= words.Count || !PartialDate.TryParse(words[at], out PartialDate date)) continue;
            words.RemoveAt(at);
            int before = at - 1;
            if (before >= 0 && VietnameseText.Fold(words[before]) is "nam" or "thang" or "ngay") words.RemoveAt(before);
            return date;
        }

        return null;
    }

    private static bool MarksAgree(List<string> typed, string name)
    {
        string[] words = name.Split(' ');
        for (int i = 0; i < typed.Count; i++)
        {
            bool isMarked = VietnameseText.Fold(typed[i]) != typed[i];
            if (isMarked && typed[i] != words[i]) return false;
        }

        return true;
    }

    private static IEnumerable<string> NamesOf(string post)
        => Rewritings.Where(rewriting => post.Contains(rewriting.Written, StringComparison.Ordinal))
            .Select(rewriting => post.Replace(rewriting.Written, rewriting.Instead, StringComparison.Ordinal)).Prepend(post).Distinct();

    private void Add(string name, Holding holding)
    {
        string canonical = string.Join(' ', VietnameseText.Canonical(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string folded = VietnameseText.Fold(canonical);
        if (!_byFoldedName.TryGetValue(folded, out List<(string Name, Holding Holding)>? known)) _byFoldedName.Add(folded, known = []);
        known.Add((canonical, holding));
    }
}
