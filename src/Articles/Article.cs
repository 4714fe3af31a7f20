using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Corrections;

namespace NewsSearch.Articles;

/// <summary>An article with everything that was understood of it, each finding with its evidence.</summary>
/// <remarks>Immutable. All ranges are UTF-16 units of <see cref="Text"/>.</remarks>
public sealed record Article
{
    /// <summary>The id of the source, or ten base32 characters of the content's hash (<see cref="ArticleId.Of"/>).</summary>
    public required string Id { get; init; }

    /// <summary>The file it came from.</summary>
    public required string File { get; init; }

    /// <summary>Encoding of the file.</summary>
    public required string Encoding { get; init; }

    /// <summary>The whole decoded text.</summary>
    public required string Text { get; init; }

    /// <summary>Title.</summary>
    public required ArticleTitle Title { get; init; }

    /// <summary>From the first character of the title (or of the first sentence) to the end of the last sentence.</summary>
    public required Span Body { get; init; }

    /// <summary>Portal chrome, captions' image names, datelines: inside or outside <see cref="Body"/>; ascending.</summary>
    public IReadOnlyList<Span> Chrome { get; init; } = [];

    /// <summary>Captions of pictures: part of the article, shown dimmed; ascending.</summary>
    public IReadOnlyList<Span> Captions { get; init; } = [];

    /// <summary>Where the byline stands, if any.</summary>
    public Span? Byline { get; init; }

    /// <summary>Who signed it, or null.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published.</summary>
    public required DateFinding Published { get; init; }

    /// <summary>When what it reports took place.</summary>
    public required DateFinding Event { get; init; }

    /// <summary>Provinces that it concerns, the primary one first.</summary>
    public IReadOnlyList<ProvinceFinding> Provinces { get; init; } = [];

    /// <summary>That it concerns the whole country or another one; null where it has a primary province, or where neither shows.</summary>
    public ReachFinding? Reach { get; init; }

    /// <summary>Officials that it names, in the order of their first mention.</summary>
    public IReadOnlyList<OfficialFinding> Officials { get; init; } = [];

    /// <summary>What was decided by hand against the rules, and why; the findings above are as corrected.</summary>
    /// <remarks>Empty too for an article that was stored before there were corrections.</remarks>
    public IReadOnlyList<Correction> Corrections { get => field ?? []; init; } = [];

    /// <summary>Publisher, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Section, or null.</summary>
    public string? Category { get; init; }

    /// <summary>The article that this one repeats, or null.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>
    /// A hash of the text that near-duplicates share but for a few bits; null for a text too short to have one.
    /// </summary>
    public ulong? Signature { get; init; }

    /// <summary>Whether the text is written without marks.</summary>
    public bool IsStripped { get; init; }
}

/// <summary>A title.</summary>
/// <param name="Value">The words; never empty.</param>
/// <param name="Synthetic">True where the source has no headline: then it is the first sentence.</param>
/// <param name="Range">Where the words stand.</param>
public sealed record ArticleTitle(string Value, bool Synthetic, Span Range);

/// <summary>How exact a date is.</summary>
public enum DatePrecision
{
    /// <summary>Not known.</summary>
    None,

    /// <summary>Only the year.</summary>
    Year,

    /// <summary>Only year and month.</summary>
    Month,

    /// <summary>The day.</summary>
    Day,
}

/// <summary>Words of the text that show something.</summary>
/// <param name="Quote">The words as they stand there.</param>
/// <param name="Start">First UTF-16 unit, or -1 where the words are not in the text (metadata).</param>
public sealed record Evidence(string Quote, int Start);

/// <summary>A date with how it was found.</summary>
/// <param name="Value">First day of the year, month or day; null where the precision is none.</param>
/// <param name="Precision">How exact it is.</param>
/// <param name="Rule">Short English name of the rule that found it; "none" where nothing did.</param>
/// <param name="Evidence">What it was found by, or null.</param>
/// <param name="Rejected">Other dates that were looked at and why they are not it.</param>
/// <param name="YearFrom">Where the year was taken from when the date has none; else null.</param>
public sealed record DateFinding(
    DateOnly? Value,
    DatePrecision Precision,
    string Rule,
    Evidence? Evidence,
    IReadOnlyList<RejectedDate> Rejected,
    Evidence? YearFrom = null)
{
    /// <summary>No date.</summary>
    public static DateFinding None { get; } = new(null, DatePrecision.None, "none", null, []);

    /// <summary>ISO form of the known part: 2023-10-14, 2024-06, 2024, or null.</summary>
    public string? Iso => Precision switch
    {
        DatePrecision.Day => Value!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        DatePrecision.Month => Value!.Value.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
        DatePrecision.Year => Value!.Value.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>First and last day it may be, or null where nothing is known.</summary>
    public (DateOnly First, DateOnly Last)? Days => Precision switch
    {
        DatePrecision.Day => (Value!.Value, Value.Value),
        DatePrecision.Month => (Value!.Value, Value.Value.AddMonths(1).AddDays(-1)),
        DatePrecision.Year => (Value!.Value, Value.Value.AddYears(1).AddDays(-1)),
        _ => null,
    };
}

/// <summary>A date of the text that is not the one looked for.</summary>
/// <param name="Value">ISO form, as far as it is known.</param>
/// <param name="Why">Short English reason: crawl date, document date, other headline, view counter…</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record RejectedDate(string Value, string Why, Evidence Evidence);

/// <summary>A province that an article concerns.</summary>
/// <param name="ProvinceId">The unit meant, as it was then (see Catalogue).</param>
/// <param name="Primary">Whether the article is mainly about it; at most one is.</param>
/// <param name="NamedInText">False where it is inferred.</param>
/// <param name="Rule">Short English name of the rule: named, district, office-holder, publisher…</param>
/// <param name="Evidence">The words that show it, strongest first.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record ProvinceFinding(
    string ProvinceId,
    bool Primary,
    bool NamedInText,
    string Rule,
    IReadOnlyList<Evidence> Evidence,
    double Confidence)
{
    /// <summary>Whether it was set by hand (see <see cref="Article.Corrections"/>), whatever the text says.</summary>
    public bool IsCorrected => Rule == Correction.Rule;

    /// <summary>Whether it is a fact and no inference: the text names it, or somebody decided it.</summary>
    public bool IsStated => NamedInText || IsCorrected;
}
