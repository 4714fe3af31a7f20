using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Understanding.Layout;

/// <summary>What each part of a text is; see <see cref="Article"/> for the fields. Later steps look only at what they may.</summary>
internal sealed record ArticleLayout
{
    public required string Text { get; init; }
    public required ArticleTitle Title { get; init; }
    public required Span Body { get; init; }

    /// <summary>Ascending, not overlapping; datelines (publication date lines) and extractor prefixes are among them.</summary>
    public required IReadOnlyList<Span> Chrome { get; init; }
    public required IReadOnlyList<Span> Captions { get; init; }
    public Span? Byline { get; init; }
    public string? Author { get; init; }

    /// <summary>
    /// The lines that belong to the article (title, captions and body; chrome and byline cut out), ascending: what
    /// provinces, officials and event dates are read from.
    /// </summary>
    public required IReadOnlyList<Span> ArticleLines { get; init; }

    /// <summary>The text as the rules read it, where layout was recognised; made anew where it was not.</summary>
    public TextView View { get => field ??= new TextView(Text); init; }
}
