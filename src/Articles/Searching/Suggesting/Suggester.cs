using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Searching.Compiling;
using NewsSearch.Catalogue.Officials;
using NewsSearch.Catalogue.Provinces;
using NewsSearch.Engine;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching.Suggesting;

/// <summary>Completes what is typed: people first, then provinces, then words of headlines. Marks may be missing.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class Suggester(SearchContext context)
{
    // A few of each kind: a common first letter must not fill the list with one of them.
    private const int MaxOfficials = 4;
    private const int MaxProvinces = 3;
    private const int TitlesRead = 20;
    private const int PhraseWords = 6;
    private const int MaxLearned = 3;

    private static readonly char[] ClauseEnds = [',', '.', ';', ':', '?', '!', '"', '“', '”', '(', ')', '–', '|'];

    private readonly Lazy<IReadOnlyList<FacetValueStatistics>> _officials = new(() =>
        [.. context.Vocabulary.Values(ArticleSchema.Official).Values.Where(value => value.Label is not null).OrderByDescending(value => value.Count).ThenBy(value => value.Path, StringComparer.Ordinal)]);

    /// <summary>The completions.</summary>
    public IReadOnlyList<Suggestion> Suggest(string typed, int limit)
    {
        string text = typed.Length <= ArticleSearchRequest.MaxQueryLength ? typed : typed[..ArticleSearchRequest.MaxQueryLength];
        var name = new NameMatching(text);
        if (name.IsEmpty || limit <= 0) return [];
        var suggestions = new List<Suggestion>();
        suggestions.AddRange(Officials(name).Take(Math.Min(limit, MaxOfficials)));
        suggestions.AddRange(Provinces(name).Take(Math.Min(limit, MaxProvinces)));
        suggestions.AddRange(Phrases(text).Take(Math.Max(0, limit - suggestions.Count)));
        return [.. suggestions.Take(limit)];
    }

    private IEnumerable<Suggestion> Officials(NameMatching typed)
    {
        // Names that begin so come before those that only hold the words, as a given name typed alone does.
        var later = new List<Suggestion>();
        foreach (FacetValueStatistics official in _officials.Value)
        {
            int at = typed.FindIn(official.Label!);
            if (at < 0) continue;
            var suggestion = new Suggestion("official", official.Label!, official.Path, PresentPost(official.Path));
            if (at == 0) yield return suggestion;
            else if (later.Count < MaxOfficials) later.Add(suggestion);
        }

        foreach (Suggestion suggestion in later) yield return suggestion;
    }

    private string? PresentPost(string id)
    {
        return context.Catalogue.Officials.Find(id)?.LatestTenure is { EndKnown: false } tenure ? PostName.Of(tenure, context.Catalogue.Provinces) : null;
    }

    private IEnumerable<Suggestion> Provinces(NameMatching typed)
    {
        foreach (Province province in context.Catalogue.Provinces.All)
        {
            if (typed.FindIn(province.Name) != 0 && !province.Aliases.Any(alias => typed.FindIn(alias) == 0)) continue;
            // The page of the later unit leads to the earlier one of the same name.
            if (province.IsHistorical && context.Catalogue.Provinces.FindByName(province.Name) != province) continue;
            string? today = province.To is null ? null : string.Join(", ", context.Catalogue.Provinces.TodayOf(province).Select(p => p.Name));
            yield return new Suggestion("province", province.Name, province.Id, today);
        }
    }

    private IEnumerable<Suggestion> Phrases(string typed)
    {
        bool lastIsPrefix = !char.IsWhiteSpace(typed[^1]);
        List<QueryWord> words = context.QueryAnalyzers.Use(analyzer => analyzer.Analyze(typed, lastIsPrefix: lastIsPrefix))
            .SelectMany(group => group.Words).ToList();
        if (words.Count == 0) return [];
        IReadOnlyList<string> learned = context.Learned is { } language ? new LearnedPhrases(context, language).Complete(words, lastIsPrefix, MaxLearned) : [];
        string whole = VietnameseText.Canonical(typed).Trim();
        return learned.Where(phrase => phrase != whole)
            .Concat(Headlines(words))
            .DistinctBy(VietnameseText.Canonical)
            .Select(phrase => new Suggestion("phrase", phrase, null, null));
    }

    // Headlines are read as they come; the words that most of them go on with are offered first.
    private IEnumerable<string> Headlines(List<QueryWord> words)
    {
        var sets = new TermSets(context.Searcher);
        List<TermSet> phrase = [.. words.Select(word => sets.Union(ArticleSchema.Title, [.. word.Alternatives.Where(a => a.Terms.Count == 1).Select(a => a.Terms[0]).DefaultIfEmpty(word.Alternatives[0].Terms[0])]))];
        Query query = phrase.Count == 1 ? new TermQuery(ArticleSchema.Title, phrase[0]) : new PhraseQuery(ArticleSchema.Title, phrase);
        SearchResults titles = context.Searcher.Search(new SearchRequest { Query = query, Limit = TitlesRead });
        var counts = new Dictionary<string, (string Text, int Count)>(StringComparer.Ordinal);
        context.Highlighters.Use(highlighter =>
        {
            foreach (Hit hit in titles.Hits)
            {
                string title = StoredArticle.DecodeHead(context.Reader.Stored(hit.Document, ArticleSchema.Article)).Title.Value;
                if (highlighter.Find(title, query, ArticleSchema.Title) is not [var match, ..]) continue;
                string text = Continue(title, match.Start);
                string key = VietnameseText.Canonical(text);
                counts[key] = counts.TryGetValue(key, out (string Text, int Count) known) ? (known.Text, known.Count + 1) : (text, 1);
            }

            return true;
        });
        return counts.Values.OrderByDescending(phrase => phrase.Count).Select(phrase => phrase.Text);
    }

    // From where the match begins to the end of the clause, a few words at most.
    private static string Continue(string title, int start)
    {
        int end = title.IndexOfAny(ClauseEnds, start);
        if (end < 0) end = title.Length;
        string[] words = title[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(PhraseWords));
    }
}
