using System.Text;
using NewsSearch.Analysis.Language;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Analysis.Queries.Aliases;

/// <summary>One way to write an alias: "UBND" or "ủy ban nhân dân".</summary>
/// <param name="Text">As the list has it.</param>
/// <param name="Keys">Its terms, one a position.</param>
internal sealed record AliasForm(string Text, byte[][] Keys);

/// <summary>Forms that stand for each other.</summary>
/// <param name="Forms">At least two.</param>
/// <param name="Evidence">Texts of the corpus that say so, or 0 for the project's own list.</param>
/// <param name="Narrower">How many of the last forms only answer the others, and are not answered by them.</param>
/// <param name="Tier">How close they are: the same thing under another name, or other words for it.</param>
internal sealed record AliasEntry(AliasForm[] Forms, int Evidence = 0, int Narrower = 0, MatchTier Tier = MatchTier.Alias);

/// <summary>Words of a query that are a form of one or more entries.</summary>
/// <param name="Length">How many words.</param>
/// <param name="Found">Each entry with its form that was found.</param>
internal sealed record AliasMatch(int Length, IReadOnlyList<(AliasEntry Entry, AliasForm Form)> Found);

/// <summary>
/// Acronyms with their full forms, places and foreign names with their other names; or words with their synonyms. Only
/// whole forms count ("ủy ban" is no UBND), compared by subsumption: "uy ban nhan dan" is one, "ùy ban nhân dân" is none.
/// </summary>
/// <remarks>Immutable; safe from any thread. The lists are the resources beside the analyzer.</remarks>
internal sealed class AliasDictionary
{
    private static readonly Lazy<AliasDictionary> Loaded = new(LoadLists);
    private static readonly Lazy<AliasDictionary> LoadedSynonyms = new(static () => Of(Equivalents.Synonyms));
    private readonly Dictionary<string, List<(AliasEntry Entry, AliasForm Form)>> _byFirstWord = new(StringComparer.Ordinal);

    /// <summary>Takes sets of forms that stand for each other.</summary>
    /// <param name="sets">The sets.</param>
    /// <exception cref="FormatException">A set has less than two forms, or a form without a word.</exception>
    public AliasDictionary(IEnumerable<IReadOnlyList<string>> sets)
    {
        VietnameseAnalyzer analyzer = new();
        foreach (IReadOnlyList<string> set in sets)
        {
            AliasForm[] forms = [.. set.Select(form => FormOf(analyzer, form))];
            if (forms.Length < 2 || forms.Any(form => form.Keys.Length == 0)) throw new FormatException($"An alias needs two forms of at least one word: “{string.Join(" | ", set)}”.");
            Add(new AliasEntry(forms));
        }
    }

    private AliasDictionary()
    {
    }

    /// <summary>Makes a dictionary of harvested acronyms; one that the analyzer makes no word of is left out.</summary>
    public static AliasDictionary Of(IEnumerable<HarvestedAcronym> acronyms)
    {
        VietnameseAnalyzer analyzer = new();
        AliasDictionary dictionary = new();
        foreach (HarvestedAcronym pair in acronyms)
        {
            AliasForm[] forms = [FormOf(analyzer, pair.Acronym), FormOf(analyzer, pair.FullForm)];
            if (forms.All(form => form.Keys.Length > 0)) dictionary.Add(new AliasEntry(forms, pair.Evidence));
        }

        return dictionary;
    }

    /// <summary>Makes a dictionary of synonyms.</summary>
    /// <exception cref="FormatException">A set has less than two forms, or a form of less than two syllables: alone they have too many meanings.</exception>
    public static AliasDictionary Of(IEnumerable<SynonymSet> sets)
    {
        VietnameseAnalyzer analyzer = new();
        AliasDictionary dictionary = new();
        foreach (SynonymSet set in sets)
        {
            AliasForm[] forms = [.. set.Forms.Concat(set.Narrower).Select(form => FormOf(analyzer, form))];
            if (forms.Length < 2 || forms.Any(form => form.Keys.Length < 2)) throw new FormatException($"A synonym needs two forms of at least two words: “{string.Join(" | ", forms.Select(form => form.Text))}”.");
            dictionary.Add(new AliasEntry(forms, Narrower: set.Narrower.Count, Tier: MatchTier.Synonym));
        }

        return dictionary;
    }

    /// <summary>The project's own lists of names.</summary>
    public static AliasDictionary Default => Loaded.Value;

    /// <summary>The project's own list of synonyms.</summary>
    public static AliasDictionary Synonyms => LoadedSynonyms.Value;

    /// <summary>The longest form that begins at a word, with every entry that has it; null where there is none.</summary>
    /// <param name="words">The keys that each word may be read as.</param>
    /// <param name="at">The first word.</param>
    /// <param name="ignoresMarks">Whether the marks of the words count for nothing.</param>
    public AliasMatch? Find(IReadOnlyList<byte[][]> words, int at, bool ignoresMarks)
    {
        List<(AliasEntry, AliasForm)> found = [];
        int length = 0;
        foreach (byte[] first in words[at])
        {
            if (!_byFirstWord.TryGetValue(FoldedText(first), out List<(AliasEntry Entry, AliasForm Form)>? candidates)) continue;
            foreach ((AliasEntry entry, AliasForm form) in candidates)
            {
                if (form.Keys.Length < length || !IsAt(words, at, form, ignoresMarks)) continue;
                if (form.Keys.Length > length) found.Clear();
                length = form.Keys.Length;
                if (!found.Any(known => known.Item1 == entry)) found.Add((entry, form));
            }
        }

        return length == 0 ? null : new AliasMatch(length, found);
    }

    /// <summary>The longer of two findings, or both together where they are equally long.</summary>
    public static AliasMatch? Longest(AliasMatch? own, AliasMatch? learned)
    {
        if (own is null || learned is null) return own ?? learned;
        if (own.Length != learned.Length) return own.Length > learned.Length ? own : learned;
        return new AliasMatch(own.Length, [.. own.Found, .. learned.Found]);
    }

    private static bool IsAt(IReadOnlyList<byte[][]> words, int at, AliasForm form, bool ignoresMarks)
    {
        if (at + form.Keys.Length > words.Count) return false;
        for (int i = 0; i < form.Keys.Length; i++)
        {
            bool isWord = false;
            foreach (byte[] key in words[at + i])
            {
                isWord |= ignoresMarks
                    ? TermKey.Folded(key).SequenceEqual(TermKey.Folded(form.Keys[i]))
                    : TermKey.Subsumes(key, form.Keys[i]);
            }

            if (!isWord) return false;
        }

        return true;
    }

    private void Add(AliasEntry entry)
    {
        foreach (AliasForm form in entry.Forms.SkipLast(entry.Narrower))
        {
            string first = FoldedText(form.Keys[0]);
            if (!_byFirstWord.TryGetValue(first, out List<(AliasEntry, AliasForm)>? list)) _byFirstWord[first] = list = [];
            list.Add((entry, form));
        }
    }

    private static string FoldedText(ReadOnlySpan<byte> key) => Encoding.UTF8.GetString(TermKey.Folded(key));

    private static AliasForm FormOf(VietnameseAnalyzer analyzer, string text)
        => new(text, [.. TokenList.Of(analyzer, text).Where(token => !token.IsStacked).Select(token => token.Key)]);

    private static AliasDictionary LoadLists() => new([.. Equivalents.Acronyms, .. Equivalents.Places, .. Equivalents.ForeignNames]);
}
