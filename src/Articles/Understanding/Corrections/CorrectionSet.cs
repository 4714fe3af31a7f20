using System.Security.Cryptography;
using System.Text;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Understanding.Corrections;

/// <summary>Corrections by the article that they are about.</summary>
/// <remarks>Immutable; safe from any thread.</remarks>
public sealed class CorrectionSet
{
    private readonly Dictionary<string, List<Correction>> _byArticle = new(StringComparer.Ordinal);
    private readonly List<Correction> _merges = [];

    internal CorrectionSet(IReadOnlyList<Correction> corrections)
    {
        Version = VersionOf(corrections);
        foreach (Correction correction in corrections)
        {
            if (correction.Field == CorrectionField.Merge) _merges.Add(correction);
            else if (_byArticle.TryGetValue(correction.Subject, out List<Correction>? known)) known.Add(correction);
            else _byArticle.Add(correction.Subject, [correction]);
        }
    }

    /// <summary>No corrections.</summary>
    public static CorrectionSet None { get; } = new([]);

    /// <summary>Identifies the corrections and their order (16 hexadecimal digits); empty where there are none.</summary>
    public string Version { get; }

    /// <summary>Ids of the articles that something is corrected in.</summary>
    public IReadOnlyCollection<string> Articles => _byArticle.Keys;

    /// <summary>
    /// Everything that decides what becomes of an article, to be hashed with it; null where nothing does. Merges are
    /// part of it for every article, because whom it names is not known before it is understood.
    /// </summary>
    public string? ContentFor(string article)
    {
        List<Correction> own = _byArticle.GetValueOrDefault(article, []);
        if (own.Count + _merges.Count == 0) return null;
        StringBuilder content = new();
        foreach (Correction correction in own.Concat(_merges)) content.Append(CorrectionLine.Write(correction)).Append('\n');
        return content.ToString();
    }

    /// <summary>Applies what is decided about an article, in the order of the file, and merges last.</summary>
    /// <param name="article">As understood.</param>
    /// <param name="catalogue">Names provinces and officials.</param>
    /// <returns>The article, <see cref="Article.Corrections"/> being those that changed something; and those that found nothing to change.</returns>
    public (Article Article, IReadOnlyList<Correction> WithoutEffect) Apply(Article article, NewsCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(catalogue);
        List<Correction> applied = [], idle = [];
        foreach (Correction correction in _byArticle.GetValueOrDefault(article.Id, []))
        {
            if (ArticleCorrector.Correct(article, correction, catalogue) is { } corrected)
            {
                article = corrected;
                applied.Add(correction);
            }
            else
            {
                idle.Add(correction);
            }
        }

        foreach (Correction merge in _merges)
        {
            if (OfficialCorrector.Merge(article, merge, catalogue.Officials) is not { } merged) continue;
            article = merged;
            applied.Add(merge);
        }

        return (applied.Count == 0 ? article : article with { Corrections = applied }, idle);
    }

    private static string VersionOf(IReadOnlyList<Correction> corrections)
    {
        if (corrections.Count == 0) return "";
        string lines = string.Join('\n', corrections.Select(CorrectionLine.Write));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)).AsSpan(0, 8));
    }
}
