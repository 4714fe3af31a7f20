using NewsSearch.Articles.Understanding.Layout;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Understanding.Provinces;

/// <summary>Finds the provinces that an article concerns, named or inferred.</summary>
internal sealed class ProvinceRecognizer(NewsCatalogue catalogue)
{
    public NewsCatalogue Catalogue { get; } = catalogue;

    /// <param name="layout">The text and its parts.</param>
    /// <param name="day">The best known day of the article (event, else publication), or null.</param>
    /// <param name="officials">The officials found before; their posts may lack a province.</param>
    /// <param name="source">Publisher or address, or null.</param>
    public IReadOnlyList<ProvinceFinding> Recognize(ArticleLayout layout, DateOnly? day, IReadOnlyList<OfficialFinding> officials, string? source)
        => throw new NotImplementedException();
}
