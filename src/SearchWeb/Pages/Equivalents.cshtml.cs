using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Searching;
using NewsSearch.Web.Hosting;

namespace NewsSearch.Web.Pages;

/// <summary>Everything that a query takes for the same: spelling rules, our own lists, and what the articles themselves explain.</summary>
public sealed class EquivalentsModel(CurrentIndex current) : PageModel
{
    /// <summary>Most learned acronyms shown; the page stays light, the count above them is whole.</summary>
    private const int MaxLearned = 60;

    /// <summary>Acronyms that the articles explain.</summary>
    public int LearnedCount => current.IsOpen ? current.Index.Acronyms.Count : 0;

    /// <summary>The best attested of them.</summary>
    public IEnumerable<ExplainedAcronym> Learned => current.IsOpen ? current.Index.Acronyms.Take(MaxLearned) : [];

    /// <summary>The spelling rules, with a search to try each.</summary>
    public static IReadOnlyList<(string Written, string Same, string Query)> Spellings { get; } =
    [
        ("hoà, uỷ, thuỷ", "hòa, ủy, thủy", "uỷ ban"),
        ("quí, kỉ, lí", "quý, kỷ, lý", "kỉ luật"),
        ("vịêt, gỉai", "việt, giải", "gỉai ngân"),
        ("quý 4, đại hội 13", "quý IV, đại hội XIII", "quý 4"),
        ("28-6, 28.6, 28 tháng 6", "28/6", "ngày 28-6"),
        ("1.530", "1530", "1.530"),
        ("35-CT/TƯ", "35-CT/TW", "chỉ thị 35-CT/TƯ"),
        ("Đăk Lăk, Bắc Cạn", "Đắk Lắk, Bắc Kạn", "Bắc Cạn"),
    ];

    /// <summary>Sets of forms by what they are.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Acronyms => Equivalents.Acronyms;

    /// <inheritdoc cref="Equivalents.Places"/>
    public static IReadOnlyList<IReadOnlyList<string>> Places => Equivalents.Places;

    /// <inheritdoc cref="Equivalents.ForeignNames"/>
    public static IReadOnlyList<IReadOnlyList<string>> ForeignNames => Equivalents.ForeignNames;
}
