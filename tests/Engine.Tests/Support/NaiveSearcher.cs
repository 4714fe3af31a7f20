using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>
/// The slow twin of matching and scoring: looks at every document for every query, in double precision, and shares
/// nothing with the engine but the length code.
/// </summary>
internal sealed class NaiveSearcher
{
    private readonly IReadOnlyList<Document> _documents;
    private readonly IReadOnlySet<int> _deleted;
    private readonly Dictionary<(int Document, string Field), TokenList> _tokens = [];
    private readonly Dictionary<(string Field, TermSet Set), HashSet<string>> _expanded = [];
    private readonly Dictionary<(string Field, TermSet Set), double> _idfs = [];
    private readonly Dictionary<PhraseQuery, double> _phraseIdfs = [];
    private readonly Dictionary<string, (double Count, double Average)> _fields = [];

    public NaiveSearcher(Schema schema, IReadOnlyList<Document> documents, IAnalyzer analyzer, IReadOnlySet<int> deleted)
    {
        _documents = documents;
        _deleted = deleted;
        foreach (FieldDefinition field in schema.Fields.Where(static field => field.Kind == FieldKind.Text))
        {
            for (int i = 0; i < documents.Count; i++)
            {
                TokenList tokens = _tokens[(i, field.Name)] = new TokenList();
                foreach ((string name, string text) in documents[i].Texts)
                {
                    if (name == field.Name) tokens.Add(text, analyzer);
                }
            }
        }
    }

    /// <summary>The live documents that match, with their scores, ascending.</summary>
    public List<(int Document, double Score)> Search(Query query)
    {
        var found = new List<(int, double)>();
        for (int i = 0; i < _documents.Count; i++)
        {
            if (!_deleted.Contains(i) && Score(query, i) is { } score) found.Add((i, score));
        }

        return found;
    }

    /// <summary>The score of a document, or null where it does not match.</summary>
    public double? Score(Query query, int document) => query switch
    {
        MatchAllQuery => 1,
        MatchNoneQuery => null,
        TermQuery term => ScoreTerm(term, document),
        PhraseQuery { Terms.Count: 1 } single => ScoreTerm(new TermQuery(single.Field, single.Terms[0]), document),
        PhraseQuery phrase => ScorePhrase(phrase, document),
        BooleanQuery boolean => ScoreBoolean(boolean, document),
        DisjunctionMaxQuery best => ScoreBest(best, document),
        BoostQuery boost => Score(boost.Inner, document) * boost.Factor,
        ConstantScoreQuery constant => Score(constant.Inner, document) is null ? null : constant.Score,
        NumberRangeQuery range => Number(document, range.Field) is { } value && value >= range.Minimum && value <= range.Maximum ? 1 : null,
        HasValueQuery has => Number(document, has.Field) is not null || Facets(document, has.Field).Count > 0 ? 1 : null,
        FacetQuery facet => facet.Paths.Any(Facets(document, facet.Field).Contains) ? 1 : null,
        IdQuery ids => ids.Ids.Contains(_documents[document].Id) ? 1 : null,
        _ => throw new ArgumentException(query.ToString()),
    };

    public long? Number(int document, string field)
    {
        long value = _documents[document].Numbers.Where(number => number.Field == field).Select(static number => number.Value).LastOrDefault(NumberColumn.Missing);
        return value == NumberColumn.Missing ? null : value;
    }

    public SortedSet<string> Facets(int document, string field) => InMemoryFacetColumn.PathsOf(_documents[document], field);

    /// <summary>The terms of a field that a set stands for.</summary>
    public HashSet<string> Expand(string field, TermSet set)
    {
        if (_expanded.TryGetValue((field, set), out HashSet<string>? known)) return known;
        return _expanded[(field, set)] = ExpandAnew(field, set);
    }

    private HashSet<string> ExpandAnew(string field, TermSet set)
    {
        if (set is TermList list) return [.. list.Terms.Select(Encoding.UTF8.GetString)];
        var range = (TermRange)set;
        return [.. AllTerms(field)
            .Where(term => Encoding.UTF8.GetBytes(term).AsSpan().StartsWith(range.Prefix) && range.Filter?.Accepts(Encoding.UTF8.GetBytes(term)) != false)
            .OrderByDescending(term => DocumentFrequency(field, [term])).ThenBy(static term => term, StringComparer.Ordinal)
            .Take(range.MaxTerms)];
    }

    private HashSet<string> AllTerms(string field)
        => [.. Enumerable.Range(0, _documents.Count).SelectMany(document => _tokens[(document, field)].Positions.Keys)];

    private int DocumentFrequency(string field, HashSet<string> terms)
        => Enumerable.Range(0, _documents.Count).Count(document => terms.Any(_tokens[(document, field)].Positions.ContainsKey));

    private double Idf(string field, TermSet set)
    {
        if (_idfs.TryGetValue((field, set), out double known)) return known;
        double n = DocumentFrequency(field, Expand(field, set));
        return _idfs[(field, set)] = Math.Log(1 + (Field(field).Count - n + 0.5) / (n + 0.5));
    }

    private (double Count, double Average) Field(string field)
    {
        if (_fields.TryGetValue(field, out (double, double) known)) return known;
        List<TokenList> all = [.. Enumerable.Range(0, _documents.Count).Select(i => _tokens[(i, field)]).Where(static tokens => tokens.Tokens.Count > 0)];
        return _fields[field] = (all.Count, all.Sum(static tokens => (double)tokens.Tokens.Count) / all.Count);
    }

    private double Bm25(string field, int document, double idf, double frequency)
    {
        double length = FieldLengthCode.Decode(FieldLengthCode.Encode(_tokens[(document, field)].Length));
        return idf * frequency / (frequency + 1.2 * (1 - 0.75 + 0.75 * length / Field(field).Average));
    }

    private double? ScoreTerm(TermQuery query, int document)
    {
        HashSet<string> terms = Expand(query.Field, query.Term);
        int frequency = terms.Sum(term => _tokens[(document, query.Field)].Positions.GetValueOrDefault(term)?.Count ?? 0);
        return frequency == 0 ? null : Bm25(query.Field, document, Idf(query.Field, query.Term), frequency);
    }

    private double? ScorePhrase(PhraseQuery query, int document)
    {
        double frequency = PhraseFrequency(query, document);
        return frequency == 0 ? null : Bm25(query.Field, document, PhraseIdf(query), frequency);
    }

    private double PhraseIdf(PhraseQuery query)
    {
        if (!query.HasOwnIdf) return query.Terms.Sum(set => Idf(query.Field, set));
        if (_phraseIdfs.TryGetValue(query, out double known)) return known;
        double n = Enumerable.Range(0, _documents.Count).Count(document => PhraseFrequency(query, document) > 0);
        return _phraseIdfs[query] = Math.Log(1 + (Field(query.Field).Count - n + 0.5) / (n + 0.5));
    }

    private double PhraseFrequency(PhraseQuery query, int document)
    {
        List<HashSet<string>> places = [.. query.Terms.Select(set => Expand(query.Field, set))];
        if (places.Count == 0) return 0;
        Dictionary<string, List<int>> tokens = _tokens[(document, query.Field)].Positions;
        List<SortedSet<int>> positions = [.. places.Select(terms => new SortedSet<int>(terms.SelectMany(term => tokens.GetValueOrDefault(term) ?? [])))];
        if (positions.Exists(static place => place.Count == 0)) return 0;
        return query.Slop == 0
            ? positions[0].Count(start => positions.Select((place, i) => place.Contains(start + i)).All(static found => found))
            : SloppyFrequency(places, positions, query.Slop);
    }

    private static double SloppyFrequency(List<HashSet<string>> places, List<SortedSet<int>> positions, int slop)
    {
        // End of the window at every start, and for each end the latest start that reaches it.
        var latest = new SortedDictionary<int, int>();
        foreach (int start in positions.SelectMany(static (place, i) => place.Select(position => position - i)).Distinct().Order())
        {
            var taken = new List<int>();
            int end = start;
            for (int i = 0; i < positions.Count; i++)
            {
                int found = positions[i].Where(position => position - i >= start && !taken.Where((other, j) => other == position && places[j].Overlaps(places[i])).Any()).FirstOrDefault(int.MinValue);
                if (found == int.MinValue)
                {
                    end = int.MinValue;
                    break;
                }

                taken.Add(found);
                end = Math.Max(end, found - i);
            }

            if (end != int.MinValue) latest[end] = start;
        }

        return latest.Where(window => window.Key - window.Value <= slop).Sum(static window => 1.0 / (1 + window.Key - window.Value));
    }

    private double? ScoreBoolean(BooleanQuery query, int document)
    {
        List<double?> must = [.. query.Must.Select(clause => Score(clause, document))];
        List<double?> should = [.. query.Should.Select(clause => Score(clause, document))];
        int minimum = Math.Max(query.MinimumShouldMatch, query.Must.Count + query.Filter.Count == 0 ? 1 : 0);
        bool matches = must.TrueForAll(static score => score is not null)
            && query.Filter.All(clause => Score(clause, document) is not null)
            && !query.MustNot.Any(clause => Score(clause, document) is not null)
            && should.Count(static score => score is not null) >= minimum;
        return matches ? must.Sum() + should.Sum() : null;
    }

    private double? ScoreBest(DisjunctionMaxQuery query, int document)
    {
        List<double> scores = [.. query.Queries.Select(alternative => Score(alternative, document)).OfType<double>()];
        return scores.Count == 0 ? null : scores.Max() + (scores.Sum() - scores.Max()) * query.TieBreaker;
    }
}
