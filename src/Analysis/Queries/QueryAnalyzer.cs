using System.Globalization;
using NewsSearch.Analysis.Queries.Aliases;
using NewsSearch.Analysis.Queries.Keystrokes;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Analysis.Queries;

/// <summary>Turns the words of a query into groups of alternatives, with the same rules that cut documents.</summary>
/// <remarks>One instance serves one thread at a time.</remarks>
/// <param name="learned">Acronyms that the corpus explains, used beside the project's own list; null for none.</param>
public sealed class QueryAnalyzer(LearnedAcronyms? learned = null)
{
    private readonly VietnameseAnalyzer _analyzer = new();
    private readonly AliasDictionary _learned = (learned ?? LearnedAcronyms.None).Dictionary;
    private readonly KeystrokeDecoder _keystrokes = KeystrokeDecoder.Default;

    /// <summary>Analyses plain words: operators, quotes and fields were taken off before.</summary>
    /// <param name="text">What was typed; at most a few hundred characters.</param>
    /// <param name="marks">How marks are read.</param>
    /// <param name="lastIsPrefix">The last word is only a beginning (<c>tinh*</c>, completion).</param>
    /// <param name="synonyms">Whether other words for the same count; what stands in quotes was meant to the letter.</param>
    /// <returns>Groups in the order typed; none where the text has no word.</returns>
    /// <remarks>
    /// A word that has marks gets its form without them too (tier stripped): that counts only in documents that are
    /// written without marks, which the caller has to see to.
    /// </remarks>
    public IReadOnlyList<QueryGroup> Analyze(string text, MarksMode marks = MarksMode.Auto, bool lastIsPrefix = false, bool synonyms = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        TypedText typed = TypedText.Of(_analyzer, text);
        List<byte[][]> readings = [.. typed.Words.Select(word => ReadingsOf(word.Token))];
        List<QueryGroup> groups = [];
        int complete = lastIsPrefix ? typed.Words.Count - 1 : typed.Words.Count;
        for (int at = 0; at < typed.Words.Count;)
        {
            (int length, IReadOnlyList<QueryAlternative> alternatives) = marks == MarksMode.Exact ? (1, []) : AlternativesAt(typed, readings, at, complete, marks, synonyms);
            List<QueryWord> words = [];
            for (int i = at; i < at + length; i++) words.Add(WordOf(typed, i, marks, lastIsPrefix && i == typed.Words.Count - 1));
            int start = words[0].StartOffset;
            int end = words[^1].EndOffset;
            groups.Add(new QueryGroup(text[start..end], start, end, words, alternatives));
            at += length;
        }

        return groups;
    }

    /// <summary>
    /// What raw keystrokes (Telex, VNI, VIQR) spell, or null where they spell nothing or are plain text already:
    /// "nghieem xuaan thanhf" is nghiêm xuân thành. Only ever offered, or used where the literal text finds nothing.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <returns>Lower case, canonical spelling; null too where a word is English or an acronym.</returns>
    public string? DecodeKeystrokes(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _keystrokes.Decode(text);
    }

    /// <summary>What may stand for the longest stretch of words at an index, and how many words that is.</summary>
    private (int Length, IReadOnlyList<QueryAlternative> Alternatives) AlternativesAt(
        TypedText typed, List<byte[][]> readings, int at, int complete, MarksMode marks, bool synonyms)
    {
        bool ignoresMarks = marks == MarksMode.Ignore;
        AliasMatch? alias = AliasDictionary.Longest(AliasDictionary.Default.Find(readings, at, ignoresMarks), _learned.Find(readings, at, ignoresMarks));
        if (synonyms) alias = AliasDictionary.Longest(alias, AliasDictionary.Synonyms.Find(readings, at, ignoresMarks));
        if (alias is not null && at + alias.Length > complete) alias = null;
        IReadOnlyList<(ListedToken Token, int Words)> spans = [.. typed.SpansAt(at).Where(span => at + span.Words <= complete)];
        int length = Math.Max(alias?.Length ?? 1, spans.Count == 0 ? 1 : spans.Max(span => span.Words));
        List<QueryAlternative> alternatives = [];
        foreach ((ListedToken token, int words) in spans)
        {
            if (words != length) continue;
            alternatives.Add(new(MatchTier.Variant, [new TermPattern(token.Key)], TermKey.Decode(token.Key)));
            bool isCode = token.Kind == TokenKind.DocumentCode;
            if (isCode && SpellingVariants.CanGainMarks(token.Key)) alternatives.Add(new(MatchTier.UnderMarked, [new TermPattern(token.Key, MarksFree: true)]));
        }

        if (alias is not null && alias.Length == length) AddAliases(alternatives, alias, readings, at);
        return (length, alternatives);
    }

    private static void AddAliases(List<QueryAlternative> alternatives, AliasMatch alias, List<byte[][]> readings, int at)
    {
        bool hasMarks = readings.Skip(at).Take(alias.Length).Any(word => TermKey.HasMarks(word[0]));
        foreach ((AliasEntry entry, AliasForm found) in alias.Found)
        {
            foreach (AliasForm form in entry.Forms)
            {
                if (form == found || IsTyped(form, readings, at, alias.Length, hasMarks)) continue;
                if (alternatives.Any(known => HasTerms(known, form.Keys))) continue;
                alternatives.Add(new(entry.Tier, [.. form.Keys.Select(key => new TermPattern(key))], Reason(entry, found, form)));
            }
        }
    }

    private static string Reason(AliasEntry entry, AliasForm found, AliasForm form)
        => entry.Evidence == 0
            ? $"{found.Text} {(entry.Tier == MatchTier.Synonym ? '≈' : '=')} {form.Text}"
            : string.Create(CultureInfo.InvariantCulture, $"{found.Text} = {form.Text} (×{entry.Evidence})");

    /// <summary>Whether a form is what was typed, or one of the spellings that words without marks find anyway.</summary>
    private static bool IsTyped(AliasForm form, List<byte[][]> readings, int at, int length, bool hasMarks)
    {
        if (form.Keys.Length != length) return false;
        for (int i = 0; i < length; i++)
        {
            byte[] typed = readings[at + i][0];
            bool isSame = hasMarks ? typed.AsSpan().SequenceEqual(form.Keys[i]) : TermKey.Subsumes(typed, form.Keys[i]);
            if (!isSame) return false;
        }

        return true;
    }

    private static bool HasTerms(QueryAlternative alternative, byte[][] keys)
        => alternative.Terms.Count == keys.Length && alternative.Terms.Zip(keys).All(pair => pair.First.Key.AsSpan().SequenceEqual(pair.Second));

    private static QueryWord WordOf(TypedText typed, int index, MarksMode marks, bool isPrefix)
    {
        TypedWord word = typed.Words[index];
        ListedToken token = word.Token;
        string text = typed.Text[token.Start..token.End];
        return new QueryWord(text, token.Start, token.End, index, WordAlternatives.Of(token, word.Inside, text, marks, isPrefix));
    }

    private static byte[][] ReadingsOf(in ListedToken token)
        => token.Kind == TokenKind.Word && SpellingVariants.WithOtherI(token.Key) is { } otherI ? [token.Key, otherI] : [token.Key];
}
