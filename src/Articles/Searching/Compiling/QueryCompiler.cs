using System.Globalization;
using NewsSearch.Analysis;
using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Searching.Parsing;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Rescoring;

namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>Turns a parsed query into an engine query. One instance compiles one query.</summary>
internal sealed class QueryCompiler
{
    private readonly SearchContext _context;
    private readonly QueryAnalyzer _analyzer;
    private readonly CompileOptions _options;
    private readonly QueryNode? _root;
    private readonly List<CompiledClause> _clauses = [];
    private readonly List<InterpretationNote> _notes;
    private readonly Dictionary<QueryNode, IReadOnlyList<QueryGroup>> _analysed = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<QueryNode> _leftOut;
    private readonly WordCompiler _words;
    private readonly LikelySpellings _spellings;
    private readonly Compounds _compounds;
    private readonly BoostCompiler _boosts;
    private readonly bool _hasMarks;
    private readonly bool _hasLooseTiers;
    private int _wordCount;

    private QueryCompiler(ParsedQuery parsed, SearchContext context, QueryAnalyzer analyzer, CompileOptions options)
    {
        (_context, _analyzer, _options) = (context, analyzer, options);
        _root = parsed.Root;
        _notes = [.. parsed.Notes];
        if (parsed.Root is not null) Analyse(parsed.Root, synonyms: true);

        // A sentence says what it means; in a long list of words each with its synonyms nobody could tell what was found why.
        if (_wordCount >= LongQuery.FirstLong) Analyse(parsed.Root!, synonyms: false);
        List<QueryWord> words = [.. _analysed.Values.SelectMany(groups => groups).SelectMany(group => group.Words)];
        _hasMarks = options.Marks != MarksMode.Ignore && words.Any(word => TermKey.HasMarks(word.Alternatives[0].Terms[0].Key));
        _hasLooseTiers = words.Any(word => word.Alternatives.Any(a => a.Tier is MatchTier.UnderMarked or MatchTier.Stripped));
        _words = new WordCompiler(context.Searcher, options, unmarked: !_hasMarks, context.HasStripped);
        _spellings = new LikelySpellings(context);
        _compounds = new Compounds(_spellings);
        _boosts = new BoostCompiler(_words, _compounds, _spellings);
        IReadOnlyList<PhraseNode> tooDear = parsed.Root is null ? [] : PhraseBudget.Exceeding(parsed.Root, phrase => _words.PhraseWork(_analysed[phrase], options.Fields[0]));
        _leftOut = new HashSet<QueryNode>(tooDear, ReferenceEqualityComparer.Instance);
        if (tooDear.Count > 0) _notes.Add(new InterpretationNote("common-phrases", tooDear[0].Text));
    }

    /// <summary>Compiles a query.</summary>
    public static CompiledQuery Compile(ParsedQuery parsed, SearchContext context, QueryAnalyzer analyzer, CompileOptions options)
    {
        var compiler = new QueryCompiler(parsed, context, analyzer, options);
        Query? query = parsed.Root is null ? null : compiler.Compile(parsed.Root, options.Fields, excluded: false);
        (IReadOnlyList<QueryUnit> units, IReadOnlyList<Query> exclusions, IReadOnlyList<Query> boosts) = options.MatchesOnly ? ([], [], []) : compiler.Units(parsed.Root);
        return new CompiledQuery
        {
            Query = query ?? new MatchAllQuery(),
            Units = units,
            Exclusions = exclusions,
            Boosts = boosts,
            Rescoring = options.MatchesOnly ? null : compiler.Rescoring(),
            Clauses = compiler._clauses,
            Notes = compiler._notes,
            HasWords = compiler._analysed.Count > 0,
            WordCount = compiler._wordCount,
            IsSentence = compiler.IsSentence,
            HasMarks = compiler._hasMarks,
            HasLooseTiers = compiler._hasLooseTiers,
        };
    }

    // Words alone, however many. Beside a phrase or an operator they are a choice that somebody thought about.
    private bool IsSentence => _root is WordsNode && _wordCount >= LongQuery.FirstLong && !_options.EveryWord;

    private void Analyse(QueryNode root, bool synonyms)
    {
        _wordCount = 0;
        Analyse(root);

        void Analyse(QueryNode node)
        {
            switch (node)
            {
                case WordsNode words: _analysed[node] = Limit(_analyzer.Analyze(words.Text, _options.Marks, synonyms: synonyms)); break;
                case PhraseNode phrase: _analysed[node] = Limit(_analyzer.Analyze(phrase.Text, _options.Marks, synonyms: false)); break;
                case PrefixNode prefix: _analysed[node] = Limit(_analyzer.Analyze(prefix.Text, _options.Marks, lastIsPrefix: true, synonyms)); break;
                case AllNode all: foreach (QueryNode part in all.Parts) Analyse(part); break;
                case AnyNode any: foreach (QueryNode part in any.Parts) Analyse(part); break;
                case NotNode not: Analyse(not.Part); break;
                case FieldNode { Field: QueryField.Title } field: Analyse(field.Part); break;
                default: break;
            }
        }
    }

    // The parser counts words as white space parts them; "a.b.c…" is one for it and a hundred for the analyzer.
    private List<QueryGroup> Limit(IReadOnlyList<QueryGroup> groups)
    {
        var kept = new List<QueryGroup>();
        foreach (QueryGroup group in groups.Where(group => group.Words.Count > 0))
        {
            if (_wordCount + group.Words.Count > ArticleQueryParser.MaxWords)
            {
                if (_notes.All(note => note.Code != "too-many-words")) _notes.Add(new InterpretationNote("too-many-words", group.Text));
                break;
            }

            _wordCount += group.Words.Count;
            kept.Add(group);
        }

        return kept;
    }

    // Null where the part has nothing to search: signs only, or a field whose value cannot be read.
    private Query? Compile(QueryNode node, IReadOnlyList<string> fields, bool excluded)
    {
        switch (node)
        {
            case WordsNode:
                foreach (QueryGroup group in _analysed[node]) AddClause("word", group.Text, excluded, [group]);
                return IsSentence ? MostWords(_analysed[node], fields) : AllWords(_analysed[node], fields);
            case PrefixNode prefix:
                AddClause("prefix", prefix.Text + "*", excluded, _analysed[node]);
                return AllWords(_analysed[node], fields);
            case PhraseNode when _leftOut.Contains(node):
                return null;
            case PhraseNode phrase:
                AddClause("phrase", phrase.Text, excluded, _analysed[node]);
                return Phrase(_analysed[node], fields);
            case AllNode all:
                return All(all, fields, excluded);
            case AnyNode any:
                return Any(any, fields, excluded);
            case NotNode not:
                return Compile(not.Part, fields, !excluded) is { } part ? Without(part) : null;
            case FieldNode { Field: QueryField.Title } title:
                return TitleField(title, excluded);
            case FieldNode field:
                return FieldCompiler.Compile(field, _context, _notes, (text, filter) => AddClause("field", $"{filter}: {text}", excluded, []));
            default:
                throw new ArgumentException($"Unknown node {node.GetType().Name}.", nameof(node));
        }
    }

    private BooleanQuery? All(AllNode all, IReadOnlyList<string> fields, bool excluded)
    {
        var must = new List<Query>();
        var mustNot = new List<Query>();
        foreach (QueryNode node in all.Parts)
        {
            bool isNot = node is NotNode;
            QueryNode inner = node is NotNode not ? not.Part : node;
            if (Compile(inner, fields, excluded ^ isNot) is { } part) (isNot ? mustNot : must).Add(part);
        }

        if (must.Count + mustNot.Count == 0) return null;
        if (must.Count == 0) must.Add(new MatchAllQuery());
        return new BooleanQuery { Must = must, MustNot = mustNot };
    }

    private BooleanQuery? Any(AnyNode any, IReadOnlyList<string> fields, bool excluded)
    {
        int before = _clauses.Count;
        List<Query> should = [.. any.Parts.Select(part => Compile(part, fields, excluded)).OfType<Query>()];
        List<CompiledClause> inner = _clauses[before..];
        _clauses.RemoveRange(before, inner.Count);
        if (should.Count == 0) return null;
        AddClause("any", string.Join(" OR ", any.Parts.Select(QueryText.Of)), excluded, [.. inner.SelectMany(clause => clause.Groups)]);
        return new BooleanQuery { Should = should };
    }

    private Query? TitleField(FieldNode title, bool excluded)
    {
        int before = _clauses.Count;
        Query? query = Compile(title.Part, [ArticleSchema.Title], excluded);
        List<CompiledClause> inner = _clauses[before..];
        _clauses.RemoveRange(before, inner.Count);
        if (query is not null) AddClause("field", "title: " + QueryText.Of(title.Part), excluded, [.. inner.SelectMany(clause => clause.Groups)]);
        return query;
    }

    private BooleanQuery MostWords(IReadOnlyList<QueryGroup> groups, IReadOnlyList<string> fields)
    {
        int needed = LongQuery.Needed(_wordCount);
        _notes.Add(new InterpretationNote(InterpretationNote.LongQuery, string.Create(CultureInfo.InvariantCulture, $"{needed}/{_wordCount}")));
        List<Query> each = [.. groups.SelectMany(group => group.Words.Select(word => InFields(fields, field => _words.WordOf(group, word, field))))];
        return new BooleanQuery
        {
            Must = [new BooleanQuery { Should = each, MinimumShouldMatch = needed }],
            Should = Boosts(groups, fields),
        };
    }

    private BooleanQuery? AllWords(IReadOnlyList<QueryGroup> groups, IReadOnlyList<string> fields)
    {
        if (groups.Count == 0) return null;
        List<Query> must = [.. groups.Select(group => InFields(fields, field => _words.Group(group, field)))];
        return new BooleanQuery { Must = must, Should = Boosts(groups, fields) };
    }

    private IReadOnlyList<Query> Boosts(IReadOnlyList<QueryGroup> groups, IReadOnlyList<string> fields) => _options.MatchesOnly ? [] : _boosts.Of(groups, fields);

    private BooleanQuery? Phrase(IReadOnlyList<QueryGroup> groups, IReadOnlyList<string> fields)
    {
        if (groups.Count == 0) return null;
        Query phrase = InFields(fields, field => _words.Phrase(groups, field));
        return new BooleanQuery { Must = [phrase], Should = _options.MatchesOnly ? [] : _boosts.OfPhrase(groups, fields) };
    }

    // Only a plain list of words and phrases has "some of the words"; a filter or an OR has no such thing.
    private (IReadOnlyList<QueryUnit> Units, IReadOnlyList<Query> Exclusions, IReadOnlyList<Query> Boosts) Units(QueryNode? root)
    {
        IReadOnlyList<QueryNode> nodes = root is AllNode all ? all.Parts : root is null ? [] : [root];
        if (nodes.Any(node => (node is NotNode not ? not.Part : node) is not (WordsNode or PhraseNode or PrefixNode))) return ([], [], []);
        var units = new List<QueryUnit>();
        var exclusions = new List<Query>();
        var boosts = new List<Query>();
        int clauses = _clauses.Count;
        var compiler = new BoostCompiler(_words, _compounds, _spellings);
        foreach (QueryNode node in nodes)
        {
            if (node is NotNode not && Compile(not.Part, _options.Fields, excluded: true) is { } exclusion) exclusions.Add(exclusion);
            else if (node is PhraseNode phrase && !_leftOut.Contains(node) && Phrase(_analysed[node], _options.Fields) is { } query) units.Add(new QueryUnit(phrase.Text, query));
            else if (node is WordsNode or PrefixNode)
            {
                boosts.AddRange(compiler.Of(_analysed[node], _options.Fields));
                foreach (QueryGroup group in _analysed[node]) units.Add(new QueryUnit(group.Text, InFields(_options.Fields, field => _words.Group(group, field))));
            }
        }

        _clauses.RemoveRange(clauses, _clauses.Count - clauses);
        return (units, exclusions, boosts);
    }

    // A headline is one passage, and chrome none.
    private PassageRescoring? Rescoring()
    {
        if (_options.Scope == SearchScope.Title) return null;
        var sought = new List<List<QueryGroup>>();
        AddSought(_root, sought);
        var terms = new List<TermSet>();
        var compounds = new List<Compound>();
        foreach (List<QueryGroup> run in sought)
        {
            TermSet?[] sets = [.. run.SelectMany(group => group.Words.Select((word, at) => _words.IsBroad(word, ArticleSchema.Body) ? null : _words.Place(group, at, ArticleSchema.Body)))];
            terms.AddRange(sets.OfType<TermSet>());
            IReadOnlyList<bool> joined = _compounds.Of([.. run.SelectMany(static group => group.Words)]);
            for (int i = 0; i < joined.Count; i++)
            {
                if (joined[i] && sets[i] is { } left && sets[i + 1] is { } right) compounds.Add(new Compound(left, right));
            }
        }

        return terms.Distinct().Count() < 2 ? null : new PassageRescoring
        {
            Field = ArticleSchema.Body,
            Terms = terms,
            Compounds = compounds,
            PassageBoost = ScoreWeights.Passage,
            OrderBoost = ScoreWeights.Order,
            CoverageBoost = ScoreWeights.Coverage,
        };
    }

    // The words of each part together: only they are neighbours.
    private void AddSought(QueryNode? node, List<List<QueryGroup>> sought)
    {
        if (node is not null && _leftOut.Contains(node)) return;
        switch (node)
        {
            case WordsNode or PhraseNode or PrefixNode: sought.Add([.. _analysed[node]]); break;
            case AllNode all: foreach (QueryNode part in all.Parts) AddSought(part, sought); break;
            case AnyNode any: foreach (QueryNode part in any.Parts) AddSought(part, sought); break;
            default: break;
        }
    }

    private void AddClause(string kind, string text, bool excluded, IReadOnlyList<QueryGroup> groups)
        => _clauses.Add(new CompiledClause(kind, text, excluded, groups));

    private static BooleanQuery Without(Query part) => new() { Must = [new MatchAllQuery()], MustNot = [part] };

    private static Query InFields(IReadOnlyList<string> fields, Func<string, Query> inField)
        => fields.Count == 1 ? inField(fields[0]) : new DisjunctionMaxQuery([.. fields.Select(inField)]);
}
