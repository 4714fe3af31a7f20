namespace NewsSearch.Articles.Searching.Parsing;

/// <summary>Cuts a query into the pieces of its language; one pass, and no text that it cannot cut.</summary>
internal sealed class QueryScanner(string query, List<InterpretationNote> notes)
{
    private readonly List<QueryToken> _tokens = [];
    private int _position;

    /// <summary>The fields by their names; the same as the parameters of a URL.</summary>
    public static readonly IReadOnlyDictionary<string, QueryField> Fields = new Dictionary<string, QueryField>(StringComparer.Ordinal)
    {
        ["title"] = QueryField.Title,
        ["official"] = QueryField.Official,
        ["province"] = QueryField.Province,
        ["date"] = QueryField.Date,
    };

    /// <summary>The name of a field in a query.</summary>
    public static string NameOf(QueryField field) => Fields.First(pair => pair.Value == field).Key;

    /// <summary>The pieces, in order, with one of kind end behind them.</summary>
    public List<QueryToken> Scan()
    {
        while (_position < query.Length)
        {
            char c = query[_position];
            if (char.IsWhiteSpace(c)) _position++;
            else if (IsQuote(c)) ScanPhrase();
            else if (c == '(') Take(QueryTokenKind.Open, 1);
            else if (c == ')') Take(QueryTokenKind.Close, 1);
            else if (c == '-') ScanMinus();
            else if (c == '+') _position++;
            else ScanWord();
        }

        _tokens.Add(new QueryToken(QueryTokenKind.End, "", query.Length, query.Length));
        return _tokens;
    }

    // Straight, curly and French quotes; a phone's keyboard turns one into the other, so any closes any.
    public static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\uFF02';

    private void ScanPhrase()
    {
        int start = _position + 1;
        int end = start;
        while (end < query.Length && !IsQuote(query[end])) end++;
        if (end == query.Length)
        {
            // The words behind a lone quote are looked for like any others.
            notes.Add(new InterpretationNote("unbalanced-quote", query[_position..].Trim()));
            _position = start;
            return;
        }

        string text = query[start..end].Trim();
        if (text.Length > 0) _tokens.Add(new QueryToken(QueryTokenKind.Phrase, text, start, end));
        _position = end + 1;
    }

    // A dash excludes only where it begins a word: "-tham", but not "Bà Rịa - Vũng Tàu" or "35-CT/TW".
    private void ScanMinus()
    {
        int next = _position + 1;
        if (next < query.Length && !char.IsWhiteSpace(query[next]) && query[next] is not ('-' or ')')) Take(QueryTokenKind.Not, 1);
        else _position++;
    }

    private void ScanWord()
    {
        int start = _position;
        while (_position < query.Length && !EndsWord(query[_position]))
        {
            if (query[_position] == ':' && Fields.ContainsKey(query[start.._position]) && HasValueAfter(_position + 1))
            {
                _tokens.Add(new QueryToken(QueryTokenKind.Field, query[start.._position], start, ++_position));
                return;
            }

            _position++;
        }

        AddWord(start, _position);
    }

    private bool HasValueAfter(int position) => position < query.Length && !char.IsWhiteSpace(query[position]) && query[position] != ')';

    private static bool EndsWord(char c) => char.IsWhiteSpace(c) || IsQuote(c) || c is '(' or ')';

    private void AddWord(int start, int end)
    {
        string word = query[start..end];
        QueryTokenKind kind = word switch
        {
            "AND" => QueryTokenKind.And,
            "OR" => QueryTokenKind.Or,
            "NOT" => QueryTokenKind.Not,
            _ => QueryTokenKind.Word,
        };
        if (kind == QueryTokenKind.Word && word.Contains('*'))
        {
            AddStarred(word, start, end);
            return;
        }

        _tokens.Add(new QueryToken(kind, word, start, end));
    }

    // One star at the end asks for a beginning; stars elsewhere are no part of the language.
    private void AddStarred(string word, int start, int end)
    {
        string stem = word.TrimEnd('*');
        bool inside = stem.Contains('*');
        int letters = stem.Count(char.IsLetterOrDigit);
        if (!inside && letters >= ArticleQueryParser.MinPrefixLetters)
        {
            _tokens.Add(new QueryToken(QueryTokenKind.Prefix, stem, start, end));
            return;
        }

        notes.Add(new InterpretationNote(inside || letters == 0 ? "ignored-operator" : "short-prefix", word));
        string plain = stem.Replace('*', ' ').Trim();
        if (plain.Length > 0) _tokens.Add(new QueryToken(QueryTokenKind.Word, plain, start, end));
    }

    private void Take(QueryTokenKind kind, int length)
    {
        _tokens.Add(new QueryToken(kind, query.Substring(_position, length), _position, _position + length));
        _position += length;
    }
}
