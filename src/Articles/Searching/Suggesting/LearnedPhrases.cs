using NewsSearch.Analysis;
using NewsSearch.Analysis.Language;
using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Learning;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching.Suggesting;

/// <summary>
/// Goes on with what is typed by what the articles write next: the last word is completed to the one that follows the
/// word before most often, and then as far as most articles go on alike. Marks may be missing.
/// </summary>
/// <remarks>Phrases are counted in headlines, which are short; where no headline has what is typed, in the texts.</remarks>
internal sealed class LearnedPhrases(SearchContext context, LearnedLanguage learned)
{
    private const int MaxWords = 6;

    // Pairs are ranked by the model; how often the whole phrase is written, only the index knows, and asking costs time.
    private const int MaxWeighed = 8;
    private const int MaxNext = 3;
    private const int FewestToExtend = 2;

    private readonly LanguageModel _model = learned.Model;

    /// <summary>The phrases, likeliest first, canonical spelling.</summary>
    /// <param name="words">The words typed.</param>
    /// <param name="lastIsPrefix">Whether the last of them may be only a beginning.</param>
    /// <param name="limit">Most phrases.</param>
    public IReadOnlyList<string> Complete(IReadOnlyList<QueryWord> words, bool lastIsPrefix, int limit)
    {
        if (words.Count is 0 or > MaxWords) return [];
        int complete = lastIsPrefix ? words.Count - 1 : words.Count;
        string before = string.Join(' ', words.Take(complete).Select(word => TermKey.Decode(word.Alternatives[0].Terms[0].Key)));
        string[] read = before.Length == 0 ? [] : context.Restorers.Use(restorer => restorer.Restore(before, isFragment: true)).Split(' ');
        List<int> typed = [.. read.Select(word => _model.Find(TermKey.Encode(word)))];
        if (typed.Count != complete || typed.Contains(-1)) return [];

        int previous = typed.Count == 0 ? -1 : typed[^1];
        IEnumerable<int> next = lastIsPrefix ? BeginningWith(words[^1].Alternatives[0].Terms[0].Key) : Following(previous);
        string field = typed.Count > 0 && Count(ArticleSchema.Title, typed) > 0 ? ArticleSchema.Title : ArticleSchema.Body;
        return
        [
            .. next
                .Select(word => (Word: word, Weight: previous < 0 ? _model.Count(word) : _model.PairCountOf(previous, word)))
                .Where(word => word.Weight > 0)
                .OrderByDescending(word => word.Weight)
                .Take(MaxWeighed)
                .Select(word => (Phrase: (List<int>)[.. typed, word.Word], word.Weight))
                .Select(next => (next.Phrase, next.Weight, Count: next.Phrase.Count > 1 ? Count(field, next.Phrase) : 0))
                .Where(next => next.Phrase.Count < 3 || next.Count > 0)
                .OrderByDescending(next => next.Count)
                .ThenByDescending(next => next.Weight)
                .Take(limit)
                .Select(next => Extend(next.Phrase, next.Count, field))
                .Select(phrase => string.Join(' ', phrase.Select(word => TermKey.Decode(_model.Key(word)))))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private IEnumerable<int> BeginningWith(byte[] prefix)
    {
        (int first, int end) = _model.Beginning(prefix);
        for (int word = first; word < end; word++)
        {
            if (!TermKey.HasMarks(prefix) || TermKey.SubsumesPrefix(prefix, _model.Key(word))) yield return word;
        }
    }

    private IEnumerable<int> Following(int word)
        => word < 0 ? [] : _model.Followers(word).ToArray().Select(next => (int)next).Where(next => next >= LanguageModel.FirstWord);

    // As long as two in three articles that have the phrase go on with the same word.
    private List<int> Extend(List<int> phrase, int count, string field)
    {
        while (phrase.Count < MaxWords && count >= FewestToExtend)
        {
            int last = phrase[^1];
            (int Word, int Count) best = Following(last)
                .OrderByDescending(word => _model.PairCountOf(last, word))
                .Take(MaxNext)
                .Select(word => (word, Count(field, [.. phrase, word])))
                .OrderByDescending(next => next.Item2)
                .FirstOrDefault();
            if (best.Count < FewestToExtend || 3 * best.Count < 2 * count) break;
            phrase.Add(best.Word);
            count = best.Count;
        }

        return phrase;
    }

    private int Count(string field, List<int> phrase)
    {
        List<TermSet> sets = [.. phrase.Select(word => TermSet.Of(_model.Key(word).ToArray()))];
        return context.Searcher.Count(sets.Count == 1 ? new TermQuery(field, sets[0]) : new PhraseQuery(field, sets));
    }
}
