using System.Globalization;

namespace NewsSearch.Analysis.Queries;

/// <summary>Every form that may answer one word of a query.</summary>
internal static class WordAlternatives
{
    private static readonly byte[] TrungUong = TermKey.Encode("tw");

    /// <summary>The forms, closest tier first, no form twice in a tier.</summary>
    /// <param name="token">The word.</param>
    /// <param name="stacked">What the analyzer stacked on it, inside its own stretch of text.</param>
    /// <param name="text">The word as typed.</param>
    /// <param name="marks">How marks are read.</param>
    /// <param name="isPrefix">Whether it is only a beginning.</param>
    public static IReadOnlyList<QueryAlternative> Of(in ListedToken token, IReadOnlyList<ListedToken> stacked, string text, MarksMode marks, bool isPrefix)
    {
        List<QueryAlternative> forms = [new(MatchTier.Exact, [new TermPattern(token.Key, IsPrefix: isPrefix)])];
        if (marks == MarksMode.Exact) return forms;
        byte[]? otherI = isPrefix || token.Kind != TokenKind.Word ? null : SpellingVariants.WithOtherI(token.Key);
        if (otherI is not null) forms.Add(new(MatchTier.Variant, [new TermPattern(otherI)], Reason(token.Key, otherI)));
        if (!isPrefix) AddStacked(forms, token, stacked, text);
        if (marks == MarksMode.Ignore)
        {
            AddWithoutMarks(forms, token.Key, otherI, isPrefix);
            return forms;
        }

        if (SpellingVariants.CanGainMarks(token.Key))
        {
            forms.Add(new(MatchTier.UnderMarked, [new TermPattern(token.Key, MarksFree: true, isPrefix)]));
            if (otherI is not null) forms.Add(new(MatchTier.UnderMarked, [new TermPattern(otherI, MarksFree: true)]));
        }

        foreach (ListedToken ordinal in stacked.Where(part => part.Kind == TokenKind.Ordinal && SpellingVariants.CanGainMarks(ContextOf(part.Key))))
        {
            forms.Add(new(MatchTier.UnderMarked, [new TermPattern(ordinal.Key, MarksFree: true)]));
        }

        AddStripped(forms, isPrefix);
        return forms;
    }

    private static void AddStacked(List<QueryAlternative> forms, in ListedToken token, IReadOnlyList<ListedToken> stacked, string text)
    {
        foreach (ListedToken ordinal in stacked.Where(part => part.Kind == TokenKind.Ordinal))
        {
            forms.Add(new(MatchTier.Variant, [new TermPattern(ordinal.Key)], text + " = " + Number(ordinal.Key)));
        }

        // Parts side by side: "30 m2" for 30m2, "35 CT TW" for 35-CT/TW. A date's parts are no answer to it.
        List<TermPattern> parts = [.. stacked.Where(part => part.Kind is not (TokenKind.Ordinal or TokenKind.Date)).Select(part => new TermPattern(part.Key))];
        if (parts.Count > 1) forms.Add(new(MatchTier.Variant, parts));
        if (token.Kind == TokenKind.DocumentCode && WithOtherZero(token.Key) is { } code) forms.Add(new(MatchTier.Variant, [new TermPattern(code)], TermKey.Decode(code)));
        if (text is "TƯ") forms.Add(new(MatchTier.Variant, [new TermPattern(TrungUong)], "TƯ = TW"));
    }

    private static void AddWithoutMarks(List<QueryAlternative> forms, byte[] key, byte[]? otherI, bool isPrefix)
    {
        forms.Add(new(MatchTier.UnderMarked, [new TermPattern(TermKey.WithoutMarks(key), MarksFree: true, isPrefix)]));
        if (otherI is not null) forms.Add(new(MatchTier.UnderMarked, [new TermPattern(TermKey.WithoutMarks(otherI), MarksFree: true)]));
    }

    /// <summary>The exact and variant forms as a text without marks has them; the searcher allows them in such texts only.</summary>
    private static void AddStripped(List<QueryAlternative> forms, bool isPrefix)
    {
        foreach (QueryAlternative form in forms.Where(form => form.Tier is MatchTier.Exact or MatchTier.Variant).ToList())
        {
            if (!form.Terms.Any(pattern => TermKey.HasMarks(pattern.Key))) continue;
            forms.Add(new(MatchTier.Stripped, [.. form.Terms.Select(pattern => new TermPattern(TermKey.WithoutMarks(pattern.Key), IsPrefix: isPrefix))]));
        }
    }

    /// <summary>5-ct/tu for 05-ct/tu and the other way round.</summary>
    private static byte[]? WithOtherZero(ReadOnlySpan<byte> key)
    {
        string code = TermKey.Decode(key);
        int digits = code.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits == 1) return TermKey.Encode("0" + code);
        return digits == 2 && code[0] == '0' ? TermKey.Encode(code.AsSpan(1)) : null;
    }

    /// <summary>quý for quý#4.</summary>
    private static byte[] ContextOf(ReadOnlySpan<byte> ordinal)
    {
        string term = TermKey.Decode(ordinal);
        return TermKey.Encode(term.AsSpan(0, term.IndexOf('#', StringComparison.Ordinal)));
    }

    private static string Number(ReadOnlySpan<byte> ordinal)
    {
        string term = TermKey.Decode(ordinal);
        return int.Parse(term.AsSpan(term.IndexOf('#', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    }

    private static string Reason(ReadOnlySpan<byte> key, ReadOnlySpan<byte> other) => TermKey.Decode(key) + " = " + TermKey.Decode(other);
}
