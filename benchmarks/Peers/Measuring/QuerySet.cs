using System.Globalization;
using NewsSearch.Peers.Corpus;

namespace NewsSearch.Peers.Measuring;

/// <summary>Draws queries from the corpus: the words of one place of it belong together, so every query finds something.</summary>
internal sealed class QuerySet
{
    private const int SampleSize = 5000;

    private readonly Dictionary<string, int> _documentFrequency = new(StringComparer.Ordinal);
    private readonly List<(string[] Words, string[] Folded)> _sample = [];
    private readonly Random _random;
    private readonly int _documents;
    private readonly int _count;

    /// <param name="corpus">The corpus file.</param>
    /// <param name="count">Queries a class.</param>
    /// <param name="seed">Repeats the same queries.</param>
    public QuerySet(string corpus, int count, int seed)
    {
        _random = new Random(seed);
        _count = count;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (BenchmarkDocument document in File.ReadLines(corpus).Select(static line => BenchmarkDocument.Parse(line, withWords: true)))
        {
            _documents++;
            string[] words = document.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            seen.Clear();
            seen.UnionWith(words);
            foreach (string word in seen) _documentFrequency[word] = _documentFrequency.GetValueOrDefault(word) + 1;
            if (words.Length < 20) continue;
            (string[], string[]) drawn = (words, document.Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (_sample.Count < SampleSize) _sample.Add(drawn);
            else if (_random.Next(_documents) is int place && place < SampleSize) _sample[place] = drawn;
        }
    }

    public IReadOnlyList<QueryClass> Classes() =>
    [
        Terms("term, frequent", 0.1, 1),
        Terms("term, medium", 0.005, 0.02),
        Terms("term, rare", 0, 0.0005),
        Words("and, 2", "and", 2, 8),
        Words("and, 3", "and", 3, 8),
        Words("or, 2", "or", 2, 8),
        Words("or, 4", "or", 4, 8),
        Phrases("phrase, 2", 2),
        Phrases("phrase, 3", 3),
        Draw("prefix", 8, true, () => "prefix\t" + Prefix()),
        Draw("unaccented or, 2", 8, true, () => "unaccented\t" + string.Join(' ', Distinct(2, folded: true))),
        Words("count and, 2", "count-and", 2, 50),
        Words("count or, 2", "count-or", 2, 50),
        Words("and, 2 + 3 facets", "facets-and", 2, 10),
        Words("or, 2 + 3 facets", "facets-or", 2, 10),
        Draw("and, 2 + 3 facets, one selected", 10, false, () => $"selected-and\tp{_random.Next(6).ToString(CultureInfo.InvariantCulture)} {string.Join(' ', Distinct(2, folded: false))}"),
        Draw("and, 2 in a range of dates", 8, true, () => $"range-and\t{Range()} {string.Join(' ', Distinct(2, folded: false))}"),
        Words("and, 2 by date", "latest-and", 2, 8),
        Draw("half-accented and, 2", 8, false, HalfAccented),
        Draw("suggest, 10 words", 8, false, () => "suggest\t" + Prefix()),
    ];

    private QueryClass Terms(string name, double low, double high)
    {
        // Made-up text has no rare words: those nearest to the band have to do.
        double smallest = Math.Max(3, low * _documents);
        double largest = Math.Max(3, high * _documents);
        string[] words = [.. _documentFrequency.OrderBy(word => Math.Max(0, Math.Max(smallest - word.Value, word.Value - largest))).ThenBy(static word => word.Key, StringComparer.Ordinal)
            .TakeWhile((word, i) => i < 20 || (word.Value >= smallest && word.Value <= largest)).Select(static word => word.Key)];
        return Draw(name, 8, true, () => "term\t" + words[_random.Next(words.Length)]);
    }

    private QueryClass Words(string name, string kind, int words, double target)
        => Draw(name, target, true, () => $"{kind}\t{string.Join(' ', Distinct(words, folded: false))}");

    private QueryClass Phrases(string name, int words) => Draw(name, 4, true, () =>
    {
        string[] text = _sample[_random.Next(_sample.Count)].Words;
        int start = _random.Next(text.Length - words + 1);
        return "phrase\t" + string.Join(' ', text[start..(start + words)]);
    });

    private QueryClass Draw(string name, double target, bool sqlite, Func<string> query)
        => new(name, [.. Enumerable.Range(0, _count).Select(_ => query())], sqlite, target);

    private string[] Distinct(int words, bool folded)
    {
        while (true)
        {
            (string[] spelled, string[] plain) = _sample[_random.Next(_sample.Count)];
            string[] text = folded ? plain : spelled;
            string[] drawn = [.. Enumerable.Range(0, 4 * words).Select(_ => text[_random.Next(text.Length)]).Distinct(StringComparer.Ordinal).Take(words)];
            if (drawn.Length == words) return drawn;
        }
    }

    // The first word as it is spelled, the second without its marks.
    private string HalfAccented()
    {
        while (true)
        {
            (string[] spelled, string[] plain) = _sample[_random.Next(_sample.Count)];
            int first = _random.Next(spelled.Length);
            int second = _random.Next(plain.Length);
            if (plain[first] != plain[second]) return $"half\t{spelled[first]} {plain[second]}";
        }
    }

    private string Prefix()
    {
        while (true)
        {
            string[] text = _sample[_random.Next(_sample.Count)].Folded;
            string word = text[_random.Next(text.Length)];
            // Two to four letters of a word of letters: "Đ" folded is two bytes in no case, so that cutting is safe.
            if (word.Length >= 3 && word.All(char.IsAsciiLetterLower)) return word[..Math.Min(word.Length, 2 + _random.Next(3))];
        }
    }

    private string Range()
    {
        int from = _random.Next(100);
        return string.Create(CultureInfo.InvariantCulture, $"{from} {from + 5 + _random.Next(15)}");
    }
}
