using NewsSearch.Analysis;
using NewsSearch.Analysis.Language;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Searching.Compiling;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Rescoring;

namespace NewsSearch.Articles.Searching;

/// <summary>
/// What the first articles of an answer speak of besides the words of the query: the words of two syllables that they
/// share. Of the best hits, those that have them too are about the same matter and move up.
/// </summary>
/// <remarks>
/// Pseudo relevance feedback, after J. Rocchio: Relevance Feedback in Information Retrieval (1971), with the words of an
/// article weighed by (1 + ln tf) · idf and each article by the same length. For one search on one thread.
/// </remarks>
/// <param name="context">The index; where nothing was learned from it, nothing is known of its words.</param>
/// <param name="compiled">The query. A long one says by itself what it is about: there the first articles only distract.</param>
internal sealed class SharedWords(SearchContext context, CompiledQuery compiled)
{
    // Of the lengths and numbers tried, from 3 to 8 articles and 8 to 64 words, none is better by more than chance.
    private const int FirstArticles = 5;
    private const int MostWords = 16;

    // Fewer are chance of one article.
    private const int FewestArticles = 2;

    // News say first what they are about; half as much, or all of a long one, changes nothing by more than chance.
    private const int MaxLength = 4_000;

    // Syllables of an article, to make the number of articles from the number of syllables.
    private const double ArticleLength = 400;

    /// <summary>The look at hits for the words that the first of them share; null where they share none.</summary>
    /// <param name="hits">The hits, best first.</param>
    public PassageRescoring? Look(IReadOnlyList<Hit> hits)
    {
        if (compiled.WordCount >= LongQuery.FirstLong || hits.Count <= FewestArticles || context.Learned?.Model is not { } model) return null;
        var shared = new Dictionary<(int Left, int Right), (double Weight, int Articles)>();
        foreach (int document in First(hits))
        {
            foreach (((int, int) word, double weight) in Weigh(context.Load(document), model))
            {
                (double sum, int articles) = shared.GetValueOrDefault(word);
                shared[word] = (sum + weight, articles + 1);
            }
        }

        List<((int Left, int Right) Word, double Weight)> best =
        [
            .. shared.Where(static word => word.Value.Articles >= FewestArticles).Select(static word => (word.Key, word.Value.Weight))
                .OrderByDescending(static word => word.Weight).ThenBy(static word => word.Key).Take(MostWords),
        ];
        double scale = ScoreWeights.Shared * hits[0].Score / best.Sum(static word => word.Weight);
        return best.Count == 0 ? null : new PassageRescoring
        {
            Look = $"a third look, for words that the first {FirstArticles} share ({string.Join(", ", best.Select(word => Text(model, word.Word)))}),",
            Field = ArticleSchema.Body,
            Terms = [.. best.SelectMany(static word => new[] { word.Word.Left, word.Word.Right }).Distinct().Select(word => Term(model, word))],
            Compounds = [.. best.Select(word => new Compound(Term(model, word.Word.Left), Term(model, word.Word.Right), (float)(scale * word.Weight)))],
            PassageBoost = 0,
            CoverageBoost = 1,
        };
    }

    // Copies of one article would share all of its words.
    private IEnumerable<int> First(IReadOnlyList<Hit> hits) => hits.Select(static hit => hit.Document)
        .DistinctBy(document => context.DuplicateGroups.GroupOf(document) is [int first, ..] ? first : document)
        .Take(FirstArticles);

    private IEnumerable<((int Left, int Right) Word, double Weight)> Weigh(Article article, LanguageModel model)
    {
        var pairs = new PairCounts(model);
        context.Analyze(article, MaxLength, pairs, pairs.Begin);
        var words = new List<((int Left, int Right) Word, double Weight)>();
        double squares = 0;
        foreach (((int left, int right) word, int count) in pairs.Counts)
        {
            if (WordSegmenter.Cohesion(model, word.left, word.right) < Compounds.Threshold) continue;
            double weight = (1 + Math.Log(count)) * Math.Log(1 + (model.TokenCount / ArticleLength / model.PairCountOf(word.left, word.right)));
            words.Add((word, weight));
            squares += weight * weight;
        }

        return words.Select(word => (word.Word, word.Weight / Math.Sqrt(squares)));
    }

    private static string Text(LanguageModel model, (int Left, int Right) word) => $"{TermKey.Decode(model.Key(word.Left))} {TermKey.Decode(model.Key(word.Right))}";

    private static TermSet Term(LanguageModel model, int word) => TermSet.Of(model.Key(word).ToArray());

    /// <summary>Counts the neighbours in an article.</summary>
    private sealed class PairCounts(LanguageModel model) : ITokenSink
    {
        private int _before = -1;

        public Dictionary<(int Left, int Right), int> Counts { get; } = [];

        public void Begin() => _before = -1;

        public void Accept(in Token token)
        {
            if (token.PositionIncrement == 0) return;
            int word = token.PositionIncrement == 1 ? model.Find(token.Term) : -1;
            if (_before >= LanguageModel.FirstWord && word >= LanguageModel.FirstWord)
            {
                Counts[(_before, word)] = Counts.GetValueOrDefault((_before, word)) + 1;
            }

            _before = word;
        }
    }
}
