namespace NewsSearch.Articles.Searching.Parsing;

/// <summary>
/// Reads the query language: words, "phrases", AND, OR, NOT in capitals, a leading '-', parentheses, a star behind the
/// beginning of a word, and the fields title: official: province: date:.
/// </summary>
/// <remarks>
/// Total and linear: there is no text that it does not read. What is no part of the language is noted, and the rest
/// is searched. Side by side means AND, which binds closer than OR.
/// </remarks>
internal sealed class ArticleQueryParser
{
    /// <summary>Most words that are searched; the rest is noted and left out.</summary>
    public const int MaxWords = 32;

    /// <summary>Parentheses within parentheses; deeper ones are read as if they were not there.</summary>
    public const int MaxDepth = 8;

    /// <summary>Letters before a star: a shorter beginning stands for too many words to mean anything.</summary>
    public const int MinPrefixLetters = 2;

    /// <summary>Beginnings with a star; each stands for up to a thousand words. Further ones are read as words.</summary>
    public const int MaxPrefixes = 4;

    /// <summary>How often one word counts: repeated more often it says nothing more, and costs as much each time.</summary>
    public const int MaxRepeats = 3;

    private readonly List<InterpretationNote> _notes = [];
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);
    private readonly string _query;
    private readonly List<QueryToken> _tokens;
    private int _next;
    private int _words;
    private int _prefixes;
    private int _depth;
    private int _ignoredParentheses;

    private ArticleQueryParser(string query)
    {
        _query = Cut(query);
        _tokens = new QueryScanner(_query, _notes).Scan();
    }

    /// <summary>Reads a query.</summary>
    public static ParsedQuery Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var parser = new ArticleQueryParser(query);
        QueryNode? root = parser.ParseAll();
        return new ParsedQuery(root, parser._notes);
    }

    private QueryToken Current => _tokens[_next];

    private QueryToken Take() => _tokens[_next++];

    private string Cut(string query)
    {
        if (query.Length <= ArticleSearchRequest.MaxQueryLength) return query;
        _notes.Add(new InterpretationNote("cut", query[^Math.Min(20, query.Length - ArticleSearchRequest.MaxQueryLength)..]));
        return query[..ArticleSearchRequest.MaxQueryLength];
    }

    private QueryNode? ParseAll()
    {
        var parts = new List<QueryNode>();
        while (Current.Kind != QueryTokenKind.End)
        {
            if (ParseAny() is { } part) parts.Add(part);
            if (Current.Kind != QueryTokenKind.Close) continue;
            if (_ignoredParentheses > 0) _ignoredParentheses--;
            else Ignore(Current);
            _next++;
        }

        return Join(parts, all: true);
    }

    private QueryNode? ParseAny()
    {
        var parts = new List<QueryNode>();
        QueryToken? open = null;
        while (true)
        {
            QueryNode? part = ParseSequence();
            if (part is not null) parts.Add(part);
            if (part is null && open is { } dangling) Ignore(dangling);
            if (Current.Kind != QueryTokenKind.Or) break;
            open = Current;
            if (part is null) Ignore(Current);
            _next++;
        }

        return Join(parts, all: false);
    }

    private QueryNode? ParseSequence()
    {
        var parts = new List<QueryNode>();
        while (true)
        {
            switch (Current.Kind)
            {
                case QueryTokenKind.And:
                    if (parts.Count == 0 || _tokens[_next + 1].Kind is QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.End) Ignore(Current);
                    _next++;
                    break;
                case QueryTokenKind.Close when _ignoredParentheses > 0:
                    _ignoredParentheses--;
                    _next++;
                    break;
                case QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.End:
                    return Join(parts, all: true);
                default:
                    if (ParsePart() is { } part) parts.Add(part);
                    break;
            }
        }
    }

    // NOT and field names are counted in a loop, not by recursion: a thousand of them must not exhaust the stack.
    private QueryNode? ParsePart()
    {
        bool excluded = false;
        QueryToken? sign = null;
        QueryField? field = null;
        while (Current.Kind is QueryTokenKind.Not or QueryTokenKind.Field)
        {
            sign = Current;
            if (Current.Kind == QueryTokenKind.Not) excluded = !excluded;
            else field ??= QueryScanner.Fields[Current.Text];
            _next++;
        }

        QueryNode? part = Current.Kind switch
        {
            QueryTokenKind.Word => ParseWords(single: sign is not null),
            QueryTokenKind.Phrase => Limit(Take().Text) is { } phrase ? new PhraseNode(phrase) : null,
            QueryTokenKind.Prefix => ParsePrefix(),
            QueryTokenKind.Open => ParseParentheses(),
            _ => Missing(sign),
        };
        if (part is null) return null;
        if (field is { } name) part = new FieldNode(name, part);
        return excluded ? new NotNode(part) : part;
    }

    private QueryNode? Missing(QueryToken? sign)
    {
        if (sign is { } token) Ignore(token);
        return null;
    }

    private WordsNode? ParseWords(bool single)
    {
        QueryToken first = Take();
        QueryToken last = first;
        while (!single && Current.Kind == QueryTokenKind.Word) last = Take();

        // The slice of the query, and not the words joined: the analyzer sees the hyphens and dots between them. What
        // the scanner passed over (stars, lone quotes) becomes white space.
        string text = first.Start == last.Start
            ? first.Text
            : string.Create(last.End - first.Start, (_query, first.Start), static (slice, source) =>
            {
                for (int i = 0; i < slice.Length; i++)
                {
                    char c = source._query[source.Start + i];
                    slice[i] = c == '*' || QueryScanner.IsQuote(c) ? ' ' : c;
                }
            });
        return Limit(WithoutRepeats(text)) is { } words ? new WordsNode(words) : null;
    }

    private QueryNode? ParsePrefix()
    {
        string text = Take().Text;
        if (++_prefixes <= MaxPrefixes) return Limit(text) is { } prefix ? new PrefixNode(prefix) : null;
        if (_prefixes == MaxPrefixes + 1) _notes.Add(new InterpretationNote("too-many-prefixes", text + "*"));
        return Limit(WithoutRepeats(text)) is { } word ? new WordsNode(word) : null;
    }

    private string WithoutRepeats(string text)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var kept = new List<string>(words.Length);
        foreach (string word in words)
        {
            int times = _repeats[word] = _repeats.GetValueOrDefault(word) + 1;
            if (times <= MaxRepeats) kept.Add(word);
            else if (times == MaxRepeats + 1) _notes.Add(new InterpretationNote("repeated", word));
        }

        return kept.Count == words.Length ? text : string.Join(' ', kept);
    }

    private QueryNode? ParseParentheses()
    {
        if (_depth == MaxDepth)
        {
            if (_ignoredParentheses++ == 0) _notes.Add(new InterpretationNote("too-deep", Current.Text));
            _next++;
            return null;
        }

        QueryToken open = Take();
        _depth++;
        QueryNode? inside = ParseAny();
        _depth--;
        if (Current.Kind == QueryTokenKind.Close) _next++;
        else _notes.Add(new InterpretationNote("unbalanced-parenthesis", _query[open.Start..].Trim()));
        return inside;
    }

    // Words are counted as white space parts them; what the analyzer cuts further is bounded by the query's length.
    private string? Limit(string text)
    {
        int position = 0;
        bool inWord = false;
        while (position < text.Length)
        {
            bool space = char.IsWhiteSpace(text[position]);
            if (!space && !inWord && _words++ == MaxWords) _notes.Add(new InterpretationNote("too-many-words", text[position..]));
            if (!space && !inWord && _words > MaxWords) break;
            inWord = !space;
            position++;
        }

        text = text[..position].Trim();
        return text.Length > 0 ? text : null;
    }

    private void Ignore(QueryToken token) => _notes.Add(new InterpretationNote("ignored-operator", token.Text));

    private static QueryNode? Join(List<QueryNode> parts, bool all) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => all ? new AllNode(parts) : new AnyNode(parts),
    };
}
