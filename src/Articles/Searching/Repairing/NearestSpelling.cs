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
/// or, where nobody writes such letters, one letter more, less or other. Only what the index holds is offered.
/// </summary>
/// <param name="context">The index.</param>
/// <param name="request">The search; its filters hold for the repairs.</param>
/// <param name="count">What a search finds.</param>
internal sealed class NearestSpelling(SearchContext context, ArticleSearchRequest request, Func<ArticleSearchRequest, int> count)
{
    /// <summary>Most repairs offered.</summary>
    private const int MaxOffered = 2;

    // A query that finds nothing may cost more than one that does, but not without bound.
    private const int MaxWordsTried = 8;
    private const int MaxSpellingsTried = 12;

    /// <summary>The queries with one word respelled, nearest first; detail is the word as offered.</summary>
    public IReadOnlyList<(string Query, string Detail, int Found)> Find(QueryNode root)
    {
        var offers = new List<Offer>();
        int tried = 0;
        foreach ((QueryNode leaf, string text) in Leaves(root))
        {
            IEnumerable<QueryWord> words = context.QueryAnalyzers.Use(analyzer => analyzer.Analyze(text)).SelectMany(group => group.Words);
            foreach (QueryWord word in words.Where(word => word.Text.Any(char.IsLetter)))
            {
                if (tried++ < MaxWordsTried) offers.AddRange(Respell(root, leaf, text, word));
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

    private IEnumerable<Offer> Respell(QueryNode root, QueryNode leaf, string text, QueryWord word)
    {
        string typed = VietnameseText.Canonical(word.Text);
        string folded = VietnameseText.Fold(typed);
        string WithWord(string spelling) => text[..word.StartOffset] + spelling + text[word.EndOffset..];
        IReadOnlyList<TermStatistics> spellings = Spellings(folded);

        // Where no spelling of the word helps, the fault lies with another word.
        if (spellings.Count > 0 && Count(root, leaf, WithWord(folded), leaf is PhraseNode, MarksMode.Auto) == 0) yield break;
        IEnumerable<(string Spelling, (int, int, int) Distance)> candidates = spellings.Count > 0
            ? SameLetters(typed, spellings)
            : OneLetterOff(folded);
        foreach ((string spelling, (int, int, int) distance) in candidates.OrderBy(candidate => candidate.Distance).Take(MaxSpellingsTried))
        {
            string respelled = WithWord(spelling);
            int found = Count(root, leaf, respelled, leaf is PhraseNode, request.Marks);
            if (found == 0) continue;
            int sideBySide = leaf is WordsNode ? Count(root, leaf, respelled, quoted: true, request.Marks) : found;
            yield return new Offer(Query(root, leaf, respelled, leaf is PhraseNode), spelling, distance, sideBySide, found);
        }
    }

    private static IEnumerable<(string Spelling, (int Edits, int Letters, int Tone) Distance)> SameLetters(string typed, IReadOnlyList<TermStatistics> spellings)
    {
        foreach (TermStatistics term in spellings)
        {
            string spelling = TermKey.Decode(term.Term);
            if (spelling != typed && SpellingDistance.Between(typed, spelling) is { } distance) yield return (spelling, (0, distance.Letters, distance.Tone));
        }
    }

    private IEnumerable<(string Spelling, (int Edits, int Letters, int Tone) Distance)> OneLetterOff(string folded)
    {
        foreach (string near in OneEdit.Of(folded))
        {
            // The letters are the guess here; which marks they carry, the commonest spelling says.
            if (Spellings(near) is { Count: > 0 } spellings) yield return (TermKey.Decode(spellings[0].Term), (1, 0, 0));
        }
    }

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
