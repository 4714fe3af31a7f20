using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Language;

/// <summary>
/// Collects acronyms that texts explain: a full form followed by its initials in brackets. Initials have to agree letter
/// by letter, and several texts have to say the same.
/// </summary>
/// <remarks>
/// After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions" (PSB 2003), but stricter:
/// every letter is the initial of a word, because a Vietnamese acronym has one letter for each syllable. One instance
/// serves one thread. Time is linear in the text.
/// </remarks>
public sealed class AcronymHarvest
{
    private const int MaxLetters = 8;
    private const int LongestBracket = 32;

    // Short acronyms fit many words by chance.
    private const int LeastEvidence = 2;
    private const int LeastEvidenceOfTwoLetters = 4;

    // A form that one text in ten has is a misreading of the common one ("của ủy ban nhân dân").
    private const double LeastShare = 0.1;
    private const int MaxForms = 3;
    private const int MaxPairs = 200_000;

    private static readonly string[] Openings = ["gọi tắt là", "gọi chung là", "gọi tắt", "viết tắt là", "viết tắt:", "viết tắt", "tên viết tắt là", "sau đây gọi là", "tắt là"];
    private static readonly HashSet<string> Unabbreviated = ["và", "của", "các", "về", "cho", "trong", "tại", "với", "những", "để", "ở", "trên"];

    private readonly Dictionary<(string Acronym, string Form), int> _evidence = [];
    private readonly HashSet<(string, string)> _inText = [];

    /// <summary>Reads one text; what it explains twice counts once.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        _inText.Clear();
        int open = text.IndexOf('(');
        while (open >= 0)
        {
            Explanation(text, open);
            int next = text[(open + 1)..].IndexOf('(');
            open = next < 0 ? -1 : open + 1 + next;
        }

        foreach ((string, string) pair in _inText)
        {
            if (_evidence.TryGetValue(pair, out int known)) _evidence[pair] = known + 1;
            else if (_evidence.Count < MaxPairs) _evidence[pair] = 1;
        }
    }

    /// <summary>The acronyms that are well enough attested, by acronym and the best attested form first.</summary>
    public IReadOnlyList<HarvestedAcronym> Pairs() =>
    [
        .. _evidence
            .GroupBy(pair => pair.Key.Acronym, StringComparer.Ordinal)
            .OrderBy(acronym => acronym.Key, StringComparer.Ordinal)
            .SelectMany(Attested),
    ];

    private static IEnumerable<HarvestedAcronym> Attested(IGrouping<string, KeyValuePair<(string Acronym, string Form), int>> acronym)
    {
        int least = acronym.Key.Count(char.IsLetter) == 2 ? LeastEvidenceOfTwoLetters : LeastEvidence;
        double share = LeastShare * acronym.Sum(form => form.Value);
        return acronym
            .Where(form => form.Value >= least && form.Value >= share)
            .OrderByDescending(form => form.Value)
            .ThenBy(form => form.Key.Form, StringComparer.Ordinal)
            .Take(MaxForms)
            .Select(form => new HarvestedAcronym(acronym.Key, form.Key.Form, form.Value));
    }

    private void Explanation(ReadOnlySpan<char> text, int open)
    {
        ReadOnlySpan<char> rest = text.Slice(open + 1, Math.Min(LongestBracket, text.Length - open - 1));
        int close = rest.IndexOf(')');
        if (close < 0) return;
        ReadOnlySpan<char> inside = rest[..close].Trim();
        foreach (string opening in Openings)
        {
            if (!inside.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) continue;
            inside = inside[opening.Length..].Trim([' ', ':', '"', '“', '”']);
            break;
        }

        Span<Letter> initials = stackalloc Letter[MaxLetters];
        int count = Initials(inside, initials);
        if (count < 2 || IsWord(initials[..count])) return;
        if (FullForm(text[..open], initials[..count]) is { } form) _inText.Add((VietnameseText.Compose(inside.ToString()), form));
    }

    // The letters of an acronym, or 0 where the text is none: capitals, with nothing between them but . - & .
    private static int Initials(ReadOnlySpan<char> text, Span<Letter> letters)
    {
        int count = 0;
        foreach (char c in text)
        {
            if (CharClass.IsUpper(c))
            {
                if (count == MaxLetters) return 0;
                letters[count++] = LetterTable.Decompose(c);
            }
            else if (count == 0 || c is not ('.' or '-' or '&'))
            {
                return 0;
            }
        }

        return count;
    }

    // An acronym that reads as a syllable (THA, BAN) would stand for a word that everybody types.
    private static bool IsWord(ReadOnlySpan<Letter> letters) => Syllable.TryParse(letters, out _);

    // The words before the bracket whose initials are the letters, from the last letter back to the first.
    private static string? FullForm(ReadOnlySpan<char> before, ReadOnlySpan<Letter> initials)
    {
        int end = before.TrimEnd([' ', '\u00A0', '"', '“', '”']).Length;
        int at = end;
        int left = initials.Length;
        while (left > 0)
        {
            int wordEnd = at;
            while (at > 0 && CharClass.KindOf(before[at - 1]) is CharKind.Letter or CharKind.Mark) at--;
            if (at == wordEnd) return null;
            ReadOnlySpan<char> word = before[at..wordEnd];
            if (IsInitial(initials[left - 1], LetterTable.Decompose(word[0]))) left--;
            else if (left == initials.Length || !Unabbreviated.Contains(VietnameseText.Canonical(word.ToString()))) return null;
            if (left == 0) break;
            int gap = at;
            while (gap > 0 && (CharClass.IsSpace(before[gap - 1]) || before[gap - 1] is '-' or '–' or '&') && before[gap - 1] is not ('\n' or '\r')) gap--;
            if (gap == at || at - gap > 3) return null;
            at = gap;
        }

        // Not the rest of a longer word.
        if (at > 0 && CharClass.KindOf(before[at - 1]) is not CharKind.Other) return null;
        return string.Join(' ', VietnameseText.Canonical(before[at..end].ToString()).Split([' ', '-', '–', '&'], StringSplitOptions.RemoveEmptyEntries));
    }

    // Marks left out of an acronym are free, as everywhere: Đ is đ, D may be either.
    private static bool IsInitial(in Letter acronym, in Letter word)
        => acronym.Base == word.Base && (acronym.Shape == Shapes.None || acronym.Shape == word.Shape);
}
