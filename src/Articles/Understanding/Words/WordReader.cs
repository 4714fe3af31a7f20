using System.Buffers;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Understanding.Words;

/// <summary>Cuts the lines of an article into words, with the signs between them.</summary>
/// <remarks>Keeps a cache of spellings: one instance serves one thread at a time.</remarks>
internal sealed class WordReader
{
    // Past this many different words the cache is begun anew: names and typing errors never end.
    private const int CacheLimit = 1 << 16;

    // A longer run of letters is no Vietnamese word; it is read, but not kept.
    private const int LongestKept = 24;

    private static readonly SearchValues<string> Abbreviations =
        SearchValues.Create(["tp", "tx", "tt", "q", "p", "h", "x", "ths", "ts", "pgs", "gs", "bs", "ks", "ls", "ông", "đ"], StringComparison.Ordinal);

    private readonly Dictionary<string, string> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public WordReader() => _bySpan = _spellings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of the lines, in order.</summary>
    public List<Word> Read(string text, IReadOnlyList<Span> lines)
    {
        List<Word> words = [];
        foreach (Span line in lines)
        {
            Separator before = Separator.Line;
            int at = line.Start;
            while (at < line.End)
            {
                char c = text[at];
                if (!char.IsLetterOrDigit(c))
                {
                    before = Stronger(before, SignAt(text, at, line, words));
                    at++;
                    continue;
                }

                int start = at, letters = 0, capitals = 0;
                while (at < line.End && (char.IsLetterOrDigit(text[at]) || text[at] is >= '\u0300' and <= '\u036F'))
                {
                    if (char.IsLetter(text[at])) letters++;
                    if (char.IsUpper(text[at])) capitals++;
                    at++;
                }

                words.Add(new Word(
                    start, at, Spelling(text.AsSpan(start, at - start)), before,
                    char.IsUpper(text[start]), letters > 1 && capitals == letters));
                before = Separator.Space;
            }
        }

        return words;
    }

    private static Separator Stronger(Separator left, Separator right) => left > right ? left : right;

    private static Separator SignAt(string text, int at, Span line, List<Word> words)
    {
        bool blankBefore = at == line.Start || char.IsWhiteSpace(text[at - 1]);
        bool blankAfter = at + 1 >= line.End || char.IsWhiteSpace(text[at + 1]);
        return text[at] switch
        {
            '\n' or '\r' => Separator.Line,
            var c when char.IsWhiteSpace(c) => Separator.Space,
            '-' or '\u2013' or '\u2014' => blankBefore || blankAfter ? Separator.Dash : Separator.Hyphen,
            '&' => Separator.Hyphen,
            '/' => Separator.Hyphen,
            '\'' or '\u2019' or '\u02BC' or '`' => blankBefore ? Separator.Other : Separator.Apostrophe,
            ',' => Separator.Comma,
            ';' => Separator.Semicolon,
            ':' => Separator.Colon,
            '(' or '[' => Separator.Open,
            ')' or ']' => Separator.Close,
            '.' when words.Count > 0 && words[^1].End == at && IsAbbreviation(words[^1]) => Separator.Space,
            '.' or '!' or '?' or '\u2026' => Separator.Stop,
            _ => Separator.Other,
        };
    }

    private static bool IsAbbreviation(Word word)
        => word.Capital && (word.End - word.Start == 1 || Abbreviations.Contains(word.Text));

    private string Spelling(ReadOnlySpan<char> surface)
    {
        if (surface.Length > LongestKept) return surface.ToString();
        if (_bySpan.TryGetValue(surface, out string? spelling)) return spelling;
        spelling = VietnameseText.Canonical(surface.ToString());
        if (_spellings.Count >= CacheLimit) _spellings.Clear();
        _bySpan[surface] = spelling;
        return spelling;
    }
}
