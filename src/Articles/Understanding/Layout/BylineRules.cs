using System.Buffers;
using System.Text;
using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Understanding.Layout;

/// <summary>Reads who signed an article, on a line of its own or glued to the last sentence.</summary>
internal static class BylineRules
{
    private const int MaxLength = 70;
    private const int MaxGluedLength = 45;
    private const int MinSentenceLength = 60;

    private static readonly string[] Labels =
    [
        "tac gia:", "bai viet:", "bai, anh:", "bai va anh:", "tin, anh:", "tin va anh:", "tin - anh:", "tin bai:", "tin, bai:", "thuc hien:", "nguoi viet:",
        "bai:", "tin:", "nguon:", "nguon tin:", "bien tap:", "by ",
    ];

    private static readonly string[] Notes =
    [
        "(tong hop)", "(t/h)", "(th)", "tong hop", "(ghi)", "(thuc hien)", "(bien dich)", "(luoc ghi)", "(suu tam)",
    ];

    private static readonly HashSet<string> Desks =
    [
        "pv", "phong vien", "nhom pv", "nhom phong vien", "ban thoi su", "ban bien tap", "bbt", "ctv", "ban doc", "pv - ctv", "bt",
    ];

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".…!?”\"");

    /// <summary>Reads a line as a byline; null where it is none.</summary>
    public static string? Read(TextView view, Span range)
    {
        if (range.Length is 0 or > MaxLength) return null;
        string text = view.Composed[range.Start..range.End].Trim(' ', '.', '-', '–', '/', '*', '_');
        string folded = view.Folded[range.Start..range.End].Trim(' ', '.', '-', '/', '*', '_');
        if (text.Length != folded.Length || text.Length == 0) return null;
        foreach (string label in Labels)
        {
            if (!folded.StartsWith(label, StringComparison.Ordinal)) continue;
            string signed = text[label.Length..].Trim();
            return signed.Length > 0 && WordCount(signed) <= 8 ? Tidy(signed) : null;
        }

        if (folded.StartsWith("theo ", StringComparison.Ordinal) || folded.StartsWith("(theo ", StringComparison.Ordinal))
        {
            string source = text.Trim('(', ')')[5..].Trim();
            return WordCount(source) <= 5 && source.Length > 0 && char.IsUpper(source[0]) && !source.Contains(',') ? source : null;
        }

        if (Desks.Contains(folded)) return text;
        if (text[0] == '(' && text[^1] == ')' && IsInitials(text[1..^1])) return text[1..^1];
        foreach (string note in Notes)
        {
            if (folded.EndsWith(note, StringComparison.Ordinal) && folded.Length > note.Length)
            {
                string signed = text[..^note.Length].TrimEnd(' ', '-');
                return IsNames(signed) ? Tidy(signed) : null;
            }
        }

        int bracket = text.LastIndexOf('(');
        if (bracket > 0 && text[^1] == ')' && WordCount(text[bracket..]) <= 5 && text.AsSpan(bracket).IndexOfAnyInRange('0', '9') < 0 && IsNames(text[..bracket].TrimEnd())) return Tidy(text[..bracket].TrimEnd());
        return IsNames(text) ? Tidy(text) : null;
    }

    /// <summary>
    /// A name at the end of a line, after the end of a sentence with or without a space: "…năm 2022…Kim Ngân".
    /// </summary>
    public static bool TryReadGlued(TextView view, Span line, out Span byline, out string author)
    {
        byline = default;
        author = "";
        ReadOnlySpan<char> text = view.ComposedOf(line);
        if (text.Length < MinSentenceLength || SentenceEnds.Contains(text[^1])) return false;
        int from = Math.Max(0, text.Length - MaxGluedLength);
        int end = text.Length - 1;
        for (int tried = 0; tried < 4; tried++)
        {
            int found = text[from..end].LastIndexOfAny(SentenceEnds);
            if (found < 1) return false;
            end = from + found;
            // A full stop after a capital belongs to initials or to a title: "H.Thanh", "TP.HCM", "S. Nhung".
            if (char.IsUpper(text[end - 1])) continue;
            Span rest = view.Trim(new Span(line.Start + end + 1, line.End));
            if (rest.Length < 3 || Read(view, rest) is not { } name) continue;
            byline = rest;
            author = name;
            return true;
        }

        return false;
    }

    /// <summary>Two to five words that each begin with a capital.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        int words = 0;
        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range];
            if (word.IsEmpty) continue;
            if (!char.IsUpper(word[0]) || !IsWord(word)) return false;
            words++;
        }

        return words is >= 2 and <= 5;
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsLetter(c) && c is not ('.' or '\'' or '’')) return false;
        }

        return true;
    }

    // "Tuyết Nguyễn - Hữu Công", "Kim Anh, Minh Tú", "Lan và Hùng"; a single word only in capitals with dots: "H.T".
    private static bool IsNames(string text)
    {
        string[] parts = text.Split([" - ", " – ", "-", ", ", " & ", " và ", "/"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 4) return false;
        if (parts.Length == 1) return IsName(parts[0]) || IsInitials(parts[0]);
        return parts.All(part => IsName(part) || IsInitials(part) || (part.Length >= 2 && char.IsUpper(part[0]) && IsWord(part)));
    }

    // "T.Nh", "TTXVN", "TTXVN/Vietnam+", "HN"
    private static bool IsInitials(string text)
    {
        if (text.Length is < 2 or > 16 || !char.IsUpper(text[0]) || text.Contains(' ')) return false;
        int capitals = text.Count(char.IsUpper);
        return text.All(c => char.IsLetter(c) || c is '.' or '/' or '+') && (text.Contains('.') || capitals >= text.Count(char.IsLetter) - 1 || text.Contains('+'));
    }

    private static int WordCount(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    // Capitals only are how the page prints it, not how the name is written.
    private static string Tidy(string text)
    {
        text = text.Trim();
        if (!text.Contains(' ') || !CaptionRules.IsUpperCase(text)) return text;
        StringBuilder tidy = new(text.Length);
        for (int i = 0; i < text.Length; i++) tidy.Append(i > 0 && char.IsLetter(text[i - 1]) ? char.ToLowerInvariant(text[i]) : text[i]);
        return tidy.ToString();
    }
}
