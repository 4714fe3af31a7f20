using System.Globalization;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Catalogue.Officials;

/// <summary>Somebody who held a post that was asked for.</summary>
/// <param name="Official">Who.</param>
/// <param name="Tenure">The post, with the days it was held.</param>
public sealed record PostHolder(Official Official, Tenure Tenure);

/// <summary>Finds who held a post that is named in words: "Bí thư Tỉnh ủy Hậu Giang 2023", "bo truong y te", "chủ tịch tỉnh Bắc Kạn".</summary>
/// <remarks>Marks that are typed count, marks left out are free. Immutable; safe from any thread.</remarks>
public sealed class PostFinder
{
    /// <summary>Most holders given; a year has rarely more than two.</summary>
    public const int MaxHolders = 3;

    private const int MostWords = 16;
    private const int FirstYear = 1945;
    private const int LastYear = 2100;

    // Long and short forms of what organisations are called; both sides of a comparison are brought to the short one.
    private static readonly (string[] Long, string Short)[] ShortForms =
    [
        (["ủy", "ban", "nhân", "dân"], "ubnd"), (["hội", "đồng", "nhân", "dân"], "hđnd"), (["thành", "phố"], "tp"), (["trung", "ương"], "tw"),
        (["đại", "biểu", "quốc", "hội"], "đbqh"),
    ];

    private readonly ProvinceCatalogue _provinces;
    private readonly Dictionary<string, List<(string[] Form, PostHolder Held)>> _byProvince = new(StringComparer.Ordinal);

    internal PostFinder(OfficialCatalogue officials, ProvinceCatalogue provinces)
    {
        _provinces = provinces;
        foreach (Official official in officials.All)
        {
            foreach (Tenure tenure in official.Tenures)
            {
                string place = tenure.ProvinceId ?? "";
                if (!_byProvince.TryGetValue(place, out var held)) _byProvince.Add(place, held = []);
                held.AddRange(Forms(tenure).Select(form => (form, new PostHolder(official, tenure))));
            }
        }
    }

    /// <summary>
    /// The holders in the year at the end of the words, in the order they came; without a year the present holder, or the
    /// last one of a post that is no more. Empty where the words are no post, or nobody is known.
    /// </summary>
    public IReadOnlyList<PostHolder> Find(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        List<string> typed = [.. Spelling.Words(words)];
        if (typed.Count is 0 or > MostWords) return [];
        int? year = TakeYear(typed);
        if (year is null) return Find(typed, null);
        if (typed is [.., "năm"]) return Find([.. typed.SkipLast(1)], year);
        IReadOnlyList<PostHolder> found = Find(typed, year);
        // "Quảng Nam 2020" has a place at its end, "hau giang nam 2020" a year without its mark.
        return found.Count == 0 && typed is [.., "nam"] ? Find([.. typed.SkipLast(1)], year) : found;
    }

    private IReadOnlyList<PostHolder> Find(List<string> typed, int? year)
    {
        for (int split = typed.Count; split > 0; split--)
        {
            string[] post = Shortened(typed.Take(split));
            List<PostHolder> held = [.. Places(string.Join(' ', typed.Skip(split)), year).Distinct(StringComparer.Ordinal).SelectMany(place => Held(post, place))];
            if (held.Count > 0) return year is { } asked ? In(held, asked) : Last(held);
        }

        return [];
    }

    private static int? TakeYear(List<string> words)
    {
        if (!int.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < FirstYear or > LastYear) return null;
        words.RemoveAt(words.Count - 1);
        return year;
    }

    // The year of a merger has two units of a name.
    private IEnumerable<string> Places(string name, int? year)
    {
        if (name.Length == 0) return [""];
        IEnumerable<Province?> named = year is { } y
            ? [_provinces.FindByName(name, new DateOnly(y, 1, 1)), _provinces.FindByName(name, new DateOnly(y, 12, 31))]
            : [_provinces.FindByName(name)];
        return named.OfType<Province>().Select(province => province.Id);
    }

    private IEnumerable<PostHolder> Held(string[] post, string place)
        => _byProvince.TryGetValue(place, out var held) ? held.Where(one => Spelling.MayMean(post, one.Form)).Select(one => one.Held).Distinct() : [];

    private static IReadOnlyList<PostHolder> In(List<PostHolder> held, int year)
    {
        (DateOnly first, DateOnly last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        bool IsAttested(Tenure tenure) => tenure.From is { } from && from <= last && (tenure.To is { } to ? to >= first : !tenure.EndKnown);
        List<PostHolder> attested = [.. held.Where(one => IsAttested(one.Tenure))];
        var middle = new DateOnly(year, 7, 1);
        if (attested.Count == 0) attested = [.. held.Where(one => one.Tenure.MayCover(middle)).OrderBy(one => one.Tenure.DaysFrom(middle)).Take(1)];
        return [.. attested.OrderBy(one => one.Tenure.From ?? DateOnly.MinValue).Take(MaxHolders)];
    }

    private static IReadOnlyList<PostHolder> Last(List<PostHolder> held)
        => [held.OrderByDescending(one => one.Tenure.To ?? DateOnly.MaxValue).ThenByDescending(one => one.Tenure.From ?? DateOnly.MinValue).First()];

    // As the catalogue has it, and as people say it for short: "bí thư Hậu Giang", "chủ tịch tỉnh Bắc Kạn", "bộ trưởng y tế".
    private static IEnumerable<string[]> Forms(Tenure tenure)
    {
        string[] title = Shortened(Spelling.Words(tenure.Title));
        string[] organisation = Shortened(Spelling.Words(tenure.Organisation));
        yield return [.. title, .. organisation];
        yield return Shortened(Spelling.Words(PostName.Of(tenure.Title, tenure.Organisation)));
        if (organisation is ["bộ", .. var field]) yield return [.. title, .. field];
        if (tenure.Organisation is "Chính phủ" or "Ban Chấp hành Trung ương Đảng") yield return title;
        bool isParty = organisation is ["tỉnh", "ủy"] or ["thành", "ủy"];
        if (tenure.ProvinceId is null || !(isParty || organisation is ["ubnd", ..])) yield break;
        yield return title;
        yield return [.. title, "tỉnh"];
        yield return [.. title, "tp"];
        if (!isParty) yield return [.. title, "ubnd"];
    }

    private static string[] Shortened(IEnumerable<string> words)
    {
        List<string> left = [.. words];
        foreach ((string[] longForm, string shortForm) in ShortForms)
        {
            for (int i = 0; i + longForm.Length <= left.Count; i++)
            {
                if (!Spelling.MayMean([.. left.GetRange(i, longForm.Length)], longForm)) continue;
                left.RemoveRange(i + 1, longForm.Length - 1);
                left[i] = shortForm;
            }
        }

        return [.. left];
    }
}
