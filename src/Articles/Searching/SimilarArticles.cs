using NewsSearch.Analysis;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching;

/// <summary>Makes the query for articles like a given one: its most telling terms by tf-idf.</summary>
internal static class SimilarArticles
{
    // Lucene's MoreLikeThis takes 25 as well: fewer are chance, more bring in common words.
    private const int MaxTerms = 25;

    // A third of the terms: an article that shares two words of 25 is about something else.
    private const float MinimumShare = 0.3f;

    // Long enough to know what an article is about.
    private const int MaxLength = 20_000;

    /// <summary>The query, or null for an article without a telling term.</summary>
    public static Query? QueryFor(Article article, SearchContext context)
    {
        var counts = new TermCounts();
        context.Analyze(article, MaxLength, counts);

        double documents = context.Reader.DocumentCount;
        List<(byte[] Term, double Weight)> terms =
        [
            .. counts.Terms.Select(term => (term.Term, Frequency: context.Reader.DocumentFrequency(ArticleSchema.Body, term.Term), term.Count))

                // Terms of this article alone find nothing; terms of a tenth of all articles say nothing.
                .Where(term => term.Frequency > 1 && (term.Frequency <= documents / 10 || documents < 100))
                .Select(term => (term.Term, Weight: term.Count * Math.Log(documents / term.Frequency)))
                .OrderByDescending(term => term.Weight)
                .Take(MaxTerms),
        ];
        if (terms.Count == 0) return null;
        return new BooleanQuery
        {
            Should = [.. terms.Select(term => new BoostQuery(new TermQuery(ArticleSchema.Body, TermSet.Of(term.Term)), (float)Math.Max(0.01, term.Weight / Math.Max(0.01, terms[0].Weight))))],
            MinimumShouldMatch = Math.Max(1, (int)(terms.Count * MinimumShare)),
            MustNot = [new IdQuery([article.Id])],
        };
    }

    private sealed class TermCounts : ITokenSink
    {
        private readonly Dictionary<string, (byte[] Term, int Count)> _counts = new(StringComparer.Ordinal);

        public IEnumerable<(byte[] Term, int Count)> Terms => _counts.Values;

        public void Accept(in Token token)
        {
            if (token.PositionIncrement == 0) return;

            // Keys are bytes of UTF-8 and marks; Latin-1 maps each byte to one character, so equal keys are equal strings.
            string key = System.Text.Encoding.Latin1.GetString(token.Term);
            _counts[key] = _counts.TryGetValue(key, out (byte[] Term, int Count) known) ? (known.Term, known.Count + 1) : (token.Term.ToArray(), 1);
        }
    }
}
