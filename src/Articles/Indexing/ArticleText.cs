using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Indexing;

/// <summary>Which parts of an article's text are searched as the article, and which only as its page.</summary>
/// <remarks>Pure; safe from any thread. Indexing and highlighting share it, so that what matches is what is marked.</remarks>
internal static class ArticleText
{
    /// <summary>Most UTF-16 units of a lead: a paragraph of two or three sentences.</summary>
    public const int LeadLength = 400;

    /// <summary>
    /// The title (where it is real), captions once each, and the text between, without chrome and byline. A piece ends
    /// where the kind of text changes: no phrase reaches from a headline into the first sentence.
    /// </summary>
    /// <returns>Ascending, not overlapping, not blank. The whole text where nothing else is left.</returns>
    public static IReadOnlyList<Span> BodyPieces(Article article)
    {
        var sweep = new Sweep(article.Text.Length);
        sweep.Add(article.Body, Part.Body);
        if (!article.Title.Synthetic) sweep.Add(article.Title.Range, Part.Title);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Span caption in article.Captions)
        {
            bool repeated = !seen.Add(VietnameseText.Fold(Slice(article.Text, caption).Trim().ToString()));
            sweep.Add(caption, repeated ? Part.Excluded : Part.Caption);
        }

        foreach (Span chrome in article.Chrome) sweep.Add(chrome, Part.Excluded);
        if (article.Byline is { } byline) sweep.Add(byline, Part.Excluded);
        List<Span> pieces = sweep.Pieces(article.Text);
        if (pieces.Count == 0 && !string.IsNullOrWhiteSpace(article.Text)) pieces.Add(new Span(0, article.Text.Length));
        return pieces;
    }

    /// <summary>Whether a piece of the body is (a part of) the real headline.</summary>
    public static bool IsTitle(Article article, Span piece)
        => !article.Title.Synthetic && piece.Start >= article.Title.Range.Start && piece.End <= article.Title.Range.End;

    /// <summary>The beginning of what follows the title, at most <see cref="LeadLength"/> units, ending with a whole word.</summary>
    public static IReadOnlyList<Span> LeadPieces(Article article, IReadOnlyList<Span> bodyPieces)
    {
        var lead = new List<Span>();
        int left = LeadLength;
        foreach (Span piece in bodyPieces)
        {
            if (IsTitle(article, piece)) continue;
            int end = Math.Min(piece.End, piece.Start + left);
            while (end < piece.End && end > piece.Start && !char.IsWhiteSpace(article.Text[end])) end--;
            AddUnlessBlank(lead, article.Text, piece.Start, end);
            left -= end - piece.Start;
            if (end < piece.End) break;
        }

        return lead;
    }

    /// <summary>What lies between the pieces of the body.</summary>
    public static IReadOnlyList<Span> ChromePieces(Article article, IReadOnlyList<Span> bodyPieces)
    {
        var pieces = new List<Span>();
        int start = 0;
        foreach (Span body in bodyPieces)
        {
            AddUnlessBlank(pieces, article.Text, start, body.Start);
            start = body.End;
        }

        AddUnlessBlank(pieces, article.Text, start, article.Text.Length);
        return pieces;
    }

    private static ReadOnlySpan<char> Slice(string text, Span span)
    {
        int start = Math.Clamp(span.Start, 0, text.Length);
        return text.AsSpan(start, Math.Clamp(span.End, start, text.Length) - start);
    }

    private static void AddUnlessBlank(List<Span> pieces, string text, int start, int end)
    {
        if (end > start && !text.AsSpan(start, end - start).IsWhiteSpace()) pieces.Add(new Span(start, end));
    }

    private enum Part
    {
        Body,
        Title,
        Caption,
        Excluded,
    }

    /// <summary>Walks the edges of overlapping ranges in one pass, however many there are.</summary>
    private sealed class Sweep(int length)
    {
        private readonly List<(int Position, Part Part, int Step)> _edges = [];

        public void Add(Span span, Part part)
        {
            int start = Math.Clamp(span.Start, 0, length);
            int end = Math.Clamp(span.End, start, length);
            if (end == start) return;
            _edges.Add((start, part, 1));
            _edges.Add((end, part, -1));
        }

        public List<Span> Pieces(string text)
        {
            _edges.Sort(static (a, b) => a.Position.CompareTo(b.Position));
            var pieces = new List<Span>();
            Span<int> open = stackalloc int[4];
            Part? current = null;
            int start = 0;
            for (int i = 0; i < _edges.Count;)
            {
                int position = _edges[i].Position;
                bool edgeOfTitleOrCaption = false;
                for (; i < _edges.Count && _edges[i].Position == position; i++)
                {
                    open[(int)_edges[i].Part] += _edges[i].Step;
                    edgeOfTitleOrCaption |= _edges[i].Part is Part.Title or Part.Caption;
                }

                Part? next = PartOf(open);
                if (next == current && !edgeOfTitleOrCaption) continue;
                if (current is not null) AddUnlessBlank(pieces, text, start, position);
                (current, start) = (next, position);
            }

            return pieces;
        }

        private static Part? PartOf(ReadOnlySpan<int> open)
        {
            if (open[(int)Part.Excluded] > 0) return null;
            if (open[(int)Part.Title] > 0) return Part.Title;
            if (open[(int)Part.Caption] > 0) return Part.Caption;
            return open[(int)Part.Body] > 0 ? Part.Body : null;
        }
    }
}
