using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Engine.Highlighting;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching.Presenting;

/// <summary>A piece of an article's text with the places where a query matches.</summary>
/// <param name="Piece">Where the piece stands in the article's text.</param>
/// <param name="Matches">Where the query matches, in units of the article's text; ascending, not overlapping.</param>
internal sealed record MatchedPiece(Span Piece, IReadOnlyList<Span> Matches);

/// <summary>Finds where a query matches in an article, piece by piece as it was indexed.</summary>
internal static class MatchedText
{
    // A text of this length is a book; its first chapters show well enough why it was found.
    private const int LongestHighlighted = 1 << 19;

    /// <summary>The pieces of the body with their matches, and those of the rest of the page where they are searched too.</summary>
    public static IReadOnlyList<MatchedPiece> Find(Article article, Query query, SearchScope scope, Highlighter highlighter)
    {
        IReadOnlyList<Span> body = ArticleText.BodyPieces(article);
        var pieces = new List<MatchedPiece>();
        int highlighted = 0;
        foreach (Span piece in body) pieces.Add(new MatchedPiece(piece, InBody(piece)));
        if (scope != SearchScope.All) return pieces;
        foreach (Span piece in ArticleText.ChromePieces(article, body)) pieces.Add(new MatchedPiece(piece, In(piece, ArticleSchema.Chrome)));
        return pieces;

        IReadOnlyList<Span> InBody(Span piece)
        {
            // The title is indexed twice; a query for titles only matches nowhere else.
            IReadOnlyList<Span> matches = scope == SearchScope.Title ? [] : In(piece, ArticleSchema.Body);
            return ArticleText.IsTitle(article, piece) ? Merge(matches, In(piece, ArticleSchema.Title)) : matches;
        }

        IReadOnlyList<Span> In(Span piece, string field)
        {
            if (highlighted > LongestHighlighted) return [];
            highlighted += piece.Length;
            string text = article.Text.Substring(piece.Start, Math.Min(piece.Length, LongestHighlighted));
            return [.. highlighter.Find(text, query, field).Select(range => new Span(piece.Start + range.Start, piece.Start + range.End))];
        }
    }

    /// <summary>Where a query matches in a title, in units of the title.</summary>
    public static IReadOnlyList<Span> FindInTitle(ArticleTitle title, Query query, SearchScope scope, Highlighter highlighter)
    {
        IEnumerable<Span> In(string field) => highlighter.Find(title.Value, query, field).Select(range => new Span(range.Start, range.End));
        List<Span> matches = scope == SearchScope.Title ? [] : [.. In(ArticleSchema.Body)];
        return title.Synthetic ? matches : Merge(matches, [.. In(ArticleSchema.Title)]);
    }

    private static List<Span> Merge(IReadOnlyList<Span> left, IReadOnlyList<Span> right)
    {
        var merged = new List<Span>();
        foreach (Span span in left.Concat(right).OrderBy(span => span.Start).ThenByDescending(span => span.End))
        {
            if (merged.Count > 0 && span.Start < merged[^1].End) merged[^1] = new Span(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else merged.Add(span);
        }

        return merged;
    }
}
