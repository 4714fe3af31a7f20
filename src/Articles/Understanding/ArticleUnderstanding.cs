using NewsSearch.Articles.Reading;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Understanding;

/// <summary>Reads a scraped page the way an archivist does: layout, then dates, then provinces and officials.</summary>
/// <remarks>One instance serves one thread at a time.</remarks>
public sealed class ArticleUnderstanding
{
    /// <summary>
    /// Changes whenever the rules change what they find: articles understood by other rules have to be read again.
    /// </summary>
    public const int RulesVersion = 1;

    /// <summary>Uses a catalogue.</summary>
    public ArticleUnderstanding(NewsCatalogue catalogue) => throw new NotImplementedException();

    /// <summary>Understands a document. Never fails for its content; linear in its length.</summary>
    public Article Understand(SourceDocument document) => throw new NotImplementedException();
}
