using NewsSearch.Analysis;
using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Searching.Compiling;
using NewsSearch.Articles.Searching.Parsing;
using NewsSearch.Engine;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching.Repairing;

/// <summary>
/// Finds the spelling of one word with which a query finds something: the same letters with other marks, nearest first,
/// or, where hardly anybody writes such letters, one letter more, less or other, a space more or less, two letters other.
/// Only what the index holds is offered.
/// </summary>
/// <param name="context">The index.</param>
/// <param name="request">The search; its filters hold for the repairs.</param>
/// <param name="count">What a search finds.</param>
internal sealed class NearestSpelling(SearchContext context, ArticleSearchRequest request, Func<ArticleSearchRequest, int> count)
{
    /// <summary>Most repairs offered.</summary>
    private const int MaxOffered = 2;

    // A slip of one article among so many is no word: in a large corpus every slip stands somewhere.
    private const int ArticlesASlip = 10_000;
    private const int FewestSlips = 2;

    // A space has no letter and no mark: forgetting it is as near as a wrong tone.
    private static readonly (int Edits, int Letters, int Tone) OneSpace = (0, 0, 1);
    private static readonly (int Edits, int Letters, int Tone) OneLetter = (1, 0, 0);
    private static readonly (int Edits, int Letters, int Tone) TwoLetters = (2, 0, 0);

    private readonly CorpusSpelling? _corpus = context.Learned is { } learned ? new CorpusSpelling(learned.Model) : null;

    // A query that finds nothing may cost more than one that does, but not without bound.
    private const int MaxWordsTried = 8;
    private const int MaxSpellingsTried = 12;

    /// <summary>The queries with one word respelled, nearest first; detail is the word as offered.</summary>
    /// <param name="root">The query.</param>
    /// <param name="onlySlips">Leaves alone what more than a few articles write as it is typed.</param>
    public IReadOnlyList<(string Query, string Detail, int Found)> Find(QueryNode root, bool onlySlips = false)
    {
        var offers = new List<Offer>();
        int tried = 0;
        foreach ((QueryNode leaf, string text) in Leaves(root))
        {
            List<QueryWord> words = [.. context.QueryAnalyzers.Use(analyzer => analyzer.Analyze(text)).SelectMany(group => group.Words)];
            for (int i = 0; i < words.Count; i++)
            {
                if (!words[i].Text.Any(char.IsLetter) || (onlySlips && !IsSlip(words[i].Text)) || tried++ >= MaxWordsTried) continue;
                offers.AddRange(Offers(root, leaf, text, words, i));
            }
        }

        return
        [
            .. offers.OrderBy(offer => offer.Distance).ThenByDescending(offer => offer.SideBySide).ThenByDescending(offer => offer.Found)
                .DistinctBy(offer => offer.Query)
                .Take(MaxOffered)
                .Select(offer => (offer.Query, offer.Word, offer.Found)),
        ];
    }

    private sealed record Offer(string Query, string Word, (int Edits, int Letters, int Tone) Distance, int SideBySide, int Found);

    private IEnumerable<Offer> Offers(QueryNode root, QueryNode leaf, string text, List<QueryWord> words, int index)
    {
        QueryWord word = words[index];
        string typed = VietnameseText.Canonical(word.Text);
        string folded = VietnameseText.Fold(typed);
        string WithWord(string spelling) => text[..word.StartOffset] + spelling + text[word.EndOffset..];
        IReadOnlyList<TermStatistics> spellings = Spellings(folded);

        bool isWord = !AreSlips(spellings);

        // Where no spelling of a word helps, the fault lies with another word.
        if (isWord && Count(root, leaf, WithWord(folded), leaf is PhraseNode, MarksMode.Auto) == 0) yield break;
        if (spellings.Count > 0)
        {
            foreach ((string spelling, (int, int, int) distance) in SameLetters(typed, spellings).OrderBy(candidate => candidate.Distance).Take(MaxSpellingsTried))
            {
                if (Try(root, leaf, WithWord(spelling), spelling, distance) is { } offer) yield return offer;
            }
        }

        if (isWord)
        {
            foreach (string spelling in Splits(typed))
            {
                if (Try(root, leaf, WithWord(spelling), spelling, OneSpace) is { } offer) yield return offer;
            }

            yield break;
        }

        string? previous = index > 0 ? VietnameseText.Canonical(words[index - 1].Text) : null;
        string? next = index + 1 < words.Count ? VietnameseText.Canonical(words[index + 1].Text) : null;
        bool any = false;
        IEnumerable<(string Spelling, (int, int, int) Distance)> near =
            [.. Splits(typed).Select(split => (split, OneSpace)), .. OneLetterOff(folded, previous, next).Select(word => (word, OneLetter))];
        foreach ((string spelling, (int, int, int) distance) in near.Take(MaxSpellingsTried))
        {
            if (Try(root, leaf, WithWord(spelling), spelling, distance) is not { } offer) continue;
            any = true;
            yield return offer;
        }

        foreach ((int first, int second) in new[] { (index - 1, index), (index, index + 1) })
        {
            if (first < 0 || second >= words.Count) continue;
            if (Joined(words[first], words[second], text) is not { } joined) continue;
            string respelled = text[..words[first].StartOffset] + joined + text[words[second].EndOffset..];
            if (Try(root, leaf, respelled, joined, OneSpace) is not { } offer) continue;
            any = true;
            yield return offer;
        }

        if (any || _corpus is null) yield break;
        foreach (string form in _corpus.TwoLettersOff(folded))
        {
            if (_corpus.InContext(form, previous, next) is { } spelling && Try(root, leaf, WithWord(spelling), spelling, TwoLetters) is { } offer) yield return offer;
        }
    }

    // As it is typed, marks left out being free.
    private bool IsSlip(string text)
    {
        byte[] key = TermKey.Encode(VietnameseText.Canonical(text));
        return AreSlips(Spellings(VietnameseText.Fold(text)).Where(term => TermKey.Subsumes(key, term.Term)));
    }

    private bool AreSlips(IEnumerable<TermStatistics> spellings)
        => spellings.Sum(term => (long)term.DocumentFrequency) <= Math.Max(FewestSlips, context.Reader.DocumentCount / ArticlesASlip);

    private Offer? Try(QueryNode root, QueryNode leaf, string respelled, string spelling, (int, int, int) distance)
    {
        int found = Count(root, leaf, respelled, leaf is PhraseNode, request.Marks);
        if (found == 0) return null;
        int sideBySide = leaf is WordsNode ? Count(root, leaf, respelled, quoted: true, request.Marks) : found;
        return new Offer(Query(root, leaf, respelled, leaf is PhraseNode), spelling, distance, sideBySide, found);
    }

    private IEnumerable<string> Splits(string typed) => _corpus?.Splits(typed) ?? [];

    // Two words that are one with the space left out, as "giải ng ân" is with the last two.
    private string? Joined(QueryWord first, QueryWord second, string text)
    {
        if (!string.IsNullOrWhiteSpace(text[first.EndOffset..second.StartOffset])) return null;
        string typed = VietnameseText.Canonical(first.Text + second.Text);
        byte[] key = TermKey.Encode(typed);
        IReadOnlyList<TermStatistics> spellings = Spellings(VietnameseText.Fold(typed));
        TermStatistics? best = spellings.Where(term => TermKey.Subsumes(key, term.Term)).Cast<TermStatistics?>().FirstOrDefault();
        return best is { } term ? TermKey.Decode(term.Term) : null;
    }

    private static IEnumerable<(string Spelling, (int Edits, int Letters, int Tone) Distance)> SameLetters(string typed, IReadOnlyList<TermStatistics> spellings)
    {
        foreach (TermStatistics term in spellings)
        {
            string spelling = TermKey.Decode(term.Term);
            if (spelling != typed && SpellingDistance.Between(typed, spelling) is { } distance) yield return (spelling, (0, distance.Letters, distance.Tone));
        }
    }

    private IEnumerable<string> OneLetterOff(string folded, string? previous, string? next)
    {
        foreach (string near in OneEdit.Of(folded, HasWords))
        {
            // The letters are the guess here; which marks they carry, the words beside them say, or else the commonest spelling.
            if (Spellings(near) is { Count: > 0 } spellings) yield return _corpus?.InContext(near, previous, next) ?? TermKey.Decode(spellings[0].Term);
        }
    }

    private bool HasWords(string beginning) => context.Reader.HasTerms(ArticleSchema.Body, TermKey.Folded(TermKey.Encode(beginning)).ToArray());

    private IReadOnlyList<TermStatistics> Spellings(string folded)
        => context.Searcher.Expand(ArticleSchema.Body, TermSet.Range(TermSets.Spellings(TermKey.Encode(folded))));

    private int Count(QueryNode root, QueryNode leaf, string text, bool quoted, MarksMode marks)
        => count(request with { Query = Query(root, leaf, text, quoted), Marks = marks });

    private static string Query(QueryNode root, QueryNode leaf, string text, bool quoted)
        => QueryText.Of(QueryText.Map(root, node => !ReferenceEquals(node, leaf) ? node : quoted ? new PhraseNode(text) : new WordsNode(text)));

    private static IEnumerable<(QueryNode Leaf, string Text)> Leaves(QueryNode node) => node switch
    {
        WordsNode words => [(node, words.Text)],
        PhraseNode phrase => [(node, phrase.Text)],
        AllNode all => all.Parts.SelectMany(Leaves),
        AnyNode any => any.Parts.SelectMany(Leaves),
        FieldNode { Field: QueryField.Title } title => Leaves(title.Part),
        _ => [],
    };
}
