using NewsSearch.Articles.Understanding.Layout;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>Finds the officials that an article names, with their posts as printed and normalised.</summary>
internal sealed class OfficialRecognizer(NewsCatalogue catalogue)
{
    public NewsCatalogue Catalogue { get; } = catalogue;

    /// <summary>First pass: names, titles, organisations; provinces only where they are printed.</summary>
    public IReadOnlyList<OfficialFinding> Recognize(ArticleLayout layout, DateOnly? day) => throw new NotImplementedException();

    /// <summary>Second pass: fills provinces of posts from the article's primary province, and ids from the catalogue.</summary>
    public IReadOnlyList<OfficialFinding> Resolve(IReadOnlyList<OfficialFinding> officials, IReadOnlyList<ProvinceFinding> provinces, DateOnly? day)
        => throw new NotImplementedException();
}
