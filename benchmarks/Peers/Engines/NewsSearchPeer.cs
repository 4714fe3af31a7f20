using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Engine;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Storage;
using NewsSearch.Peers.Corpus;
using NewsSearch.Peers.Protocol;

namespace NewsSearch.Peers.Engines;

/// <summary>Our engine. It alone analyses the text; the others get the words ready cut.</summary>
internal sealed class NewsSearchPeer : IPeer
{
    private const string Body = "body";

    private const int Suggestions = 10;

    private static readonly string[] FacetFields = ["province", "official", "month"];

    private static readonly Schema Schema = new(
        1,
        new FieldDefinition(Body, FieldKind.Text),
        new FieldDefinition("date", FieldKind.Number),
        new FieldDefinition("province", FieldKind.Facet),
        new FieldDefinition("official", FieldKind.Facet),
        new FieldDefinition("month", FieldKind.Facet),
        new FieldDefinition("text", FieldKind.Stored));

    // The others get words ready cut; so the keys of ours are ready before the clock runs.
    private readonly Dictionary<string, byte[]> _keys = new(StringComparer.Ordinal);
    private IndexReader? _reader;
    private Searcher? _searcher;

    public double Index(string corpus, string folder, int threads)
    {
        long start = Stopwatch.GetTimestamp();
        var directory = new FileIndexDirectory(folder);
        using IndexWriter writer = IndexWriter.Open(directory, Schema, new IndexWriterOptions { AnalyzerFactory = static () => new PlainWords(), Workers = threads });
        var deleted = new List<string>();
        foreach (string line in File.ReadLines(corpus))
        {
            BenchmarkDocument document = BenchmarkDocument.Parse(line, withWords: false);
            string id = Text(document.Id);
            if (CorpusFile.IsDeleted(document.Id)) deleted.Add(id);
            Document indexed = new Document(id).AddText(Body, document.Text).AddNumber("date", document.Month).AddStored("text", Encoding.UTF8.GetBytes(document.Text));
            foreach (string facet in document.Facets)
            {
                int equals = facet.IndexOf('=', StringComparison.Ordinal);
                indexed.AddFacet(facet[..equals], facet[(equals + 1)..]);
            }

            writer.Put(indexed);
        }

        writer.Commit(new Dictionary<string, string>());
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        foreach (string id in deleted) writer.Delete(id);
        writer.Commit(new Dictionary<string, string>());
        return seconds;
    }

    public void Open(string folder)
    {
        _reader = IndexReader.Open(new FileIndexDirectory(folder), Schema);
        _searcher = new Searcher(_reader);
    }

    public PeerAnswer Answer(string query, bool check)
    {
        string[] parts = query.Split('\t');
        string[] words = parts[1].Split(' ');
        if (parts[0] == "suggest") return Suggest(words[0]);
        foreach (string word in words) _keys.TryAdd(word, TermKey.Encode(word));
        long start = Stopwatch.GetTimestamp();
        SearchRequest request = RequestOf(parts[0], words);
        SearchResults results = _searcher!.Search(request);
        var nanoseconds = (long)Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        if (!check) return new PeerAnswer(results.Total, nanoseconds, [], "");
        double[] scores = request.Sort.Field is null ? [.. results.Hits.Select(static hit => (double)hit.Score)] : [];
        return new PeerAnswer(results.Total, nanoseconds, scores, string.Join(' ', FacetCountsOf(results)));
    }

    // The commonest words without marks that begin with some letters: the spellings of a word stand side by side in the
    // dictionary, and count together.
    private PeerAnswer Suggest(string letters)
    {
        long start = Stopwatch.GetTimestamp();
        var best = new PriorityQueue<byte[], int>();
        Span<byte> word = stackalloc byte[1024];
        int length = 0;
        int beginning = 0;
        int words = 0;
        int documents = 0;
        TermEnumerator terms = _reader!.Terms(Body, Encoding.UTF8.GetBytes(letters));
        while (terms.MoveNext())
        {
            ReadOnlySpan<byte> term = terms.Term;
            // The letters and the separator after them.
            if (words > 0 && term.StartsWith(word[..beginning]))
            {
                documents += terms.DocumentFrequency;
                continue;
            }

            if (words++ > 0) Offer(best, word[..length], documents);
            term.CopyTo(word);
            (length, documents) = (term.Length, terms.DocumentFrequency);
            beginning = Math.Min(length, TermKey.Folded(term).Length + 1);
        }

        if (words > 0) Offer(best, word[..length], documents);
        var nanoseconds = (long)Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        return new PeerAnswer(words, nanoseconds, [], "");
    }

    private static void Offer(PriorityQueue<byte[], int> best, ReadOnlySpan<byte> word, int documents)
    {
        if (best.Count < Suggestions) best.Enqueue(word.ToArray(), documents);
        else if (best.TryPeek(out _, out int least) && documents > least) best.EnqueueDequeue(word.ToArray(), documents);
    }

    public void Dispose() => _reader?.Dispose();

    private static IEnumerable<string> FacetCountsOf(SearchResults results) => results.Facets
        .SelectMany(static facet => facet.Values.Select(value => string.Create(CultureInfo.InvariantCulture, $"{facet.Field}={value.Path}:{value.Count}")))
        .Order(StringComparer.Ordinal);

    private SearchRequest RequestOf(string kind, string[] words) => kind switch
    {
        "term" => new SearchRequest { Query = Term(words[0]) },
        "and" => new SearchRequest { Query = And(words) },
        "or" => new SearchRequest { Query = Or(words) },
        "phrase" => new SearchRequest { Query = new PhraseQuery(Body, [.. words.Select(word => TermSet.Of(_keys[word]))]) },
        "prefix" => new SearchRequest { Query = new ConstantScoreQuery(new TermQuery(Body, TermSet.Range(Encoding.UTF8.GetBytes(words[0]), null, int.MaxValue))) },
        "unaccented" => new SearchRequest { Query = new BooleanQuery { Should = [.. words.Select(Unaccented)] } },
        "half" => new SearchRequest { Query = new BooleanQuery { Must = [Term(words[0]), Unaccented(words[1])] } },
        "count-and" => new SearchRequest { Query = And(words), Limit = 0 },
        "count-or" => new SearchRequest { Query = Or(words), Limit = 0 },
        "facets-and" => Counting(And(words)),
        "facets-or" => Counting(Or(words)),
        "selected-and" => Counting(And(words[1..])) with { Filters = [new DrillFilter("province", new FacetQuery("province", [words[0]]))] },
        "range-and" => new SearchRequest { Query = And(words[2..]) with { Filter = [new NumberRangeQuery("date", Number(words[0]), Number(words[1]))] } },
        "latest-and" => new SearchRequest { Query = And(words), Sort = new SortOrder("date") },
        _ => throw new PeersException($"There is no kind of query '{kind}'."),
    };

    private static SearchRequest Counting(Query query)
        => new() { Query = query, Facets = [.. FacetFields.Select(static field => new FacetCountRequest(field, field))] };

    private TermQuery Term(string word) => new(Body, TermSet.Of(_keys[word]));

    private static TermQuery Unaccented(string word) => new(Body, TermSet.Range([.. Encoding.UTF8.GetBytes(word), TermKey.Separator]));

    private BooleanQuery And(string[] words) => new() { Must = [.. words.Select(Term)] };

    private BooleanQuery Or(string[] words) => new() { Should = [.. words.Select(Term)] };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
