using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSearch.Analysis.Queries;

namespace NewsSearch.Web.Pages;

/// <summary>Words that a query takes for the same, or for a narrower word of the same matter.</summary>
public sealed class SynonymsModel : PageModel
{
    /// <summary>Each set, in the order of the list: by matter.</summary>
    public static IReadOnlyList<SynonymSet> Sets => Equivalents.Synonyms;
}
