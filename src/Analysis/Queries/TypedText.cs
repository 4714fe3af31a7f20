using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Analysis.Queries;

/// <summary>A word of a query with what the analyzer stacked on it.</summary>
/// <param name="Token">The word.</param>
/// <param name="Inside">Stacked forms that reach no further than the word.</param>
/// <param name="Beyond">Stacked forms that cover following words too.</param>
internal sealed record TypedWord(ListedToken Token, List<ListedToken> Inside, List<ListedToken> Beyond);

/// <summary>A query cut into words.</summary>
internal sealed class TypedText
{
    private TypedText(string text, IReadOnlyList<TypedWord> words)
    {
        Text = text;
        Words = words;
    }

    /// <summary>As typed.</summary>
    public string Text { get; }

    /// <summary>The main tokens.</summary>
    public IReadOnlyList<TypedWord> Words { get; }

    /// <summary>Cuts a query.</summary>
    public static TypedText Of(VietnameseAnalyzer analyzer, string text)
    {
        List<TypedWord> words = [];
        List<ListedToken> inside = [];
        List<ListedToken> beyond = [];
        foreach (ListedToken token in TokenList.Of(analyzer, text))
        {
            if (token.IsStacked)
            {
                (token.End > words[^1].Token.End ? beyond : inside).Add(token);
                continue;
            }

            inside = [];
            beyond = [];
            words.Add(new TypedWord(token, inside, beyond));
        }

        TypedText typed = new(text, words);
        typed.AddSmallLetterCodes(analyzer, text);
        return typed;
    }

    /// <summary>The stacked forms that begin at a word and cover it with its followers; of each length the most precise one.</summary>
    public IEnumerable<(ListedToken Token, int Words)> SpansAt(int index)
    {
        int longest = 0;
        foreach (ListedToken token in Words[index].Beyond)
        {
            // 28/6/2024 comes before 28/6, which would leave the year out.
            if (token.End <= longest) continue;
            longest = token.End;
            int count = 1;
            while (index + count < Words.Count && Words[index + count].Token.End <= token.End) count++;
            yield return (token, count);
        }
    }

    /// <summary>"35-ct/tw" is a code too: found by reading the query in capitals.</summary>
    private void AddSmallLetterCodes(VietnameseAnalyzer analyzer, string text)
    {
        string capitals = text.ToUpperInvariant();
        if (capitals.Length != text.Length || capitals == text || !text.AsSpan().ContainsAnyInRange('0', '9')) return;
        foreach (ListedToken code in TokenList.Of(analyzer, capitals).Where(token => token.Kind == TokenKind.DocumentCode))
        {
            TypedWord? first = Words.FirstOrDefault(word => word.Token.Start == code.Start);
            if (first is not null && first.Token.End < code.End) first.Beyond.Add(code);
        }
    }
}
