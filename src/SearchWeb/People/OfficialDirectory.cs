using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Web.People;

/// <summary>All officials that the articles name, by given name: the last word of a Vietnamese name is what one is called by.</summary>
public sealed class OfficialDirectory
{
    private static readonly string[] Alphabet =
        ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y"];

    private readonly Dictionary<string, IReadOnlyList<FacetEntry>> _byLetter = new(StringComparer.Ordinal);

    private readonly IReadOnlyList<FacetEntry> _all;
    private readonly Dictionary<string, FacetEntry> _byKey;
    private readonly ILookup<string, FacetEntry> _byFoldedName;

    private OfficialDirectory(IReadOnlyList<FacetEntry> all)
    {
        _all = all;
        _byFoldedName = all.ToLookup(static entry => VietnameseText.Fold(entry.Name), StringComparer.Ordinal);
        _byKey = all.ToDictionary(static entry => entry.Id, StringComparer.Ordinal);
        foreach (IGrouping<string, FacetEntry> group in all.GroupBy(static entry => LetterOf(GivenName(entry.Name))))
        {
            List<FacetEntry> entries = [.. group];
            entries.Sort(ByGivenName);
            _byLetter[group.Key] = entries;
        }

        Letters = [.. _byLetter.Keys.Order(Comparer<string>.Create(VietnameseText.Compare))];
    }

    /// <summary>People.</summary>
    public int Count => _all.Count;

    /// <summary>Letters that some given name begins with, in the order of the alphabet.</summary>
    public IReadOnlyList<string> Letters { get; }

    /// <summary>The people of a letter, by given name, then by the rest; none for a letter without any.</summary>
    public IReadOnlyList<FacetEntry> Of(string letter) => _byLetter.GetValueOrDefault(letter) ?? [];

    /// <summary>The people named in most articles.</summary>
    public IReadOnlyList<FacetEntry> MostMentioned(int count) => [.. _all.OrderByDescending(static entry => entry.Count).Take(count)];

    /// <summary>The people of exactly that name.</summary>
    public IEnumerable<FacetEntry> Named(string name) => _all.Where(entry => entry.Name == name);

    /// <summary>The people whose name is written like this, marks or not: what a reader types into the box.</summary>
    public IReadOnlyList<FacetEntry> Called(string typed)
    {
        string folded = VietnameseText.Fold(typed.Trim());
        string canonical = VietnameseText.Canonical(typed.Trim());
        if (!folded.Contains(' ', StringComparison.Ordinal)) return [];
        bool marked = folded != canonical;
        return
        [
            .. _byFoldedName[folded].Where(entry => !marked || VietnameseText.Canonical(entry.Name) == canonical).OrderByDescending(static entry => entry.Count),
        ];
    }

    /// <summary>The person of a key, or null.</summary>
    public FacetEntry? Find(string key) => _byKey.GetValueOrDefault(key);

    internal static OfficialDirectory Read(IArticleIndex index)
        => new(index.FacetValues(new ArticleSearchRequest(), "official", null, int.MaxValue).Values);

    /// <summary>The last word of a name.</summary>
    internal static string GivenName(string name) => name[(name.TrimEnd().LastIndexOf(' ') + 1)..].Trim();

    /// <summary>The letter of the alphabet that a word begins with, in capitals: "Ấn" is under Â; what is no letter under "#".</summary>
    internal static string LetterOf(string word)
    {
        if (word.Length == 0 || !char.IsLetter(word[0])) return "#";
        string first = VietnameseText.Canonical(word)[..1];
        string letter = first;
        foreach (string candidate in Alphabet)
        {
            if (VietnameseText.Compare(candidate, first) <= 0) letter = candidate;
        }

        return VietnameseText.Fold(letter)[0] == VietnameseText.Fold(first)[0] ? letter.ToUpperInvariant() : first.ToUpperInvariant();
    }

    private static int ByGivenName(FacetEntry left, FacetEntry right)
    {
        int byGiven = VietnameseText.Compare(GivenName(left.Name), GivenName(right.Name));
        if (byGiven != 0) return byGiven;
        int byName = VietnameseText.Compare(left.Name, right.Name);
        return byName != 0 ? byName : string.CompareOrdinal(left.Id, right.Id);
    }
}
