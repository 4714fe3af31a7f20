using System.Text;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Engine.Highlighting;

namespace NewsSearch.Articles.Searching.Presenting;

/// <summary>Picks the passages of an article that show why it was found; its first words where none does.</summary>
internal static class SnippetMaker
{
    /// <summary>Most passages of an article.</summary>
    public const int MaxPassages = 2;

    /// <summary>Most UTF-16 units of a passage: about two lines of a result.</summary>
    public const int MaxLength = 220;

    private const string SentenceEnds = ".!?…:;\n";

    /// <summary>The snippets of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="pieces">Its pieces with their matches.</param>
    public static IReadOnlyList<Snippet> Make(Article article, IReadOnlyList<MatchedPiece> pieces)
    {
        // Pieces of the title are shown as the title; the others are put together, so that passages of all compete.
        var text = new StringBuilder();
        var matches = new List<TextRange>();
        foreach (MatchedPiece piece in pieces.Where(piece => !ArticleText.IsTitle(article, piece.Piece)))
        {
            int shift = text.Length - piece.Piece.Start;
            matches.AddRange(piece.Matches.Select(match => new TextRange(match.Start + shift, match.End + shift)));
            text.Append(article.Text, piece.Piece.Start, piece.Piece.Length).Append("\n\n");
        }

        string body = text.ToString();
        IReadOnlyList<TextRange> passages = matches.Count > 0 ? Highlighter.Passages(body, matches, MaxPassages, MaxLength) : [];
        if (passages.Count == 0) passages = Lead(body);
        return [.. passages.Select(passage => Cut(body, passage, matches))];
    }

    private static IReadOnlyList<TextRange> Lead(string body)
    {
        int start = 0;
        while (start < body.Length && char.IsWhiteSpace(body[start])) start++;
        if (start == body.Length) return [];
        int end = Math.Min(body.Length, start + MaxLength);
        if (end < body.Length)
        {
            int space = body.LastIndexOf(' ', end, end - start);
            if (space > start) end = space;
        }

        return [new TextRange(start, end)];
    }

    private static Snippet Cut(string body, TextRange passage, List<TextRange> matches)
    {
        var text = new StringBuilder(passage.Length);
        var marks = new List<Span>();
        int next = matches.FindIndex(match => match.End > passage.Start);
        int markStart = -1;
        bool pendingSpace = false;
        for (int i = passage.Start; i < passage.End; i++)
        {
            while (next >= 0 && next < matches.Count && matches[next].End <= i) next++;
            bool inMatch = next >= 0 && next < matches.Count && i >= matches[next].Start;
            if (char.IsWhiteSpace(body[i]))
            {
                pendingSpace = text.Length > 0;
            }
            else
            {
                bool opens = inMatch && (markStart < 0 || i == matches[next].Start);
                if (markStart >= 0 && (!inMatch || opens)) Close();
                if (pendingSpace) text.Append(' ');
                pendingSpace = false;
                if (inMatch && markStart < 0) markStart = text.Length;
                text.Append(body[i]);
            }
        }

        if (markStart >= 0) Close();
        return new Snippet(text.ToString(), marks, IsCutBefore(body, passage.Start), IsCutAfter(body, passage.End));

        void Close()
        {
            marks.Add(new Span(markStart, text.Length));
            markStart = -1;
        }
    }

    private static bool IsCutBefore(string body, int start)
    {
        bool lineBreak = false;
        int i = start - 1;
        for (; i >= 0 && char.IsWhiteSpace(body[i]); i--) lineBreak |= body[i] == '\n';
        return i >= 0 && !lineBreak && !SentenceEnds.Contains(body[i]);
    }

    private static bool IsCutAfter(string body, int end)
    {
        int last = end - 1;
        while (last >= 0 && char.IsWhiteSpace(body[last])) last--;
        bool lineBreak = false;
        int i = last + 1;
        for (; i < body.Length && char.IsWhiteSpace(body[i]); i++) lineBreak |= body[i] == '\n';
        return i < body.Length && !lineBreak && (last < 0 || !SentenceEnds.Contains(body[last]));
    }
}
